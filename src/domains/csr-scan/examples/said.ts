import type { Instant } from "#kernel/day";
import type { Answers, AnswerValue } from "../rules/scan/answer.ts";

/** Answers by their questions, some of them marked as interesting. */
export const said = (
  values: Readonly<Record<string, AnswerValue | null>>,
  interesting: readonly string[] = [],
): Answers =>
  new Map(
    Object.entries(values).map(([question, value]) => [
      question,
      {
        ...{ question, value, note: "", holderId: null, version: 1 },
        isInteresting: interesting.includes(question),
        answeredAt: "2026-11-24T09:00:00.000Z" as Instant,
      },
    ]),
  );
