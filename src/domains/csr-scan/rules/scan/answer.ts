import type { Instant } from "#kernel/day";

export const answerValues = ["yes", "partly", "no", "unknown", "not-applicable"] as const;
export type AnswerValue = (typeof answerValues)[number];

export type Answer = {
  readonly question: string;
  /** Null: not answered yet, though it may be marked as interesting or carry a note. */
  readonly value: AnswerValue | null;
  readonly isInteresting: boolean;
  readonly note: string;
  readonly holderId: string | null;
  readonly version: number;
  readonly answeredAt: Instant;
};

/** Answers by the key of their question. */
export type Answers = ReadonlyMap<string, Answer>;
