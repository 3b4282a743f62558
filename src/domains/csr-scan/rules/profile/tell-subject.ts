import type { Question } from "../instrument/instrument.ts";
import type { Answers } from "../scan/answer.ts";
import { type Score, worthOf } from "./score-scan.ts";

/** From this share on a subject is told as "partly", and from the other on as "much". */
export const leastPartly = 1 / 3;
export const leastMuch = 2 / 3;
/** So many strong and weak questions are told by subject. */
const told = 3;

/** How much is done, in one word; "unknown": too little is known, "nothing": nothing of it applies. */
export type Amount = "much" | "partly" | "little" | "unknown" | "nothing";

export function amountOf({ share, counts }: Score): Amount {
  const asked = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (asked === counts["not-applicable"]) return "nothing";
  if (share === null) return "unknown";
  if (share >= leastMuch) return "much";
  return share >= leastPartly ? "partly" : "little";
}

/** Is there something not known or not answered, so that the share lies in a span? */
export const hasSpan = ({ counts }: Pick<Score, "counts">): boolean =>
  counts.unknown + counts.open > 0;

/** What stands out in a subject. */
export type SubjectStory = {
  /** Answered with yes, what weighs most first. */
  readonly strong: readonly Question[];
  /** Answered with no or partly, where most points are missed first. */
  readonly weak: readonly Question[];
  readonly lookUp: readonly Question[];
  readonly open: readonly Question[];
};

export function tellSubject(questions: readonly Question[], answers: Answers): SubjectStory {
  const saidOf = (question: Question) => answers.get(question.key)?.value ?? null;
  const missed = (question: Question) => (1 - (worthOf(saidOf(question)) ?? 1)) * question.weight;
  return {
    strong: questions
      .filter((question) => saidOf(question) === "yes")
      .sort((a, b) => b.weight - a.weight)
      .slice(0, told),
    weak: questions
      .filter((question) => missed(question) > 0)
      .sort((a, b) => missed(b) - missed(a))
      .slice(0, told),
    lookUp: questions.filter((question) => saidOf(question) === "unknown"),
    open: questions.filter((question) => saidOf(question) === null),
  };
}
