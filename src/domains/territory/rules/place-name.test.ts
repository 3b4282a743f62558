import fc from "fast-check";
import { expect, test } from "vitest";
import { comparablePlaceName, letterDistance } from "./place-name.ts";

test.each([
  ["St-Pieters-Leeuw", "Sint-Pieters-Leeuw"],
  ["St. Pieters Leeuw", "Sint-Pieters-Leeuw"],
  ["SINT PIETERS LEEUW", "Sint-Pieters-Leeuw"],
  ["Rhode St Genese", "Rhode-Saint-Genèse"],
  ["Ste-Ode", "Sainte-Ode"],
  ["’s Gravenbrakel", "'s-Gravenbrakel"],
  ["Liege", "Liège"],
])("%s is written like %s", (typed, official) => {
  expect(comparablePlaceName(typed)).toBe(comparablePlaceName(official));
});

test("a name that only begins like Sint is left alone", () => {
  expect(comparablePlaceName("Staden")).toBe("staden");
  expect(comparablePlaceName("Stekene")).not.toBe(comparablePlaceName("Sint-Ekene"));
});

test("comparing twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const once = comparablePlaceName(name);
      expect(comparablePlaceName(once)).toBe(once);
    }),
  );
});

test("the distance counts letters and stops at the limit", () => {
  expect(letterDistance("dilbeek", "dilbeek", 2)).toBe(0);
  expect(letterDistance("dillbeek", "dilbeek", 2)).toBe(1);
  expect(letterDistance("dilbeke", "dilbeek", 2)).toBe(1);
  expect(letterDistance("halle", "antwerpen", 2)).toBeGreaterThan(2);
});
