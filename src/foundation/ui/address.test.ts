import { expect, test } from "vitest";
import { queryExcept, readColumns, readSort, withoutValue, withQuery } from "./address.ts";

test("another sort keeps the filter and forgets the page", () => {
  expect(withQuery("/register?work=maatwerk&page=3", { sort: "-name", page: null })).toBe(
    "/register?work=maatwerk&sort=-name",
  );
});

test("the last query that goes takes the question mark along", () => {
  expect(withQuery("/register?page=3", { page: null })).toBe("/register");
});

test("removing one of two municipalities leaves the other", () => {
  expect(withoutValue("/register?place=Halle&place=Beersel&page=2", "place", "Halle")).toBe(
    "/register?place=Beersel",
  );
});

test("words with spaces and accents survive", () => {
  const address = withQuery("/register", { q: "één & groen" });
  expect(new URLSearchParams(address.slice(10)).get("q")).toBe("één & groen");
});

test("a form sends along all it does not own, repeated values included", () => {
  expect(queryExcept("/register?place=Halle&place=Beersel&q=groen", ["q"])).toEqual({
    place: ["Halle", "Beersel"],
  });
});

test("a minus before the column means from high to low", () => {
  expect(readSort("/register?sort=-capacity")).toEqual({
    key: "capacity",
    direction: "descending",
  });
  expect(readSort("/register")).toBeNull();
});

test("columns are chosen only when the address says so", () => {
  expect(readColumns("/register?cols=name&cols=place")).toEqual(["name", "place"]);
  expect(readColumns("/register?q=groen")).toBeNull();
});
