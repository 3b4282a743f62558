import { expect, test } from "vitest";
import { findDuplicates } from "./find-duplicates.ts";

const one = { id: "1", number: null, name: "De Groene Hand vzw", postcode: "1500" };

test("capitals, accents and legal forms do not make another organisation", () => {
  const other = { id: "2", number: "0999000001", name: "DE GROÉNE-HAND V.Z.W.", postcode: "1500" };
  expect(findDuplicates(one, [other])).toEqual([{ id: "2", because: "same-name-and-postcode" }]);
});

test("the same name elsewhere is somebody else", () => {
  expect(findDuplicates(one, [{ ...one, id: "2", postcode: "1700" }])).toEqual([]);
});

test("two different numbers are two organisations", () => {
  const left = { ...one, number: "0999000001" };
  expect(findDuplicates(left, [{ ...one, id: "2", number: "0999000100" }])).toEqual([]);
});

test("the same number is the same organisation, whatever it is called", () => {
  const left = { ...one, number: "0999000001" };
  const right = { id: "2", number: "0999000001", name: "Anders", postcode: null };
  expect(findDuplicates(left, [right])).toEqual([{ id: "2", because: "same-number" }]);
});

test("a record is not its own duplicate", () => {
  expect(findDuplicates(one, [one])).toEqual([]);
});
