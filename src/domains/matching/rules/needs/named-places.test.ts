import { expect, test } from "vitest";
import { namedElsewhere, namedPlaces } from "./named-places.ts";

const place = (nis: string, nl: string, fr = nl) => ({ nis, name: { nl, fr } });
const places = [
  place("44021", "Gent", "Gand"),
  place("21016", "Ukkel", "Uccle"),
  place("13025", "Mol"),
  place("11005", "Boom"),
];

test("a municipality is named by a whole word with its capital, in both its names", () => {
  expect(namedPlaces("Gras maaien in Ukkel", places)).toEqual(["21016"]);
  expect(namedPlaces("Tondre à Uccle et à Gand", places)).toEqual(["44021", "21016"]);
  expect(namedPlaces("gentse feesten", places)).toEqual([]);
});

test("elsewhere neither the first word of a sentence, nor a short name, nor a text in capitals counts", () => {
  expect(namedElsewhere("Gras maaien in Ukkel", places)).toEqual(["21016"]);
  expect(namedElsewhere("Poetsen van een zaal te Gent. Boom snoeien", places)).toEqual(["44021"]);
  expect(namedElsewhere("Boom snoeien", places)).toEqual([]);
  expect(namedElsewhere("wij vangen een Mol", places)).toEqual([]);
  expect(namedElsewhere("GROTE BOOM SNOEIEN", places)).toEqual([]);
});
