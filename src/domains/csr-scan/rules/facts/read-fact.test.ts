import fc from "fast-check";
import { expect, test } from "vitest";
import type { Fact } from "../instrument/fact.ts";
import { type ReadFact, readFact } from "./read-fact.ts";
import { typedMark, typeFact } from "./type-fact.ts";

const said = (text: string) => ({ nl: text, fr: text, en: text });
const choice = (key: string) => ({ key, member: `m:${key}`, text: key });
const lists = new Map([
  ["waste", new Map([["20 01 01", choice("20 01 01")]])],
  ["nace", new Map([["43.31", choice("43.31")]])],
]);
const aFact = (given: Partial<Fact>): Fact => ({
  key: "fact",
  section: "section",
  kind: "text",
  need: "always",
  text: said("Feit"),
  ...given,
});
const around = { language: "nl", lists, sections: [] } as const;
const typing = (fact: Fact, ...texts: string[]): ReadFact => readFact(fact, { texts }, around);

test("codes are read as people and papers write them", () => {
  const nace = aFact({ kind: "codes", list: "nace" });
  expect(typing(nace, "43.31, 43310")).toEqual({ kind: "read", value: ["43.31"] });
  expect(typing(nace, "99.99")).toMatchObject({ because: "unknown-code", about: "99.99" });
  const waste = aFact({
    kind: "rows",
    columns: [
      { key: "what", kind: "code", list: "waste", text: said("Code"), axis: "TypeOfWasteAxis" },
      { key: "tonnes", kind: "decimal", text: said("Ton") },
    ],
  });
  const rows = (...given: Record<string, string>[]) =>
    readFact(waste, { texts: [], rows: given }, around);
  expect(rows({ what: "200101", tonnes: "1,5" }, { what: "", tonnes: " " })).toEqual({
    kind: "read",
    value: [{ what: "20 01 01", tonnes: 1.5 }],
  });
  expect(rows({ what: "20.01.01*" }, { what: "200101" })).toMatchObject({ because: "row-double" });
  expect(rows({ what: "200101", tonnes: "veel" })).toMatchObject({
    because: "not-a-number",
    about: "tonnes:1:veel",
  });
});

test("turnover below nought, half a person on the board and an unknown choice are refused", () => {
  expect(typing(aFact({ kind: "money" }), "-5")).toMatchObject({ because: "negative" });
  expect(typing(aFact({ kind: "count" }), "2,5")).toMatchObject({ because: "not-whole" });
  const options = [
    { key: "a", text: said("A") },
    { key: "b", text: said("B") },
  ];
  expect(typing(aFact({ kind: "choice", options }), "c")).toMatchObject({
    because: "unknown-choice",
  });
  expect(typing(aFact({ kind: "choices", options }), "b", "a")).toEqual({
    kind: "read",
    value: ["a", "b"],
  });
});

test("nothing typed is empty, not nought", () => {
  expect(typing(aFact({ kind: "decimal" }), "  ")).toEqual({ kind: "empty" });
  expect(typing(aFact({ kind: "decimal" }), "0")).toEqual({ kind: "read", value: 0 });
});

test("what stands in a field and comes back is the same value and was not touched", () => {
  const money = aFact({ kind: "money" });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e11 }), (cents) => {
      const typed = typeFact(money, cents, "nl");
      expect(readFact(money, typed, around)).toEqual({ kind: "read", value: cents });
      expect(typedMark(typed)).toBe(typedMark({ texts: [`${typed.texts[0]} `], rows: [] }));
    }),
  );
});
