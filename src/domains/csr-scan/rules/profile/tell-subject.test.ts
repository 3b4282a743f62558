import { expect, test } from "vitest";
import type { Instant } from "#kernel/day";
import { aQuestion } from "../../examples/a-question.ts";
import type { Answers, AnswerValue } from "../scan/answer.ts";
import { scoreOf } from "./score-scan.ts";
import { amountOf, hasSpan, tellSubject } from "./tell-subject.ts";

const said = (values: Record<string, AnswerValue>): Answers =>
  new Map(
    Object.entries(values).map(([question, value]) => [
      question,
      {
        question,
        value,
        isInteresting: false,
        note: "",
        holderId: null,
        version: 1,
        answeredAt: "2026-11-24T09:00:00.000Z" as Instant,
      },
    ]),
  );
const two = [aQuestion({ key: "light", weight: 1 }), aQuestion({ key: "heavy", weight: 3 })];
const amount = (values: Record<string, AnswerValue>) => amountOf(scoreOf(two, said(values)));

test("a subject is told in one word, and what is not known is never told as little", () => {
  expect(amount({ light: "no", heavy: "yes" })).toBe("much");
  expect(amount({ light: "yes", heavy: "partly" })).toBe("partly");
  expect(amount({ light: "yes", heavy: "no" })).toBe("little");
  expect(amount({ light: "no", heavy: "unknown" })).toBe("unknown");
  expect(amount({})).toBe("unknown");
  expect(amount({ light: "not-applicable", heavy: "not-applicable" })).toBe("nothing");
});

test("a span is told only while something is not known or open", () => {
  expect(hasSpan(scoreOf(two, said({ light: "yes", heavy: "no" })))).toBe(false);
  expect(hasSpan(scoreOf(two, said({ light: "yes", heavy: "unknown" })))).toBe(true);
  expect(hasSpan(scoreOf(two, said({ light: "yes" })))).toBe(true);
});

test("where most points are missed stands first; what is looked up or open is no weakness", () => {
  const questions = [
    ...two,
    aQuestion({ key: "half", weight: 2 }),
    aQuestion({ key: "looked-up" }),
    aQuestion({ key: "open" }),
    aQuestion({ key: "good" }),
  ];
  const story = tellSubject(
    questions,
    said({ light: "no", heavy: "no", half: "partly", "looked-up": "unknown", good: "yes" }),
  );
  const keys = (of: readonly { key: string }[]) => of.map(({ key }) => key);
  expect(keys(story.weak)).toEqual(["heavy", "light", "half"]);
  expect(keys(story.strong)).toEqual(["good"]);
  expect(keys(story.lookUp)).toEqual(["looked-up"]);
  expect(keys(story.open)).toEqual(["open"]);
});
