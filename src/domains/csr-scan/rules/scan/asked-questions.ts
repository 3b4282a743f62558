import type { Condition, Depth, Instrument, Question } from "../instrument/instrument.ts";
import type { Answers } from "./answer.ts";
import type { Profile } from "./scan.ts";

/**
 * Does a condition hold? A field nobody answered shuts nothing out: rather a question too many than one that is missed.
 */
export const holds = (when: Condition | undefined, profile: Profile): boolean =>
  Object.entries(when ?? {}).every(([field, options]) => {
    const chosen = profile[field] ?? [];
    return chosen.length === 0 || chosen.some((option) => options.includes(option));
  });

/**
 * The questions for whoever fills in, in the order of the parts. A question that comes after another is asked once that
 * one was answered as it wants.
 */
export function askedQuestions(
  { parts, questions }: Pick<Instrument, "parts" | "questions">,
  scan: { readonly depth: Depth; readonly profile: Profile },
  answers: Answers,
): readonly Question[] {
  const asked = new Set<string>();
  for (const question of questions) {
    const { after } = question;
    const said = after && answers.get(after.question)?.value;
    const follows =
      !after || (asked.has(after.question) && after.answers.some((answer) => answer === said));
    if (question.depths.includes(scan.depth) && holds(question.when, scan.profile) && follows) {
      asked.add(question.key);
    }
  }
  return parts.flatMap(({ key }) =>
    questions.filter((question) => question.part === key && asked.has(question.key)),
  );
}
