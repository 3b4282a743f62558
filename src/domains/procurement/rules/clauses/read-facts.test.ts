import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { someFacts } from "./advice-examples.ts";
import { readFacts, typedOfFacts, withMoreRows, workRowsOf } from "./read-facts.ts";
import { readTypedAmount, writeTypedAmount } from "./typed-amount.ts";

const all = { isMunicipality: () => true, isActivity: () => true, isCpv: () => true };
const reasons = (typed: Record<string, string>) =>
  readFacts({ title: "Wieden", day: "2026-11-23", ...typed }, all).problems.map(
    ({ because, field }) => `${field} ${because}`,
  );

describe("amounts", () => {
  test("are read as people write them", () => {
    for (const text of ["180000", "180.000", "€ 180 000", "180.000,00", "180,000.00", "180'000"]) {
      expect(readTypedAmount(text)).toEqual({ cents: 180_000_00 });
    }
    expect(readTypedAmount("29.999,99")).toEqual({ cents: 29_999_99 });
    expect(readTypedAmount("-5")).toEqual({ cents: -500 });
    expect(readTypedAmount("  ")).toBe("empty");
    expect(readTypedAmount("ongeveer 5")).toBe("unreadable");
    expect(readTypedAmount("1.80.000")).toBe("unreadable");
  });

  test("come back from the field as they went in", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000_000 }), (cents) => {
        expect(readTypedAmount(writeTypedAmount(cents))).toEqual({ cents });
      }),
    );
  });
});

test("what is wrong is told at its field, and the rest is kept", () => {
  expect(reasons({})).toEqual([]);
  expect(reasons({ title: " " })).toEqual(["title no-title"]);
  expect(reasons({ value: "-5" })).toEqual(["value value-not-positive"]);
  expect(reasons({ value: "0" })).toEqual(["value value-not-positive"]);
  expect(reasons({ value: "veel" })).toEqual(["value bad-value"]);
  expect(reasons({ day: "2026-02-30" })).toEqual(["day no-day"]);
  expect(reasons({ months: "1,5" })).toEqual(["months bad-months"]);
  expect(reasons({ months: "0", hours: "-3" })).toEqual(["months bad-months", "hours bad-hours"]);
  expect(reasons({ "lot-1-value": "5000" })).toEqual(["lot-1-title no-lot-title"]);
  expect(reasons({ "lot-2-title": "Noord", "lot-2-value": "x" })).toEqual([
    "lot-2-value bad-lot-value",
  ]);
});

test("facts come back from the form as they went in", () => {
  const facts = someFacts({
    about: "Drie begraafplaatsen",
    cents: 29_999_99,
    cpv: "77300000",
    hours: 1200,
    activity: "groen/onkruidbestrijding",
    moreActivities: ["reiniging/ramen", "groen/gazon-maaien", "bouw/schilderwerk"],
    moreNis: ["23003", "23077"],
    lots: [
      { title: "Noord", cents: 10_000_00 },
      { title: "Zuid", cents: null },
      { title: "West", cents: 1_50 },
    ],
  });
  expect(readFacts(typedOfFacts(facts), all)).toEqual({ facts, problems: [] });
});

test("further work and places are told once each, and more rows lose nothing", () => {
  const typed = {
    title: "Wieden",
    day: "2026-11-23",
    nis: "23027",
    activity: "a",
    "activity-2": "a",
    "activity-3": "b",
    "place-23027": "yes",
    "place-23003": "yes",
    "place-23077": "",
  };
  expect(readFacts(typed, all).facts).toMatchObject({ moreActivities: ["b"], moreNis: ["23003"] });
  const more = withMoreRows({ ...typed, deed: "more-work" });
  expect(workRowsOf(more)).toBe(6);
  expect(readFacts(more, all).facts).toMatchObject({ moreActivities: ["b"], moreNis: ["23003"] });
  const unknown = { ...all, isActivity: () => false };
  expect(readFacts(typed, unknown).problems.map(({ field }) => field)).toEqual([
    "activity",
    "activity-3",
  ]);
});
