import type { Instrument, Question } from "../instrument/instrument.ts";
import type { Answers } from "../scan/answer.ts";

export type PartProgress = {
  readonly part: string;
  readonly asked: number;
  readonly answered: number;
  /** Keys of questions nobody answered yet, in their order. */
  readonly left: readonly string[];
  /** Answered "don't know": to come back to. */
  readonly unknown: readonly string[];
};

/** How far each part is, in the order of the parts; parts in which nothing is asked are left out. */
export function progressOf(
  { parts }: Pick<Instrument, "parts">,
  asked: readonly Question[],
  answers: Answers,
): readonly PartProgress[] {
  return parts.flatMap(({ key }) => {
    const own = asked.filter(({ part }) => part === key);
    if (own.length === 0) return [];
    const saidOn = (question: string) => answers.get(question)?.value ?? null;
    const left = own.filter((question) => saidOn(question.key) === null);
    const unknown = own.filter((question) => saidOn(question.key) === "unknown");
    return [
      {
        part: key,
        asked: own.length,
        answered: own.length - left.length,
        left: left.map((question) => question.key),
        unknown: unknown.map((question) => question.key),
      },
    ];
  });
}

export type Place = {
  readonly question: Question;
  /** From 1, within its part. */
  readonly at: number;
  readonly of: number;
  readonly before: string | null;
  readonly after: string | null;
};

/** Where a question stands between those that are asked; null when it is not asked. */
export function placeOf(asked: readonly Question[], key: string): Place | null {
  const at = asked.findIndex((question) => question.key === key);
  const question = asked[at];
  if (!question) return null;
  const own = asked.filter(({ part }) => part === question.part);
  return {
    question,
    at: own.indexOf(question) + 1,
    of: own.length,
    before: asked[at - 1]?.key ?? null,
    after: asked[at + 1]?.key ?? null,
  };
}
