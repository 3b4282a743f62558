import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { indexPlaces, type PlaceFacts, resolveMunicipality } from "./resolve-municipality.ts";

const facts: PlaceFacts = {
  municipalities: [
    { nis: "23027", nameNl: "Halle", nameFr: "Hal" },
    { nis: "23077", nameNl: "Sint-Pieters-Leeuw", nameFr: "Sint-Pieters-Leeuw" },
    { nis: "23106", nameNl: "Pajottegem", nameFr: "Pajottegem" },
    { nis: "21016", nameNl: "Ukkel", nameFr: "Uccle" },
    { nis: "21009", nameNl: "Elsene", nameFr: "Ixelles" },
    { nis: "21004", nameNl: "Brussel", nameFr: "Bruxelles" },
    { nis: "11002", nameNl: "Antwerpen", nameFr: "Anvers" },
    { nis: "45060", nameNl: "Kluisbergen", nameFr: "Kluisbergen" },
    { nis: "13053", nameNl: "Zoersel", nameFr: "Zoersel" },
    { nis: "37022", nameNl: "Tielt", nameFr: "Tielt" },
    { nis: "62063", nameNl: "Luik", nameFr: "Liège" },
  ],
  postcodes: [
    { postcode: "1500", nis: "23027", isMain: true },
    { postcode: "1502", nis: "23027", isMain: true },
    { postcode: "1050", nis: "21004", isMain: false },
    { postcode: "1050", nis: "21009", isMain: true },
    { postcode: "1600", nis: "23077", isMain: true },
  ],
  former: [
    { nameNl: "Gooik", newNis: "23106", since: asDay("2025-01-01") },
    { nameNl: "Tielt", newNis: "37022", since: asDay("2025-01-01") },
  ],
  localities: [
    { nameNl: "Lembeek", nis: "23027" },
    { nameNl: "Gooik", nis: "23106" },
    { nameNl: "Deurne", nis: "11002" },
    { nameNl: "Berchem", nis: "11002" },
    { nameNl: "Berchem", nis: "45060" },
    { nameNl: "Halle", nis: "13053" },
  ],
};
const index = indexPlaces(facts);
const found = (typed: string) => {
  const answer = resolveMunicipality(index, typed);
  return answer.kind === "found" ? answer.nis : answer.kind;
};

test.each([
  ["Halle", "23027"],
  ["hal", "23027"],
  ["Stad Halle", "23027"],
  ["Ville de Hal", "23027"],
  ["St-Pieters-Leeuw", "23077"],
  ["  sint pieters leeuw ", "23077"],
  ["Uccle/Ukkel", "21016"],
  ["liege", "62063"],
  ["1500", "23027"],
  ["B-1502 Lembeek", "23027"],
  ["1502 Lembeek (Halle)", "23027"],
  ["Deurne (Antwerpen)", "11002"],
  ["Ergens (Antwerpen)", "11002"],
  ["1050 Elsene", "21009"],
  ["1050 Bruxelles", "21004"],
  ["9999 Halle", "23027"],
])("“%s” is municipality %s", (typed, nis) => {
  expect(found(typed)).toBe(nis);
});

test("a former municipality leads to the present one and says since when", () => {
  expect(resolveMunicipality(index, "Gooik")).toEqual({
    kind: "found",
    nis: "23106",
    by: { kind: "former-name", formerName: "Gooik", since: "2025-01-01" },
  });
});

test("a municipality that kept its name is recognised by it, not as a former one", () => {
  expect(resolveMunicipality(index, "Tielt")).toMatchObject({ by: { kind: "name" } });
});

describe("more than one place fits", () => {
  test("both villages of the same name are offered", () => {
    expect(resolveMunicipality(index, "Berchem")).toMatchObject({
      kind: "ambiguous",
      candidates: [{ nis: "11002" }, { nis: "45060" }],
    });
  });

  test("a postcode of two municipalities offers both, the main one first", () => {
    expect(resolveMunicipality(index, "1050")).toMatchObject({
      kind: "ambiguous",
      candidates: [{ nis: "21009" }, { nis: "21004" }],
    });
  });

  test("a name and a postcode that contradict each other are both offered", () => {
    expect(resolveMunicipality(index, "1600 Halle")).toMatchObject({
      kind: "ambiguous",
      candidates: [{ nis: "23027" }, { nis: "23077" }],
    });
  });
});

test("a slip of the pen is not guessed but suggested", () => {
  expect(resolveMunicipality(index, "Sint-Pieter-Leeuw")).toEqual({
    kind: "unknown",
    suggestions: ["23077"],
  });
  expect(resolveMunicipality(index, "Hlale")).toMatchObject({ suggestions: ["23027", "13053"] });
  // Two letters away from Gooik, and yet no slip for it.
  expect(resolveMunicipality(index, "Gouda")).toEqual({ kind: "unknown", suggestions: [] });
  expect(resolveMunicipality(index, "Pajot")).toEqual({ kind: "unknown", suggestions: ["23106"] });
});

test("nothing typed suggests nothing", () => {
  expect(resolveMunicipality(index, "  ")).toEqual({ kind: "unknown", suggestions: [] });
});

test("a slash between two different places decides nothing", () => {
  expect(found("Halle/Ukkel")).toBe("unknown");
});

test("every official name is found, however its letters are cased and joined", () => {
  const name = fc.constantFrom(
    ...facts.municipalities.flatMap((one) => [
      { nis: one.nis, text: one.nameNl },
      { nis: one.nis, text: one.nameFr },
    ]),
  );
  fc.assert(
    fc.property(
      name,
      fc.boolean(),
      fc.constantFrom("-", " ", "  "),
      ({ nis, text }, upper, joint) => {
        const typed = (upper ? text.toUpperCase() : text).replaceAll("-", joint);
        expect(found(typed)).toBe(nis);
      },
    ),
  );
});

test("whatever is typed gives an answer", () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      expect(["found", "ambiguous", "unknown"]).toContain(resolveMunicipality(index, typed).kind);
    }),
  );
});
