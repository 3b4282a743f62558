import { expect, test } from "vitest";
import { lotHeading } from "./lot-heading.ts";

test.each([
  ["Begraafplaatsen", "Wieden en harken.", "Begraafplaatsen"],
  [
    "SOLVA-PRREG0852-C - 1",
    "Onderhoud van wegen in Aalst. Met herstel.",
    "Onderhoud van wegen in Aalst",
  ],
  ["2023/114", "", "2023/114"],
  ["", "Snoeien van bomen", "Snoeien van bomen"],
  ["POETSEN", "", "POETSEN"],
  ["1", "REF 12", "1"],
])("a lot called %j about %j is told as %j", (title, description, told) => {
  expect(lotHeading(title, description)).toBe(told);
});

test("a long description is cut between words", () => {
  const told = lotHeading("A-1", "wieden en harken ".repeat(12));
  expect(told.length).toBeLessThanOrEqual(81);
  expect(told).toMatch(/(wieden|en|harken)…$/);
});
