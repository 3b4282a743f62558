import { expect, test } from "vitest";
import { checkFacts } from "./check-facts.ts";
import type { Fact, FactSection } from "./fact.ts";

const said = (text: string) => ({ nl: text, fr: text, en: text });
const section: FactSection = {
  key: "staff",
  disclosure: "B8",
  module: "basic",
  title: said("Mensen"),
};
const aFact = (given: Partial<Fact> & Pick<Fact, "key">): Fact => ({
  section: "staff",
  kind: "count",
  need: "always",
  text: said(given.key),
  ...given,
});
const faultsOf = (...facts: Fact[]) =>
  checkFacts({ facts, factSections: [section] }, { concepts: new Set(["NumberOfEmployees"]) }).map(
    ({ question, because, about }) => [question, because, about],
  );

test("sound facts have no faults", () => {
  const total = aFact({ key: "total", xbrl: { concept: "NumberOfEmployees" } });
  const left = aFact({ key: "left", when: [{ fact: "total", atLeast: 50 }] });
  expect(faultsOf(total, left)).toEqual([]);
});

test("a fact that nobody can reach, or that leads nowhere, is named with what it asks for", () => {
  const lost = aFact({ key: "lost", section: "moon", when: [{ fact: "nothing", is: ["yes"] }] });
  const any = aFact({ key: "any", kind: "yes-no" });
  const odd = aFact({
    key: "odd",
    kind: "choice",
    when: [
      { fact: "any", is: ["perhaps"] },
      { fact: "any", atLeast: 3 },
    ],
    xbrl: { concept: "NumberOfMoons" },
  });
  expect(faultsOf(lost, any, any, odd)).toEqual([
    ["lost", "unknown-section", "moon"],
    ["lost", "after-unknown", "nothing"],
    ["any", "twice", "any"],
    ["odd", "unknown-option", "any: perhaps"],
    ["odd", "never-asked", "any"],
    ["odd", "no-options", "choice"],
    ["odd", "unknown-concept", "NumberOfMoons"],
  ]);
});
