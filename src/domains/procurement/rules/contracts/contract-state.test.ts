import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { type StepKind, stateOfContract } from "./contract-state.ts";

const steps = (...given: readonly (readonly [StepKind, string])[]) =>
  given.map(([kind, on], nth) => ({ kind, happenedOn: asDay(on), nth, isUndone: false }));

test("the step written down last says how far it came", () => {
  expect(stateOfContract([])).toBe("contact");
  expect(stateOfContract(steps(["contact", "2026-01-01"], ["quote", "2026-02-01"]))).toBe("quote");
});

test("there is a way back", () => {
  expect(stateOfContract(steps(["quote", "2026-02-01"], ["meeting", "2026-02-01"]))).toBe(
    "meeting",
  );
  expect(stateOfContract(steps(["lost", "2026-02-01"], ["contact", "2026-03-01"]))).toBe("contact");
});

test("a contract of long ago that is noted today is a contract", () => {
  const noted = steps(["contact", "2026-11-23"], ["contract", "2026-03-20"]);
  expect(stateOfContract(noted)).toBe("contract");
});

test("an earlier stage that is filled in afterwards changes nothing", () => {
  const noted = steps(["contract", "2026-03-20"], ["meeting", "2026-01-10"]);
  expect(stateOfContract(noted)).toBe("contract");
});

test("a note is no stage, and what was taken back never was", () => {
  const [first, second] = steps(["meeting", "2026-01-10"], ["note", "2026-02-01"]);
  const [lost] = steps(["lost", "2026-03-01"]);
  if (!first || !second || !lost) throw new Error("no steps");
  expect(stateOfContract([first, second, { ...lost, nth: 9, isUndone: true }])).toBe("meeting");
});
