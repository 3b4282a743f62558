import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerValues } from "../scan/answer.ts";
import { nothingSaid, type Said } from "./entry.ts";
import { mergeAnswer } from "./merge-answer.ts";

const said = (given: Partial<Said>): Said => ({ ...nothingSaid, ...given });
const anySaid = fc.record({
  value: fc.option(fc.constantFrom(...answerValues)),
  isInteresting: fc.boolean(),
  note: fc.constantFrom("", "Sinds maart", "Vraag aan Ans"),
});

describe("two people on one question", () => {
  test("an answer on what one saw counts", () => {
    const merged = mergeAnswer(said({}), said({}), said({ value: "yes" }));
    expect(merged).toEqual({ kind: "taken", said: said({ value: "yes" }) });
  });

  test("the answer of one and the note of another do not contradict each other", () => {
    const merged = mergeAnswer(said({}), said({ note: "Sinds maart" }), said({ value: "yes" }));
    expect(merged).toEqual({ kind: "taken", said: said({ value: "yes", note: "Sinds maart" }) });
  });

  test("two different answers are both kept; two equal ones are one", () => {
    const [partly, yes] = [said({ value: "partly" }), said({ value: "yes" })];
    expect(mergeAnswer(said({}), partly, yes)).toEqual({ kind: "open" });
    expect(mergeAnswer(said({}), yes, yes)).toEqual({ kind: "same" });
  });

  test("nothing is ever overwritten that its author had not seen", () => {
    fc.assert(
      fc.property(anySaid, anySaid, anySaid, (seen, now, sent) => {
        const merged = mergeAnswer(seen, now, sent);
        const after = merged.kind === "taken" ? merged.said : now;
        for (const field of ["value", "isInteresting", "note"] as const) {
          // Changed by somebody else meanwhile: it stays.
          if (now[field] !== seen[field]) expect(after[field]).toBe(now[field]);
          // Changed by who sent: it counts, or waits.
          if (sent[field] !== seen[field] && merged.kind !== "open") {
            expect(after[field]).toBe(sent[field]);
          }
        }
      }),
    );
  });
});

test("who says once more what they saw, while a colleague changed it, contradicts the colleague", () => {
  const [no, yes] = [said({ value: "no" }), said({ value: "yes" })];
  expect(mergeAnswer(no, yes, no)).toEqual({ kind: "open" });
});
