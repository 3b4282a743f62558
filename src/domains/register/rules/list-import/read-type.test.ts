import { expect, test } from "vitest";
import { readType } from "./read-type.ts";

test.each([
  ["maatwerkbedrijf", "social-enterprise", ["collectief-maatwerk"]],
  ["maatwerkbedrijf/sociaal-artistiek", "social-enterprise", ["collectief-maatwerk"]],
  ["maatwerkbedrijf + kringwinkel", "social-enterprise", ["collectief-maatwerk", "kringwinkel"]],
  ["maatwerkbedrijf + zorg", "social-enterprise", ["collectief-maatwerk"]],
  ["kringwinkel", "social-enterprise", ["kringwinkel"]],
  ["individueel maatwerk", "social-enterprise", ["individueel-maatwerk"]],
  ["Arbeidszorg; Wijk-werken", "social-enterprise", ["arbeidszorg", "wijk-werken"]],
  ["entreprise de travail adapté", "social-enterprise", []],
  ["coöperatie", "social-enterprise", ["cooperatie"]],
  ["OCMW", "public-service", []],
  ["school", "school", []],
  ["iets heel anders", null, []],
  ["", null, []],
])("%j is a %s with work forms %j", (words, kind, forms) => {
  expect(readType(words)).toEqual({ kind, forms });
});
