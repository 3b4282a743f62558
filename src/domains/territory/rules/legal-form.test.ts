import { expect, test } from "vitest";
import { hasLegalPersonality, isLegalForm, legalForms, problemsOfLegalForm } from "./legal-form.ts";

test("there are six legal forms and other words are none", () => {
  expect(legalForms).toHaveLength(6);
  expect(isLegalForm("projectvereniging")).toBe(true);
  expect(isLegalForm("vzw")).toBe(false);
});

test("an interlokale vereniging needs one of its own municipalities to manage it", () => {
  const members = ["23027", "23003"];
  expect(problemsOfLegalForm("interlokale-vereniging", members, "23027")).toEqual([]);
  expect(problemsOfLegalForm("interlokale-vereniging", members, null)).toEqual([
    "no-managing-municipality",
  ]);
  expect(problemsOfLegalForm("interlokale-vereniging", members, "44021")).toEqual([
    "no-managing-municipality",
  ]);
});

test("every other form is a person in law and may do without", () => {
  const others = legalForms.filter((form) => form !== "interlokale-vereniging");
  expect(others.every(hasLegalPersonality)).toBe(true);
  expect(problemsOfLegalForm("projectvereniging", ["23027", "23003"], null)).toEqual([]);
});

test("a single city is one municipality, an association at least two", () => {
  expect(problemsOfLegalForm("single-city", ["44021"], null)).toEqual([]);
  expect(problemsOfLegalForm("single-city", ["44021", "44083"], null)).toEqual([
    "single-city-has-others",
  ]);
  expect(problemsOfLegalForm("dienstverlenende-vereniging", ["44021"], null)).toEqual([
    "too-few-municipalities",
  ]);
});
