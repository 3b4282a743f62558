import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instant } from "#kernel/day";
import { aQuestion } from "../../examples/a-question.ts";
import { type Answers, type AnswerValue, answerValues } from "../scan/answer.ts";
import { compareScans } from "./compare-scans.ts";
import { contributionsTo, scoreOf, scoreScan } from "./score-scan.ts";

const said = (values: Record<string, AnswerValue | null>): Answers =>
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
const asked = (...keys: string[]) => keys.map((key) => aQuestion({ key }));

describe("a score", () => {
  test("is the weighted mean of what is known", () => {
    const questions = [aQuestion({ key: "a", weight: 3 }), ...asked("b", "c")];
    expect(scoreOf(questions, said({ a: "yes", b: "partly", c: "no" })).share).toBeCloseTo(3.5 / 5);
  });

  test("a don't-know is not a no: it widens the span and leaves the share", () => {
    const without = scoreOf(asked("a", "b", "c"), said({ a: "yes", b: "no", c: "unknown" }));
    expect(without).toMatchObject({ share: 0.5, counts: { unknown: 1 } });
    expect(without.least).toBeCloseTo(1 / 3);
    expect(without.most).toBeCloseTo(2 / 3);
  });

  test("what does not apply is left out altogether", () => {
    expect(scoreOf(asked("a", "b"), said({ a: "yes", b: "not-applicable" }))).toMatchObject({
      share: 1,
      least: 1,
      most: 1,
      known: 1,
    });
  });

  test("with less than half known there is no share, and nothing is made of it", () => {
    const score = scoreOf(asked("a", "b", "c"), said({ a: "yes", b: "unknown" }));
    expect(score).toMatchObject({ share: null, counts: { open: 1, unknown: 1, yes: 1 } });
    expect(scoreOf(asked("a"), said({ a: "not-applicable" })).share).toBeNull();
  });

  test("every part counts as much, and one with too little known leaves the whole without a figure", () => {
    const questions = [
      ...["a", "b", "c"].map((key) => aQuestion({ key, part: "labour" })),
      aQuestion({ key: "d", part: "environment" }),
    ];
    const all = said({ a: "yes", b: "yes", c: "yes", d: "no" });
    expect(scoreScan(questions, all).total).toBe(0.5);
    expect(scoreScan(questions, said({ a: "yes", b: "yes", c: "yes" })).total).toBeNull();
    const without = said({ a: "yes", b: "yes", c: "yes", d: "not-applicable" });
    expect(scoreScan(questions, without).total).toBe(1);
  });

  const anyAnswers = fc.array(fc.option(fc.constantFrom(...answerValues)), {
    minLength: 1,
    maxLength: 30,
  });
  const scan = (values: readonly (AnswerValue | null)[]) => {
    const questions = values.map((_, at) =>
      aQuestion({ key: `q${at}`, weight: ((at % 3) + 1) as 1 | 2 | 3 }),
    );
    const answers = said(Object.fromEntries(values.map((value, at) => [`q${at}`, value])));
    return { questions, answers };
  };

  test("lies between the least and the most, and its points add up to it", () => {
    fc.assert(
      fc.property(anyAnswers, (values) => {
        const { questions, answers } = scan(values);
        const { share, least, most } = scoreOf(questions, answers);
        expect(least).toBeLessThanOrEqual(most + 1e-9);
        if (share === null) return;
        expect(share).toBeGreaterThanOrEqual(least - 1e-9);
        expect(share).toBeLessThanOrEqual(most + 1e-9);
        const points = contributionsTo(questions, answers).filter((one) => one.points !== null);
        const got = points.reduce((sum, { points: p }) => sum + (p ?? 0), 0);
        const could = points.reduce((sum, { weight }) => sum + weight, 0);
        expect(got / could).toBeCloseTo(share);
      }),
    );
  });

  test("answering one question better never lowers it", () => {
    fc.assert(
      fc.property(anyAnswers, fc.nat(), (values, at) => {
        const place = at % values.length;
        if (values[place] !== "no") return;
        const before = scan(values);
        const after = scan(values.with(place, "partly"));
        const [low, high] = [before, after].map((one) => scoreOf(one.questions, one.answers));
        expect(high?.least).toBeGreaterThanOrEqual(low?.least ?? 0);
        expect(high?.share ?? 0).toBeGreaterThanOrEqual(low?.share ?? 0);
      }),
    );
  });
});

describe("two scans of one organisation", () => {
  test("are compared over what both answered: a new question or one don't-know fewer is no progress", () => {
    const then = { asked: asked("a", "b", "old"), answers: said({ a: "no", b: "unknown" }) };
    const now = { asked: asked("a", "b", "new"), answers: said({ a: "no", b: "yes", new: "yes" }) };
    const change = compareScans(now, then);
    expect(change.parts).toEqual([{ part: "environment", common: 1, before: 0, after: 0 }]);
    expect(change).toMatchObject({ learned: ["b"], added: ["new"], gone: ["old"], better: [] });
  });

  test("what got better and what got worse is named, each question once", () => {
    const questions = asked("a", "b", "c");
    const change = compareScans(
      { asked: questions, answers: said({ a: "yes", b: "no", c: "unknown" }) },
      { asked: questions, answers: said({ a: "partly", b: "yes", c: "yes" }) },
    );
    expect(change.better).toEqual([{ question: "a", before: "partly", after: "yes" }]);
    expect(change.worse).toEqual([{ question: "b", before: "yes", after: "no" }]);
    expect(change.lost).toEqual(["c"]);
  });
});
