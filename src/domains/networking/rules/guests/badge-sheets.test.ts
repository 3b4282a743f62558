import { expect, test } from "vitest";
import { badgeSheetNames, badgeSheets, type SheetMeasures } from "./badge-sheets.ts";

test.each(badgeSheetNames)("a sheet of %s fits on A4", (name) => {
  const sheet: SheetMeasures = badgeSheets[name];
  const width = sheet.columns * sheet.width + (sheet.columns - 1) * sheet.gapX;
  const height = sheet.rows * sheet.height + (sheet.rows - 1) * sheet.gapY;
  expect(width).toBeLessThanOrEqual(210.8);
  expect(height).toBeLessThanOrEqual(297);
});
