import { expect, test } from "vitest";
import { namedMunicipality } from "./named-municipality.ts";

const places = [
  { nis: "23027", names: ["Halle", "Hal"] },
  { nis: "23077", names: ["Sint-Pieters-Leeuw", "Leeuw-Saint-Pierre"] },
  { nis: "23009", names: ["Bever", "Biévène"] },
];

test.each([
  ["Wij zijn een bakkerij in Halle.", "23027"],
  ["Wij zijn een bakkerij in HALLE (1500).", "23027"],
  ["Notre atelier de Bievene cherche un partenaire.", "23009"],
  ["Ons magazijn in Sint Pieters Leeuw sluit; Sint-Pieters-Leeuw is ver.", "23077"],
])("a letter that names one municipality is about that one: %s", (text, nis) => {
  expect(namedMunicipality(text, places)).toBe(nis);
});

test.each([
  "Tussen Halle en Bever.",
  "De regio Halle-Vilvoorde, of de Hallestraat.",
  "Schrijf naar info@halle.be of Jan@Halle, www.Halle.be",
  "Een bever in het kanaal.",
  "Wij zoeken een partner.",
])("a letter that names none, or more than one, proposes nothing: %s", (text) => {
  expect(namedMunicipality(text, places)).toBeNull();
});
