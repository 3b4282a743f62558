import { expect, test } from "vitest";
import { isChoosing } from "../../rules/wishes/choose-others.ts";
import { typedOf } from "../typed-form.ts";
import {
  addressAsked,
  demandsMark,
  filterMark,
  readOwn,
  readOwnFilter,
  rowMark,
} from "./own-form.ts";

const formOf = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const untouched = { "was-over": demandsMark("", "", []), seeks: "", offers: "" };
const read = (fields: Readonly<Record<string, string>>) => {
  const form = formOf({ ...untouched, ...fields });
  return readOwn(form, typedOf(form));
};

test("a row that nobody touched says nothing", () => {
  expect(read({ "wens-a": "2", "over-a": "Folders", "was-a": rowMark(2, "Folders") })).toBeNull();
});

test("a wish that is taken away, or told otherwise, is said; its neighbour is not", () => {
  const said = read({
    "wens-a": "none",
    "was-a": rowMark(3, ""),
    "wens-b": "veto",
    "was-b": rowMark("none", ""),
    "wens-c": "1",
    "over-c": "Folders",
    "was-c": rowMark(1, ""),
    "wens-d": "none",
    "was-d": rowMark("none", ""),
  })?.said;
  expect([...(said ?? [])]).toEqual([
    ["a", { strength: "none", about: "" }],
    ["b", { strength: "veto", about: "" }],
    ["c", { strength: 1, about: "Folders" }],
  ]);
});

test("what one seeks over several lines comes back as it was drawn", () => {
  const seeks = "drukwerk\neen traiteur";
  const form = formOf({
    "was-over": demandsMark(seeks, "", ["09:00-09:20"]),
    seeks: "drukwerk\r\neen traiteur",
    offers: "",
    away: "09:00-09:20",
  });
  expect(readOwn(form, typedOf(form))).toBeNull();
  form.append("away", "09:20-09:40");
  expect(readOwn(form, typedOf(form))?.demands?.away).toHaveLength(2);
});

test("an address that only turns a page chooses nothing", () => {
  expect(isChoosing(readOwnFilter(new URLSearchParams("activiteit=&page=2")))).toBe(false);
  expect(isChoosing(readOwnFilter(new URLSearchParams("soort=social")))).toBe(true);
});

test("another choice begins at its first page; the same one goes where was asked", () => {
  const was = filterMark({ words: "", activity: "groen", nis: "", sort: "" });
  const typed = { activiteit: "groen", bladzijde: "3", "was-filter": was };
  expect(addressAsked(typed)).toBe("?activiteit=groen&page=3#deelnemers");
  expect(addressAsked({ ...typed, gemeente: "13040" })).toBe(
    "?activiteit=groen&gemeente=13040#deelnemers",
  );
  expect(addressAsked({ "was-filter": was })).toBe("");
});
