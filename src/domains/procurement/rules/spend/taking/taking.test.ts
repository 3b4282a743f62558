import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { exampleNumber } from "#kernel/kbo-number";
import type { SpendParty } from "../spend-line.ts";
import { categoryOfLine } from "./category-of-line.ts";
import { documentKey, identitiesOf, knownDocuments, quarterOf } from "./known-documents.ts";
import { quoted } from "./line-batch.ts";
import { borrowNumbers } from "./namesakes.ts";
import { supplierBook } from "./spend-supplier.ts";

const number = exampleNumber(811);
const party = (given: Partial<SpendParty>): SpendParty => ({
  name: "Voorbeeld Groen BV",
  numbers: [],
  person: "no",
  ...given,
});

describe("a supplier in the books", () => {
  test("is one, however its number is written", () => {
    const book = supplierBook();
    const first = book.at(party({ numbers: [{ text: `BE${number}` }] }));
    expect(book.at(party({ name: "VOORBEELD GROEN bv", numbers: [{ text: number }] }))).toBe(first);
    expect(book.suppliers[first]?.numbers).toHaveLength(2);
  });

  test("without a number is told apart by its postcode", () => {
    const book = supplierBook();
    const here = book.at(party({ postcode: "1500" }));
    expect(book.at(party({ postcode: "9000" }))).not.toBe(here);
    expect(book.at(party({ postcode: "1500" }))).toBe(here);
  });

  test("borrows the number of its namesake in the same postcode, and of no two", () => {
    const one = { joined: "voorbeeldgroen", postcode: "1500", numbers: [{ text: number }] };
    const without = { ...one, numbers: [] };
    expect(borrowNumbers([one, without])).toEqual(new Map([[1, number]]));
    const other = { ...one, numbers: [{ text: exampleNumber(812) }] };
    expect(borrowNumbers([one, other, without])).toEqual(new Map());
    expect(borrowNumbers([one, { ...without, postcode: "9000" }])).toEqual(new Map());
  });
});

describe("the number of a document", () => {
  test("is the same however it is written", () => {
    expect(documentKey("FA-2025/0017")).toBe(documentKey("fa2025 17"));
    expect(documentKey("FA-2025/0017")).not.toBe(documentKey("FA-2025/0018"));
  });
  test("says nothing without a digit", () => {
    expect(documentKey("nvt")).toBeNull();
    expect(documentKey(null)).toBeNull();
  });

  test("is found back by supplier and quarter, and not by another", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 300 }),
        (all) => {
          const known = knownDocuments(4);
          const who = identitiesOf(number, "voorbeeldgroen");
          const day = asDay("2025-06-30");
          for (const one of all) {
            const key = documentKey(String(one)) as number;
            known.add(who, key, quarterOf(day), 7);
            expect(known.find(identitiesOf(null, "voorbeeldgroen"), key, day)).toBe(7);
            expect(known.find(who, key, asDay("2025-09-30"))).toBe(7);
            expect(known.find(who, key, asDay("2027-06-30"))).toBeNull();
            expect(known.find(identitiesOf(null, "een ander"), key, day)).toBeNull();
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

test("a line is about its own code, else what a person said, else its account, else its supplier's past", () => {
  const world = {
    byAccount: new Map([["613110", "77310000"]]),
    bySupplier: new Map([["said", "90910000"]]),
    history: new Map([["past", "79810000"]]),
  };
  const line = { categories: [], account: "613110" };
  const given = [{ scheme: "cpv" as const, code: "03000000" }];
  expect(categoryOfLine({ ...line, categories: given }, "said", world)?.via).toBe("given");
  expect(categoryOfLine(line, "said", world)).toMatchObject({ code: "90910000", via: "hand" });
  expect(categoryOfLine(line, "past", world)).toMatchObject({ code: "77310000", via: "account" });
  expect(categoryOfLine({ categories: [] }, "past", world)?.via).toBe("supplier");
  expect(categoryOfLine({ categories: [] }, "", world)).toBeNull();
});

test("any text stands whole in an array of the database", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const written = quoted(text);
      expect(written).not.toContain("\0");
      if (!written.startsWith('"')) expect(written).toMatch(/^[A-Za-z0-9_./:-]+$/);
      else expect(written.slice(1, -1).replace(/\\[\\"]/g, "")).not.toMatch(/["\\]/);
    }),
  );
});
