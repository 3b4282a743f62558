import { expect, test } from "vitest";
import { mergeEdits } from "./merge-edits.ts";

const changedPhone = [
  { by: "Noor", changes: [{ field: "phone" as const, before: "1", after: "2" }] },
];

test("only what differs from the record is an edit", () => {
  expect(mergeEdits({ phone: "1", website: null }, { phone: "1" }, [])).toEqual({
    edits: {},
    conflicts: [],
  });
});

test("a field the form left alone keeps what somebody else typed meanwhile", () => {
  const merged = mergeEdits({ phone: "1", email: "a@b.example" }, { phone: "2" }, changedPhone);
  expect(merged).toEqual({ edits: { email: "a@b.example" }, conflicts: [] });
});

test("a field that both changed is a conflict that names the other person", () => {
  const merged = mergeEdits({ phone: "3" }, { phone: "2" }, changedPhone);
  expect(merged.conflicts).toEqual([{ field: "phone", mine: "3", theirs: "2", by: "Noor" }]);
});

test("two people who type the same do not quarrel", () => {
  expect(mergeEdits({ phone: "2" }, { phone: "2" }, changedPhone).conflicts).toEqual([]);
});

test("what a form opened on is the oldest state after its version", () => {
  const since = [
    ...changedPhone,
    { by: "Sam", changes: [{ field: "phone" as const, before: "2", after: "4" }] },
  ];
  expect(mergeEdits({ phone: "1" }, { phone: "4" }, since)).toEqual({ edits: {}, conflicts: [] });
  expect(mergeEdits({ phone: "9" }, { phone: "4" }, since).conflicts[0]?.by).toBe("Sam");
});
