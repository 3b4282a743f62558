import { expect, test } from "vitest";
import type { Instant } from "#kernel/day";
import { examplesOf, type LearnableText } from "./examples-of.ts";

const text: LearnableText = {
  language: "nl",
  text: "Schoonmaak van de bibliotheek",
  cpv: ["90910000", "90911300"],
  buyer: "stad voorbeeld",
};
const mapping = {
  id: "1",
  text: "Schoonmaak van de bibliotheek!",
  cpv: "90919200",
  confirmedAt: "2026-11-23T09:00:00.000Z" as Instant,
  by: "Lien Voorbeeld",
};

test("a notice teaches its main code, in the family of its buyer", () => {
  expect(examplesOf([text], [])).toEqual([
    { text: text.text, codes: ["90910000"], family: "stad voorbeeld", kind: "notice" },
  ]);
});

test("what a person confirmed replaces what a notice said of the same words", () => {
  expect(examplesOf([text], [mapping])).toEqual([
    expect.objectContaining({ codes: ["90919200"], kind: "confirmed" }),
  ]);
});

test("a text without a code, in a language without labels, or met before teaches nothing", () => {
  const others = [
    { ...text, cpv: [] },
    { ...text, language: "es" },
    { ...text, buyer: "stad voorbeeld 2" },
  ];
  expect(examplesOf([text, ...others], [])).toHaveLength(1);
});
