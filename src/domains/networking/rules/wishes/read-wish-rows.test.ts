import { expect, test } from "vitest";
import { findWishColumns, guestsByName, readWishRow } from "./read-wish-rows.ts";

const guests = guestsByName([
  { id: "1", name: "Groendienst De Linde" },
  { id: "2", name: "Garage Voorbeeld" },
  { id: "3", name: "Dubbel" },
  { id: "4", name: "dubbel" },
]);
const columns = findWishColumns(["Wie", "Wil ontmoeten", "Hoe graag", "Waarvoor"]) ?? {};
const read = (...cells: string[]) => readWishRow({ row: 2, cells }, columns, guests);

test("a row names two guests however their names are written", () => {
  expect(read("groendienst de linde", "GARAGE Voorbeeld", "3", "Gras")).toEqual({
    from: "1",
    to: "2",
    strength: 3,
    about: "Gras",
  });
});

test("without a strength it is a glad wish, and a no is a veto", () => {
  expect(read("Garage Voorbeeld", "Groendienst De Linde", "", "")).toMatchObject({ strength: 2 });
  expect(read("Garage Voorbeeld", "Groendienst De Linde", "Nee", "")).toMatchObject({
    strength: null,
  });
});

test.each([
  ["mag", 1],
  ["Graag", 2],
  ["heel graag", 3],
  ["très volontiers", 3],
  ["would be nice", 1],
  ["liever niet", null],
])("%s, the word of the pages, is read", (word, strength) => {
  expect(read("Garage Voorbeeld", "Groendienst De Linde", word)).toMatchObject({ strength });
});

test.each([
  [["", "x"], "no-from"],
  [["Onbekend", "Garage Voorbeeld"], "unknown-from"],
  [["Garage Voorbeeld", "Dubbel"], "two-of-that-name"],
  [["Garage Voorbeeld", "Garage Voorbeeld"], "with-oneself"],
  [["Garage Voorbeeld", "Groendienst De Linde", "7"], "bad-strength"],
])("%j is refused", (cells, because) => {
  expect(read(...cells)).toMatchObject({ because, row: 2 });
});

test("a list without a column for who is not read", () => {
  expect(findWishColumns(["Naam", "Prijs"])).toBeNull();
});
