import { expect, test } from "vitest";
import { aReportYear } from "../../examples/index.ts";
import { reportWords } from "../../text/report-document/index.ts";
import { composeReport } from "./compose-report.ts";
import { figuresInOrder } from "./figures-in-order.ts";

test("figures stand in reading order, however they were kept", () => {
  const report = composeReport(aReportYear(), reportWords("nl"));
  const keys = figuresInOrder(report).map(({ key }) => key);
  expect(keys[0]).toBe("whole.actions-done");
  expect(keys.findIndex((key) => key.startsWith("priority"))).toBeLessThan(
    keys.findIndex((key) => key.startsWith("municipality")),
  );
  expect(keys.indexOf("municipality.23003.hours")).toBeLessThan(
    keys.indexOf("municipality.23027.actions-done"),
  );
  const shuffled = {
    ...report,
    figures: Object.fromEntries(Object.entries(report.figures).reverse()),
  };
  expect(figuresInOrder(shuffled).map(({ key }) => key)).toEqual(keys);
});
