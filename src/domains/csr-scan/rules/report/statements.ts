import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Question } from "../instrument/instrument.ts";
import type { Answers } from "../scan/answer.ts";

/** Something the company said it does, for a declaration: only what was answered with yes or partly. */
export type Statement = {
  readonly question: string;
  readonly part: string;
  readonly isWhole: boolean;
  readonly text: string;
  readonly note: string;
  readonly answeredAt: Instant;
  readonly evidence: readonly string[];
  readonly vsme: readonly string[];
};

/** What may be declared, in the order of the questions. What is not known, not done or not asked is not in it. */
export function statementsOf(
  asked: readonly Question[],
  answers: Answers,
  evidence: ReadonlyMap<string, readonly string[]>,
  language: Language,
): readonly Statement[] {
  return asked.flatMap((question) => {
    const answer = answers.get(question.key);
    if (answer?.value !== "yes" && answer?.value !== "partly") return [];
    return [
      {
        question: question.key,
        part: question.part,
        isWhole: answer.value === "yes",
        text: question.text[language],
        note: answer.note.trim(),
        answeredAt: answer.answeredAt,
        evidence: evidence.get(question.key) ?? [],
        vsme: question.vsme,
      },
    ];
  });
}

/** Goals of the United Nations that something is done for, with how many practices, most first. */
export function goalsOf(
  asked: readonly Question[],
  answers: Answers,
): readonly { readonly goal: number; readonly count: number }[] {
  const counts = new Map<number, number>();
  for (const { key, sdg } of asked) {
    const value = answers.get(key)?.value;
    if (value !== "yes" && value !== "partly") continue;
    for (const goal of sdg) counts.set(goal, (counts.get(goal) ?? 0) + 1);
  }
  return [...counts]
    .map(([goal, count]) => ({ goal, count }))
    .sort((a, b) => b.count - a.count || a.goal - b.goal);
}
