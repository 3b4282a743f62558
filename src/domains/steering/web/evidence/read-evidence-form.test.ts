import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { contentOf } from "../../rules/evidence/evidence-content.ts";
import {
  readActionNumber,
  readEvidenceForm,
  readNumber,
  typedOfContent,
} from "./read-evidence-form.ts";

describe("a number as people type it", () => {
  test.each([
    ["", null],
    ["  ", null],
    ["12", 12],
    ["1.250,50", 1250.5],
    ["1 250,50", 1250.5],
    ["1,250.50", 1250.5],
    ["1.250", 1250],
    ["12,5", 12.5],
    ["12.5", 12.5],
    ["€ 3.000.000", 3_000_000],
    ["-3", -3],
  ])("%s is %s", (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  test.each(["twaalf", "1-2", "12a", "--1", ",", "1e5"])("%s is none", (text) => {
    expect(readNumber(text)).toBeNaN();
  });
});

test("an action is named by its number, with or without its title", () => {
  expect(["12", "#12", "12 · Rondleidingen", "", "Rondleidingen"].map(readActionNumber)).toEqual([
    12,
    12,
    12,
    null,
    "unreadable",
  ]);
});

test("what stands in the form reads back as what was in it", () => {
  const count = fc.option(fc.integer({ min: 0, max: 99_999 }));
  fc.assert(
    fc.property(count, count, count, (people, cents, hundredths) => {
      const content = contentOf({
        kind: "scan",
        title: "MVO-scan",
        happenedOn: asDay("2026-10-01"),
        nis: ["23003", "23027"],
        tookPart: { people },
        amountCents: cents,
        hours: hundredths === null ? null : hundredths / 100,
        origin: "hand",
      });
      // Three decimals of a thousand look like thousands; a form never writes them so.
      const read = readEvidenceForm(typedOfContent(content, ""), null);
      expect(read).toEqual({ kind: "read", content });
    }),
  );
});

test("without a day or a kind it says which", () => {
  expect(readEvidenceForm([["happenedOn", "2026-02-30"]], null)).toMatchObject({
    problems: [{ about: "kind" }, { about: "happenedOn" }],
  });
});
