import { expect, test } from "vitest";
import { endOfPlanImport, previewHref } from "./start-plan-import.ts";

test("an import that finds an action changed meanwhile goes back to the preview, which says so", () => {
  const href = previewHref("7", "changed-meanwhile");
  expect(href).toBe("/plan/invoer/7/voorbeeld?intussen=1");
  expect(previewHref("7", "not-settled")).toBe("/plan/invoer/7/voorbeeld");
  expect(endOfPlanImport({ state: "done", result: { href, because: "changed-meanwhile" } })).toBe(
    href,
  );
  expect(endOfPlanImport({ state: "running", result: null })).toBeNull();
  expect(endOfPlanImport({ state: "failed", result: null })).toBeNull();
});
