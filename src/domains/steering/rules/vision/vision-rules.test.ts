import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { beginWithText, lightTextOf } from "./begin-with-text.ts";
import { mergeEdits } from "./merge-edits.ts";
import { missingAgreements } from "./missing-agreements.ts";
import { moved } from "./moved.ts";
import { progressOf } from "./progress.ts";
import {
  decimalsOf,
  fieldsOfIndicator,
  readAgreement,
  readFigure,
  readIndicator,
  readVisionText,
  written,
} from "./read-vision-forms.ts";

const because = ({ problems }: { problems: readonly { field: string; because: string }[] }) =>
  problems.map((problem) => [problem.field, problem.because]);

describe("the forms of a vision", () => {
  test("a period that ends before it begins is refused", () => {
    const read = readVisionText({ title: "Visie", fromYear: "2031", toYear: "2026", body: "" });
    expect(because(read)).toEqual([["toYear", "years-reversed"]]);
  });

  test("a figure without its year says nothing and is refused", () => {
    const read = readIndicator({ name: "Plaatsen", baseline: "12,5", target: "20" });
    expect(because(read)).toEqual([
      ["baselineYear", "year-needed"],
      ["targetYear", "year-needed"],
    ]);
  });

  test("a wrong year is said once", () => {
    expect(because(readIndicator({ name: "P", baseline: "1", baselineYear: "26" }))).toEqual([
      ["baselineYear", "no-year"],
    ]);
  });

  test("figures are read as people here write them", () => {
    expect(["1.250,5", "1250,5", "12 %", "-3", "0"].map(readFigure)).toEqual([
      1250.5, 1250.5, 12, -3, 0,
    ]);
    expect(["veel", "1,2,3", "1e9", ""].map(readFigure)).toEqual([null, null, null, null]);
  });

  test("a figure comes back out of its form as it went in", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (thousandths) => {
        const value = thousandths / 1_000;
        expect(readFigure(written(value))).toBe(value);
        expect(decimalsOf(value)).toBeLessThanOrEqual(3);
      }),
    );
  });

  test("an agreement of tomorrow is not there yet", () => {
    const fields = { bodyName: "Gemeenteraad van Halle", agreedOn: "2026-11-24", nis: "99999" };
    const read = readAgreement(fields, ["23027"], asDay("2026-11-23"));
    expect(because(read)).toEqual([["agreedOn", "day-ahead"]]);
    expect(read.content.nis).toBeNull();
  });
});

describe("two edits of one block", () => {
  const base = { title: "Beurs", body: "Elk jaar" };

  test("of different fields are both kept without asking", () => {
    const merged = mergeEdits(
      base,
      { title: "Grote beurs", body: "Elk jaar" },
      { title: "Beurs", body: "Elk jaar in Halle" },
    );
    expect(merged).toEqual({
      texts: { title: "Grote beurs", body: "Elk jaar in Halle" },
      conflicts: [],
    });
  });

  test("of the same field are for people to settle", () => {
    const merged = mergeEdits(base, { ...base, title: "Markt" }, { ...base, title: "Salon" });
    expect(merged.conflicts).toEqual(["title"]);
    expect(merged.texts.title).toBe("Salon");
  });

  test("nothing anybody wrote is lost without a conflict saying so", () => {
    const text = fc.constantFrom("a", "b", "c");
    fc.assert(
      fc.property(text, text, text, (before, other, own) => {
        const { texts, conflicts } = mergeEdits({ x: before }, { x: other }, { x: own });
        const changed = [other, own].filter((one) => one !== before);
        const isLost = changed.some((one) => one !== texts.x);
        expect(isLost).toBe(conflicts.length > 0);
      }),
    );
  });
});

test("progress is the part of the way that was gone, back and forth", () => {
  expect(progressOf({ baseline: 40, target: 60, current: 45 })).toBe(0.25);
  expect(progressOf({ baseline: 60, target: 40, current: 50 })).toBe(0.5);
  expect(progressOf({ baseline: 40, target: 60, current: 30 })).toBe(-0.5);
  expect(progressOf({ baseline: 40, target: 40, current: 40 })).toBeNull();
});

test("a municipality lacks an agreement until its own council agreed", () => {
  expect(missingAgreements(["1", "2"], [{ nis: "2" }, { nis: null }])).toEqual(["1"]);
});

test("moving stops at the ends of the row", () => {
  expect(moved(["a", "b", "c"], "b", "up")).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], "a", "up")).toEqual(["a", "b", "c"]);
});

describe("a text that was brought in", () => {
  test("takes its first heading as title and keeps the rest as it is", () => {
    expect(beginWithText("# Samen werk maken\r\n\r\nEerst dit.\r\n", "Visie")).toMatchObject({
      title: "Samen werk maken",
      body: "Eerst dit.",
    });
    expect(beginWithText("Eerst dit.", "Visie")).toMatchObject({
      title: "Visie",
      body: "Eerst dit.",
    });
  });

  test("out of Word keeps headings, lists and bold", () => {
    const run = (text: string, strong = false) => ({ text, strong });
    const text = lightTextOf([
      { kind: "heading", level: 1, runs: [run("Visie", true)] },
      { kind: "paragraph", level: 0, runs: [run("Werk voor "), run("wie ", true), run("wil")] },
      { kind: "item", level: 0, runs: [run("beurs")] },
      { kind: "item", level: 0, runs: [run("overleg")] },
      { kind: "heading", level: 3, runs: [run("Hoe")] },
    ]);
    expect(text).toBe("# Visie\n\nWerk voor **wie** wil\n\n- beurs\n- overleg\n\n## Hoe");
  });
});

test("what an indicator says stands in its form", () => {
  const { content } = readIndicator({
    name: "Plaatsen",
    unit: "",
    baseline: "12,5",
    baselineYear: "2025",
    source: "WSE",
  });
  expect(fieldsOfIndicator(content)).toMatchObject({ baseline: "12,5", target: "" });
});
