import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleNumber } from "#kernel/kbo-number";
import { buildRegistry } from "./build-registry.ts";
import { type MatchModel, matchName, type SupplierClaim } from "./match-name.ts";
import type { RegistryEnterprise } from "./name-registry.ts";
import { readName } from "./read-name.ts";
import { settleSuppliers } from "./settle-suppliers.ts";

const model: MatchModel = {
  start: 0.9,
  weights: new Map([
    ["same-letters", 3],
    ["one-letter", 2.4],
    ["other-word-instead", -3.5],
    ["extra-words", -1.4],
    ["other-family-of-form", -3],
  ]),
  place: { "same-postcode": 3.2, "same-town": 2.7, "other-postcode": -1.4 },
  activity: { fits: 0.7, differs: -0.4 },
  againstAny: 1,
  bounds: { accept: 0.9, review: 0.2, differs: 0.1 },
};

const enterprises: readonly RegistryEnterprise[] = [
  {
    number: exampleNumber(1),
    names: ["Voorbeeldtuinen vzw", "Jardins Exemple asbl"],
    postcode: "1750",
    town: "Voorbeeldegem",
  },
  { number: exampleNumber(2), names: ["Bakkerij Voorbeeldaert BV"], postcode: "1500" },
  { number: exampleNumber(3), names: ["Bakkerij Voorbeeldaert BV"], postcode: "9000" },
  {
    number: exampleNumber(4),
    names: ["Schrijnwerkerij Fictief NV"],
    postcode: "1600",
    nace: "43320",
  },
];
const registry = buildRegistry(enterprises);
const match = (claim: SupplierClaim, world = {}) => matchName(claim, { registry, model, ...world });

test("a number in the registry goes before the name, and says when the name is another", () => {
  const numbers = [{ text: `BE ${exampleNumber(1)}` }];
  expect(match({ name: "Voorbeeldtuinen", numbers })).toMatchObject({
    band: "accepted",
    via: "number",
    number: exampleNumber(1),
    doubts: [],
  });
  expect(match({ name: "Heel Anders", numbers })).toMatchObject({
    band: "accepted",
    doubts: ["name-differs"],
  });
});

test("a number with one slip is repaired only when the name says the same", () => {
  const right = exampleNumber(4);
  const text = `${right.slice(0, 6)}${(Number(right[6]) + 1) % 10}${right.slice(7)}`;
  expect(match({ name: "Schrijnwerkerij Fictief", numbers: [{ text }] })).toMatchObject({
    band: "accepted",
    via: "repaired-number",
    number: right,
    doubts: ["wrong-check-digits"],
  });
  expect(match({ name: "Iemand Anders", numbers: [{ text }] })).toMatchObject({
    band: "none",
    doubts: ["wrong-check-digits"],
  });
});

test("a name alone is never accepted, however exact; with its postcode it is", () => {
  expect(match({ name: "Voorbeeldtuinen" })).toMatchObject({
    band: "review",
    via: "exact-name",
    number: exampleNumber(1),
  });
  expect(match({ name: "Voorbeeldtuinen", postcode: "1750" })).toMatchObject({ band: "accepted" });
  expect(match({ name: "Jardins Exemple", town: "VOORBEELDEGEM" })).toMatchObject({
    band: "accepted",
    number: exampleNumber(1),
  });
});

test("of two with one name the postcode chooses, and without it a person", () => {
  expect(match({ name: "Bakkerij Voorbeeldaert", postcode: "9000" }).number).toBe(exampleNumber(3));
  const unsure = match({ name: "Bakkerij Voorbeeldaert" });
  expect(unsure.band).toBe("review");
  expect(unsure.candidates.slice(0, 2).map(({ number }) => number)).toEqual([
    exampleNumber(2),
    exampleNumber(3),
  ]);
});

test("a number that nobody has speaks against whoever bears the name", () => {
  const numbers = [{ text: exampleNumber(77) }];
  expect(match({ name: "Voorbeeldtuinen", postcode: "1750", numbers })).toMatchObject({
    band: "review",
    doubts: ["number-unknown"],
  });
});

test("a number of another country keeps a name from being accepted, a barcode does not", () => {
  const claim = { name: "Voorbeeldtuinen", postcode: "1750" };
  expect(match({ ...claim, numbers: [{ text: "FR12345678901" }] }).band).toBe("review");
  expect(match({ ...claim, numbers: [{ text: "5412345000013", scheme: "0088" }] }).band).toBe(
    "accepted",
  );
});

test("an account and a name that a person confirmed are remembered", () => {
  const ownerOfIban = (iban: string) => (iban === "BE68539007547034" ? exampleNumber(4) : null);
  expect(
    match({ name: "Schrijnwerkerij Fictief", iban: "be68 5390 0754 7034" }, { ownerOfIban }),
  ).toMatchObject({ band: "accepted", via: "iban" });
  expect(match({ name: "Iemand Anders", iban: "BE68539007547034" }, { ownerOfIban }).band).toBe(
    "review",
  );
  const confirmedName = (joined: string) =>
    joined === readName("Fictief Meubel").joined ? exampleNumber(4) : null;
  expect(match({ name: "Fictief Meubel" }, { confirmedName })).toMatchObject({
    band: "accepted",
    via: "confirmed",
  });
});

test("nobody like it is nobody", () => {
  expect(match({ name: "Qwertz" })).toMatchObject({ band: "none", number: null });
  expect(match({ name: " - " })).toMatchObject({ band: "none", via: "nothing" });
});

test("every enterprise is found back by its number and by each of its names", () => {
  const word = fc.stringMatching(/^[a-z]{2,9}$/);
  const names = fc.array(
    fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" ")),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(fc.array(names, { minLength: 1, maxLength: 30 }), (all) => {
      const many = buildRegistry(
        all.map((own, at) => ({ number: exampleNumber(at), names: own, postcode: "0100" })),
      );
      all.forEach((own, at) => {
        expect(many.enterprise(many.findNumber(exampleNumber(at)) ?? -1)).toMatchObject({
          number: exampleNumber(at),
          postcode: "0100",
        });
        for (const name of own)
          expect(many.withName(readName(name), 50)).toContain(many.findNumber(exampleNumber(at)));
      });
    }),
    { numRuns: 8 },
  );
});

test("chances of candidates together never exceed one", () => {
  const { candidates } = match({ name: "Bakkerij Voorbeeldaert" });
  expect(candidates.reduce((sum, { chance }) => sum + chance, 0)).toBeLessThanOrEqual(1);
});

test("two suppliers that a ledger keeps apart are not both accepted as one enterprise by their name", () => {
  const byName = match({ name: "Voorbeeldtuinen", postcode: "1750" });
  const byNumber = match({ name: "Groen Fictief", numbers: [{ text: exampleNumber(1) }] });
  const bands = (...matches: (typeof byName)[]) =>
    settleSuppliers(matches.map((one, at) => ({ key: `L${at}`, match: one }))).map(
      (one) => one.match.band,
    );
  expect(bands(byName, byNumber)).toEqual(["review", "accepted"]);
  expect(bands(byName, byName)).toEqual(["review", "review"]);
  expect(bands(byName)).toEqual(["accepted"]);
  const same = [byName, byName].map((one) => ({ key: "L1", match: one }));
  expect(settleSuppliers(same)).toEqual(same);
});
