import fc from "fast-check";
import { expect, test } from "vitest";
import {
  isNarrowed,
  parseRadarFilter,
  type RadarFilter,
  radarAreas,
  radarKinds,
  radarMarks,
  radarSorts,
  radarViews,
  writeRadarFilter,
} from "./radar-filter.ts";

const asked = (query: string) => parseRadarFilter(new URLSearchParams(query));

const filters: fc.Arbitrary<RadarFilter> = fc.record({
  view: fc.constantFrom(...radarViews),
  words: fc.string({ maxLength: 40 }).map((text) => text.trim()),
  kinds: fc.subarray([...radarKinds]),
  suited: fc.constantFrom(null, "likely" as const, "possible" as const),
  mark: fc.constantFrom(null, ...radarMarks),
  area: fc.constantFrom(...radarAreas),
  municipality: fc.constantFrom(null, "23027"),
  cpv: fc.constantFrom("", "77", "773", "77312", "90"),
  buyer: fc.string({ maxLength: 40 }).map((text) => text.trim()),
  assignee: fc.option(fc.uuid(), { nil: null }),
  past: fc.boolean(),
  sort: fc.option(fc.record({ key: fc.constantFrom(...radarSorts), descending: fc.boolean() }), {
    nil: null,
  }),
});

test("a search written as an address is read back as it was", () => {
  fc.assert(
    fc.property(filters, (filter) => {
      expect(asked(writeRadarFilter(filter).toString())).toEqual(filter);
    }),
  );
});

test("an address of anything at all is some search, and never breaks", () => {
  const keys = fc.constantFrom("toon", "soort", "cpv", "gebied", "sort", "wie", "gemeente", "merk");
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, fc.string())), (pairs) => {
      const filter = parseRadarFilter(new URLSearchParams(pairs));
      expect(radarViews).toContain(filter.view);
      expect(filter.cpv).toMatch(/^(\d{2,8})?$/);
    }),
  );
});

test("by itself the radar shows the chances nearby that are not over", () => {
  expect(asked("")).toMatchObject({ view: "chances", area: "partnership", past: false });
  expect(isNarrowed(asked(""))).toBe(false);
  expect(isNarrowed(asked("gebied=overal&toon=alles&verlopen=ja"))).toBe(false);
  expect(isNarrowed(asked("merk=voorbehouden"))).toBe(true);
});

test("what was saved, assigned or put aside is found again wherever it is and when it is past", () => {
  for (const view of ["bewaard", "toegewezen", "opzij"]) {
    expect(asked(`toon=${view}`)).toMatchObject({ area: "everywhere", past: true });
    expect(asked(`toon=${view}&verlopen=nee&gebied=eigen`)).toMatchObject({
      area: "partnership",
      past: false,
    });
  }
});

test("a code is looked for by the digits that say something", () => {
  expect(asked("cpv=77310000-6").cpv).toBe("7731");
  expect(asked("cpv=90000000").cpv).toBe("90");
  expect(asked("cpv=groen").cpv).toBe("");
});
