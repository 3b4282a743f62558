import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { contentOfDraft, earliestChange, type FrameDraft, judgeFrame } from "./judge-frame.ts";

const aDraft = (change: Partial<FrameDraft> = {}): FrameDraft => ({
  name: { nl: "Voorbeeldkader" },
  from: asDay("2026-01-01"),
  lastDay: "none",
  source: { publisher: "", title: "", url: "", checkedOn: null, note: {} },
  priorities: [aPriority(0, "A")],
  ...change,
});
const aPriority = (row: number, code: string): FrameDraft["priorities"][number] => ({
  row,
  code,
  name: { nl: "Netwerking" },
  description: {},
  minimum: 1,
  countedPer: "partnership",
  suggestedKinds: [],
});
const reasons = (draft: FrameDraft, earliest: string | null = null) =>
  judgeFrame(draft, earliest === null ? null : asDay(earliest)).map(({ because }) => because);

test("a change may begin on 1 January of this year, and not a day earlier", () => {
  const earliest = earliestChange(asDay("2026-11-23"));
  expect(earliest).toBe("2026-01-01");
  expect(reasons(aDraft({ from: asDay("2026-01-01") }), earliest)).toEqual([]);
  expect(reasons(aDraft({ from: asDay("2025-12-31") }), earliest)).toEqual(["in-a-past-year"]);
});

test("a new frame may have begun long ago", () => {
  expect(reasons(aDraft({ from: asDay("2019-01-01") }))).toEqual([]);
});

test("a period that ends before it begins is refused; one day is enough", () => {
  expect(reasons(aDraft({ lastDay: asDay("2025-12-31") }))).toEqual(["ends-before-it-begins"]);
  expect(reasons(aDraft({ lastDay: asDay("2026-01-01") }))).toEqual([]);
});

test("two priorities with one code are refused, and the second row is named", () => {
  const draft = aDraft({ priorities: [aPriority(0, "A"), aPriority(2, "A")] });
  expect(judgeFrame(draft, null)).toEqual([{ because: "double-code", field: "priority:2:code" }]);
});

test("what is missing or no number is told by row", () => {
  const priorities = [{ ...aPriority(1, ""), name: {}, minimum: null }];
  expect(judgeFrame(aDraft({ priorities }), null).map(({ field }) => field)).toEqual([
    "priority:1:code",
    "priority:1:name",
    "priority:1:minimum",
  ]);
  expect(reasons(aDraft({ name: {}, priorities: [] }))).toEqual(["no-name", "no-priorities"]);
  expect(reasons(aDraft({ priorities: [{ ...aPriority(0, "A"), minimum: 1.5 }] }))).toEqual([
    "bad-minimum",
  ]);
});

test("an address that is not one of the web is refused", () => {
  const source = { ...aDraft().source, url: "javascript:alert(1)" };
  expect(reasons(aDraft({ source }))).toEqual(["bad-address"]);
});

test("the last day a person writes is the day before the frame no longer holds", () => {
  const content = contentOfDraft(aDraft({ lastDay: asDay("2028-12-31") }));
  expect(content.validTo).toBe("2029-01-01");
  expect(content.priorities[0]?.position).toBe(1);
});

test("a text that is too long is told at its field and language", () => {
  const long = "x".repeat(4_001);
  const draft = aDraft({
    name: { nl: "Kader", fr: long },
    source: { publisher: "", title: long, url: "", checkedOn: null, note: { nl: long } },
    priorities: [{ ...aPriority(0, "A"), description: { en: long } }],
  });
  expect(judgeFrame(draft, null)).toEqual([
    { because: "long-name", field: "name:fr" },
    { because: "long-source", field: "title" },
    { because: "long-text", field: "note:nl" },
    { because: "long-text", field: "priority:0:description:en" },
  ]);
});
