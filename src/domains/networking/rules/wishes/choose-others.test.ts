import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseOthers, type Other, type OthersFilter } from "./choose-others.ts";

const other = (id: string, more: Partial<Other>): Other => ({
  id,
  name: id,
  offers: "",
  side: "social",
  activities: [],
  workForms: [],
  nis: null,
  alsoCalled: "",
  ...more,
});
const others = [
  other("Groendienst De Linde", {
    activities: ["groen/onderhoud"],
    workForms: ["maatwerkbedrijf"],
    nis: "13040",
    alsoCalled: "Groenonderhoud Turnhout",
  }),
  other("Drukkerij Café", { activities: ["druk"], offers: "Affiches en folders", nis: "13011" }),
  other("Garage", { side: "regular", nis: "13040", alsoCalled: "Turnhout" }),
];
const all: OthersFilter = { words: "", activity: "", nis: "", sort: "" };
const chosen = (filter: Partial<OthersFilter>) =>
  chooseOthers(others, { ...all, ...filter }).map(({ id }) => id);

test("a sector holds what is below it, and no sector that only begins alike", () => {
  expect(chosen({ activity: "groen" })).toEqual(["Groendienst De Linde"]);
  expect(chosen({ activity: "gro" })).toEqual([]);
});

test("all that was chosen must hold at once", () => {
  expect(chosen({ nis: "13040" })).toHaveLength(2);
  expect(chosen({ nis: "13040", sort: "regular" })).toEqual(["Garage"]);
  expect(chosen({ nis: "13011", sort: "vorm:maatwerkbedrijf" })).toEqual([]);
});

test("words are found in the name, in what is offered and in what it does, however they are written", () => {
  expect(chosen({ words: "cafe" })).toEqual(["Drukkerij Café"]);
  expect(chosen({ words: "FOLDERS druk" })).toEqual(["Drukkerij Café"]);
  expect(chosen({ words: "turnh groenond" })).toEqual(["Groendienst De Linde"]);
});

test("choosing more never shows more", () => {
  const pick = fc.record({
    words: fc.constantFrom("", "turnhout", "garage", "zzz"),
    activity: fc.constantFrom("", "groen", "druk"),
    nis: fc.constantFrom("", "13040", "13011"),
    sort: fc.constantFrom("", "social", "regular", "vorm:maatwerkbedrijf"),
  });
  fc.assert(
    fc.property(pick, fc.constantFrom("words", "activity", "nis", "sort"), (filter, freed) => {
      const wider = chosen({ ...filter, [freed]: "" });
      expect(chosen(filter).every((id) => wider.includes(id))).toBe(true);
    }),
  );
});
