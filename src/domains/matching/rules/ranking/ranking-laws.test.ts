import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#kernel/day";
import type { Need } from "../need.ts";
import type { Supplier } from "../supplier.ts";
import { bandWidth } from "./draw-lots.ts";
import { indexSuppliers } from "./index-suppliers.ts";
import { rankSuppliers } from "./rank-suppliers.ts";
import {
  aNeed,
  aSupplier,
  does,
  exampleActivities,
  examplePredictor,
  exampleTools,
  today,
} from "./ranking-examples.ts";
import { readNeed } from "./read-need.ts";

const leaves = exampleActivities.filter(({ parent }) => parent !== null).map(({ code }) => code);
const places = ["23027", "23003", "24062", "35013"];
const words = [
  "gras",
  "maaien",
  "hagen",
  "snoeien",
  "groenonderhoud",
  "poetsen",
  "kantoren",
  "buffet",
];

const someWords = fc
  .array(fc.constantFrom(...words), { maxLength: 5 })
  .map((list) => list.join(" "));
const someNeed: fc.Arbitrary<Need> = fc
  .record({
    text: someWords,
    cpv: fc.subarray(["77310000", "90911200", "55520000", "77340000"], { maxLength: 2 }),
    activities: fc.subarray(leaves, { maxLength: 2 }),
    nis: fc.subarray(places, { maxLength: 2 }),
    hours: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
  })
  .map(({ text, nis, hours, ...rest }) =>
    aNeed({
      ...rest,
      texts: text ? [text] : [],
      place: { nis, nuts: [] },
      size: hours === undefined ? {} : { hoursPerMonth: hours },
    }),
  );
const someSupplier: fc.Arbitrary<Supplier> = fc
  .record({
    codes: fc.subarray(leaves),
    isDerived: fc.boolean(),
    text: someWords,
    areaNis: fc.subarray(places),
    seatNis: fc.option(fc.constantFrom(...places)),
    hoursPerMonth: fc.option(fc.integer({ min: 0, max: 300 })),
    wonTitle: someWords,
    daysOld: fc.integer({ min: 0, max: 1500 }),
  })
  .map(({ codes, isDerived, text, wonTitle, daysOld, ...rest }) =>
    aSupplier({
      ...rest,
      texts: [text],
      activities: codes.map((code) => ({
        code,
        basis: isDerived ? ("derived-from-nace" as const) : ("stated" as const),
      })),
      won: wonTitle ? [{ title: wonTitle, cpv: ["77310000"], buyer: "Stad" }] : [],
      confirmedOn: addDays(today, -daysOld),
    }),
  );
const someSuppliers = fc
  .array(someSupplier, { minLength: 1, maxLength: 6 })
  .map((list) => list.map((supplier, at) => ({ ...supplier, id: `organisatie ${at}` })));

const rank = (need: Need, suppliers: readonly Supplier[]) =>
  rankSuppliers(
    readNeed(need, exampleTools, examplePredictor),
    indexSuppliers(suppliers, exampleTools),
    { limit: 100, today },
  ).matches;
const scoreOf = (matches: ReturnType<typeof rank>, id: string) =>
  matches.find(({ organisationId }) => organisationId === id)?.score ?? 0;
const runs = { numRuns: 60 };

test("the same need and suppliers give the same answer, in whatever order they came", () => {
  fc.assert(
    fc.property(someNeed, someSuppliers, (need, suppliers) => {
      const answer = rank(need, suppliers);
      expect(rank(need, suppliers)).toEqual(answer);
      expect(rank(need, suppliers.toReversed())).toEqual(answer);
    }),
    runs,
  );
});

test("a score lies from 0 to 1, and nobody comes before one that is more than a band better", () => {
  fc.assert(
    fc.property(someNeed, someSuppliers, (need, suppliers) => {
      const scores = rank(need, suppliers).map(({ score }) => score);
      for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
      scores.forEach((score, at) => {
        const later = Math.max(0, ...scores.slice(at + 1));
        expect(later - score).toBeLessThanOrEqual(bandWidth + 1e-9);
      });
    }),
    runs,
  );
});

