import fc from "fast-check";
import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { readAskForm } from "./read-ask-form.ts";

const today = asDay("2026-11-23");
const wrong = (typed: Record<string, string>) => {
  const read = readAskForm(typed, today);
  return read.kind === "wrong" ? read.problems.map(({ name, because }) => [name, because]) : [];
};

test("one sentence is enough to ask", () => {
  expect(readAskForm({ subject: " Wie  snoeit? " }, today)).toMatchObject({
    kind: "read",
    asked: { subject: "Wie snoeit?", nis: null, askerEmail: null },
  });
});

test("everything that is wrong is said at once", () => {
  const typed = {
    subject: "",
    email: "nee",
    needed_by: "2026-11-01",
    website: "x",
    body: "a".repeat(10_001),
  };
  expect(wrong(typed)).toEqual([
    ["subject", "no-subject"],
    ["body", "too-long"],
    ["email", "wrong-email"],
    ["needed_by", "day-passed"],
    ["website", "trap"],
  ]);
  expect(wrong({ subject: "x", needed_by: "2026-02-30" })).toEqual([["needed_by", "wrong-day"]]);
});

test("whatever is sent, it is read or refused", () => {
  const anything = fc.dictionary(
    fc.constantFrom("subject", "body", "email", "needed_by", "name", "gemeente"),
    fc.string(),
  );
  fc.assert(
    fc.property(anything, (typed) => ["read", "wrong"].includes(readAskForm(typed, today).kind)),
  );
});
