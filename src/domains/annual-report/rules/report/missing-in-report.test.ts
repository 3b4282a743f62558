import { expect, test } from "vitest";
import { aReportYear } from "../../examples/index.ts";
import { missingInReport } from "./missing-in-report.ts";

test("a figure that does not exist is named before it is printed, once for each text", () => {
  const facts = aReportYear({
    blocks: {
      introduction: "Er was [[whole.hours]].\n\n- **[[whole.uren]]**\n- [[whole.uren]]",
      money: "Niets bijzonders.",
    },
  });
  const { unknownFigures, emptyBlocks } = missingInReport(
    facts,
    ["introduction", "money", "next-year"],
    new Set(["whole.hours"]),
  );
  expect(unknownFigures).toEqual([{ block: "introduction", figure: "whole.uren" }]);
  expect(emptyBlocks).toEqual(["next-year"]);
});
