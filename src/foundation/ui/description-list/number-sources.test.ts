import { expect, test } from "vitest";
import { listNotes, numberSources } from "./number-sources.ts";

const kbo = { publisher: "KBO", file: "enterprise.csv", row: "17", date: "2026-11-01" };

test("two fields from the same row share one note", () => {
  const numbered = numberSources([kbo, { ...kbo }, { publisher: "WSE" }]);
  expect(numbered.map((one) => one?.number)).toEqual([1, 1, 2]);
  expect(listNotes(numbered).map((note) => note.source.publisher)).toEqual(["KBO", "WSE"]);
});

test("another row of the same file is another source", () => {
  const numbered = numberSources([kbo, { ...kbo, row: "18" }]);
  expect(numbered.map((one) => one?.number)).toEqual([1, 2]);
});

test("a field without source gets no number and takes none away", () => {
  expect(numberSources([undefined, kbo]).map((one) => one?.number)).toEqual([undefined, 1]);
});

test("a part of a page keeps the numbers the page gave", () => {
  const wse = { publisher: "WSE" };
  const page = listNotes(numberSources([kbo, wse]));
  const part = numberSources([wse, { publisher: "Rand" }, kbo], page);
  expect(part.map((one) => one?.number)).toEqual([2, 3, 1]);
});
