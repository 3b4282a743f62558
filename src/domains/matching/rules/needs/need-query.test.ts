import fc from "fast-check";
import { expect, test } from "vitest";
import {
  emptyQuery,
  needOfQuery,
  needQueryToSearch,
  parseNeedQuery,
  queryOfNeed,
  unknownCodes,
} from "./need-query.ts";

const knowsCpv = (code: string) => ["77310000", "90910000"].includes(code);
const read = (query: string) => parseNeedQuery(new URLSearchParams(query));
const need = (query: string, nis: readonly string[] = []) =>
  needOfQuery(read(query), { nis, knowsCpv });

test("whatever stands in an address, writing it down and reading it again gives the same", () => {
  const pairs = fc.array(
    fc.tuple(
      fc.constantFrom(
        "q",
        "cpv",
        "activiteit",
        "gemeente",
        "bedrag",
        "uren",
        "van",
        "ritme",
        "ook",
        "herkomst",
        "ref",
        "terug",
        "naam",
        "nood",
        "tekst",
        "niet",
      ),
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom(
          "77310000",
          "groen/hagen",
          "23027",
          "overal",
          "25.000,50",
          "2026-11-23",
          "lasting",
          "regulier",
          "question",
          "/vragen/1",
        ),
      ),
    ),
  );
  fc.assert(
    fc.property(pairs, (params) => {
      const query = parseNeedQuery(new URLSearchParams(params));
      expect(parseNeedQuery(new URLSearchParams(needQueryToSearch(query)))).toEqual(query);
    }),
  );
});

test("a CPV code is read with and without its check digit, alone or within a text", () => {
  expect(need("q=77310000-6")).toMatchObject({ texts: [], cpv: ["77310000"] });
  expect(need("q=CPV-code:+90910000")).toMatchObject({ texts: [], cpv: ["90910000"] });
  expect(need("q=Schoonmaak+(CPV+90910000-9)+van+scholen").cpv).toEqual(["90910000"]);
  expect(need("q=Bel+04785621").texts).toEqual(["Bel 04785621"]);
});

test("the first paragraph of a pasted text is what is bought, the rest says how", () => {
  const { texts } = need(
    `q=${encodeURIComponent("Onderhoud van hagen\r\n\r\nLot 1: Halle\r\n\r\nLot 2: Lot")}`,
  );
  expect(texts).toEqual(["Onderhoud van hagen", "Lot 1: Halle\n\nLot 2: Lot"]);
});

test.each([
  ["25.000", 2_500_000],
  ["25.000,50", 2_500_050],
  ["25000.5", 2_500_050],
  ["€ 1 200", 120_000],
  ["niets", undefined],
  ["-5", undefined],
])("an amount typed as %s is %s cents", (typed, cents) => {
  expect(need(`q=x&bedrag=${encodeURIComponent(typed)}`).size.cents).toBe(cents);
});

test("without a chosen place it is where the asker works, unless the place does not matter", () => {
  expect(need("q=gras", ["23027"]).place.nis).toEqual(["23027"]);
  expect(need("q=gras&gemeente=23003", ["23027"]).place.nis).toEqual(["23003"]);
  expect(need("q=gras&gemeente=overal", ["23027"]).place.nis).toEqual([]);
});

test("an address of elsewhere is no way back", () => {
  expect(read("herkomst=question&ref=1&terug=//evil.example").origin).toEqual({
    kind: "question",
    ref: "1",
  });
});

test("a kept need is asked for again by the address it gives", () => {
  const kept = need(
    "q=Gras+maaien&gemeente=23027&uren=120&ritme=weekly&van=2027-01-01&bedrag=9000",
  );
  expect(needOfQuery(queryOfNeed(kept), { nis: [], knowsCpv })).toEqual(kept);
  expect(queryOfNeed(kept)).toMatchObject({ ...emptyQuery, ...queryOfNeed(kept) });
});

test("eight digits that are meant as a code and are none are told", () => {
  const unknown = (query: string) => unknownCodes(read(query), knowsCpv);
  expect(unknown("q=99999999-9")).toEqual(["99999999-9"]);
  expect(unknown("q=CPV 99999999")).toEqual(["99999999"]);
  expect(unknown("q=poetsen 99999999-9 en 90910000-9")).toEqual(["99999999-9"]);
  expect(unknown("q=poetsen, bel 02123456")).toEqual([]);
  expect(unknown("q=77310000-6")).toEqual([]);
});