test("everybody who is named has a reason", () => {
  fc.assert(
    fc.property(someNeed, someSuppliers, (need, suppliers) => {
      for (const { reasons } of rank(need, suppliers)) expect(reasons).not.toHaveLength(0);
    }),
    runs,
  );
});

test("saying one activity more never lowers a score", () => {
  fc.assert(
    fc.property(someNeed, someSuppliers, fc.constantFrom(...leaves), (need, suppliers, code) => {
      const [first, ...others] = suppliers as [Supplier, ...Supplier[]];
      const own = first.activities.filter((activity) => activity.code !== code);
      const more = { ...first, activities: [...own, ...does(code)] };
      const before = scoreOf(rank(need, suppliers), first.id);
      const after = scoreOf(rank(need, [more, ...others]), first.id);
      expect(after).toBeGreaterThanOrEqual(before - 1e-9);
    }),
    { numRuns: 150 },
  );
});

test("serving a place that is asked never lowers a score", () => {
  fc.assert(
    fc.property(someNeed, someSupplier, (need, supplier) => {
      const serving = { ...supplier, areaNis: [...places] };
      const before = scoreOf(rank(need, [supplier]), supplier.id);
      expect(scoreOf(rank(need, [serving]), supplier.id)).toBeGreaterThanOrEqual(before - 1e-9);
    }),
    runs,
  );
});

test("of two that are otherwise equal the nearer one never comes after the farther one", () => {
  const halle = aNeed({ texts: ["Gras maaien"], place: { nis: ["23027"], nuts: [] } });
  const degrees = fc.double({ min: 0, max: 2, noNaN: true });
  fc.assert(
    fc.property(degrees, degrees, fc.subarray(["24062"]), (one, other, areaNis) => {
      const at = (id: string, east: number) =>
        aSupplier({
          id,
          areaNis,
          activities: does("groen/gazon-maaien"),
          places: [{ lon: 4.235 + east, lat: 50.733 }],
        });
      const ranked = rank(halle, [at("een", one), at("ander", other)]);
      const [first, second] = ranked.map(({ reasons, organisationId, lot }) => ({
        km: organisationId === "een" ? one : other,
        isDrawn: lot !== undefined,
        reasons,
      }));
      // In one ring they count as equally near, and the lot decides.
      if (!first?.isDrawn) expect(first?.km).toBeLessThanOrEqual(second?.km ?? 9);
    }),
    runs,
  );
});

test("over many needs each equal is first about as often, and says it was drawn", () => {
  const equals = ["a", "b", "c", "d", "e"].map((id) =>
    aSupplier({ id, activities: does("groen/gazon-maaien") }),
  );
  const index = indexSuppliers(equals, exampleTools);
  const first = new Map<string, number>();
  const needs = 500;
  for (let number = 0; number < needs; number++) {
    const read = readNeed(
      aNeed({ texts: [`Gras maaien, dossier ${number}`] }),
      exampleTools,
      examplePredictor,
    );
    const { matches } = rankSuppliers(read, index, { limit: 5, today });
    expect(matches.map(({ lot }) => lot)).toEqual(
      [1, 2, 3, 4, 5].map((drawn) => ({ equals: 5, drawn })),
    );
    const id = matches[0]?.organisationId ?? "";
    first.set(id, (first.get(id) ?? 0) + 1);
  }
  // One in five is 100; four standard deviations are 36.
  for (const { id } of equals) expect(Math.abs((first.get(id) ?? 0) - needs / 5)).toBeLessThan(36);
});

test("the same need typed with other capitals draws the same lots", () => {
  const equals = ["a", "b", "c"].map((id) =>
    aSupplier({ id, activities: does("groen/gazon-maaien") }),
  );
  const ids = (text: string) =>
    rank(aNeed({ texts: [text] }), equals).map(({ organisationId }) => organisationId);
  expect(ids("GRAS MAAIEN ")).toEqual(ids("gras maaien"));
});
