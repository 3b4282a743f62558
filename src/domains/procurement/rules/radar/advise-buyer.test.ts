import { expect, test } from "vitest";
import { adviseBuyer } from "./advise-buyer.ts";
import type { AssessedLot } from "./assessment.ts";

const aLot = (over: Partial<AssessedLot>): AssessedLot => ({
  lot: null,
  level: "likely",
  chance: 0.8,
  fitting: 3,
  matches: [],
  ...over,
});

test("an undivided purchase that suits is reserved when there is a choice of suppliers", () => {
  expect(adviseBuyer([aLot({ fitting: 4 })])).toEqual({ kind: "reserve", suppliers: 4 });
});

test("one supplier is no choice: then a clause", () => {
  expect(adviseBuyer([aLot({ fitting: 1 })])).toEqual({ kind: "clause" });
});

test("of a purchase in lots those that suit are named", () => {
  const lots = [aLot({ lot: "2" }), aLot({ lot: "1", level: "possible" }), aLot({ lot: "3" })];
  expect(adviseBuyer(lots)).toEqual({ kind: "lot", lots: ["2", "3"] });
});

test("where nobody fits or nothing suits nothing is advised", () => {
  expect(adviseBuyer([aLot({ fitting: 0 })])).toEqual({ kind: "none" });
  expect(adviseBuyer([aLot({ level: "unlikely" })])).toEqual({ kind: "none" });
  expect(adviseBuyer([])).toEqual({ kind: "none" });
});
