import { describe, expect, test } from "vitest";
import type { Instant } from "#kernel/day";
import { aQuestion } from "../../examples/a-question.ts";
import type { Answers, AnswerValue } from "./answer.ts";
import { askedQuestions, holds } from "./asked-questions.ts";

const parts = [{ key: "labour" }, { key: "environment" }] as never;
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
const keysOf = (questions: readonly { key: string }[]) => questions.map(({ key }) => key);

describe("which questions are asked", () => {
  const questions = [
    aQuestion({ key: "energy", part: "environment", depths: ["light", "full"] }),
    aQuestion({ key: "solar", part: "environment", depths: ["full"], when: { premises: ["yes"] } }),
    aQuestion({ key: "safety", part: "labour", when: { size: ["micro", "small"] } }),
    aQuestion({
      key: "plan",
      part: "environment",
      after: { question: "energy", answers: ["yes", "partly"] },
    }),
  ];
  const ask = (depth: "light" | "full", profile: Record<string, string[]>, answers = said({})) =>
    keysOf(askedQuestions({ parts, questions }, { depth, profile }, answers));

  test("a light scan asks only what is light, a full one also the rest, in the order of the parts", () => {
    expect(ask("light", {})).toEqual(["safety", "energy"]);
    expect(ask("full", {})).toEqual(["safety", "energy", "solar"]);
  });

  test("who has no building is asked nothing about the roof", () => {
    expect(ask("full", { premises: ["no"] })).not.toContain("solar");
    expect(ask("full", { premises: ["yes"] })).toContain("solar");
  });

  test("a question after another appears once that one says so, and goes when the answer changes", () => {
    expect(ask("full", {}, said({ energy: "partly" }))).toContain("plan");
    expect(ask("full", {}, said({ energy: "no" }))).not.toContain("plan");
  });

  test("a condition holds when one of several choices fits, or nothing was chosen", () => {
    expect(holds({ offers: ["products"] }, { offers: ["services", "products"] })).toBe(true);
    expect(holds({ offers: ["products"] }, { offers: ["services"] })).toBe(false);
    expect(holds({ offers: ["products"] }, {})).toBe(true);
  });
});
