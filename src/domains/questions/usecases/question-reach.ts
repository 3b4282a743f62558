import { type Actor, type Colleague, permissions, refusalFor, type Verb } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Question } from "../rules/question.ts";
import type { Within } from "../store/question-list.ts";

/** What permissions are asked about: a question lies in its municipality, or in none. */
export const subjectOf = ({ nis }: Pick<Question, "nis">) => ({ nis: nis ? [nis] : [] });

/**
 * Municipalities whose questions this actor may see or change.
 * @returns "all" also includes questions of no municipality; a refusal when there is nothing at all
 */
export function withinOf(
  actor: Actor,
  verb: Extract<Verb, "question.read" | "question.edit">,
): Within | Refusal<"not-permitted"> {
  const refusal = refusalFor(actor, verb);
  if (!refusal) return "all";
  const own = actor.kind === "person" ? actor.grants.flatMap(({ nis }) => nis ?? []) : [];
  const reached = [...new Set(own)].filter((nis) => !refusalFor(actor, verb, { nis: [nis] }));
  return reached.length > 0 ? reached : refuse("not-permitted", verb);
}

/** Can this colleague do questions? Who may only read any more counts as gone: what they did waits for somebody else. */
export const doesQuestions = ({ grants }: Colleague): boolean =>
  grants.some(({ role }) => permissions["question.edit"][role] !== "none");
