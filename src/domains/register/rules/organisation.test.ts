import { expect, test } from "vitest";
import { isPublic, organisationKinds, publishedAtFirst } from "./organisation.ts";

test("of what comes in, only regular companies wait until somebody publishes them", () => {
  expect(organisationKinds.filter((kind) => !publishedAtFirst(kind))).toEqual(["regular-company"]);
});

test("a sole trader is never public, published or not", () => {
  const trader = { published: true, status: "active", natural_person: true };
  expect(isPublic(trader)).toBe(false);
  expect(isPublic({ ...trader, natural_person: false })).toBe(true);
  expect(isPublic({ ...trader, natural_person: false, status: "stopped" })).toBe(false);
});
