import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Question } from "../rules/question.ts";
import { addMonths, type Change, lastDayFor } from "../rules/question-change.ts";
import { readKeepMonths } from "../store/asker-data.ts";

/** The day on which who asked is forgotten, for a question that has none yet. */
export async function expiryOf(
  tx: Tx,
  { askedOn, closedOn }: Pick<Question, "askedOn" | "closedOn">,
  today: Day,
): Promise<Day> {
  const keepMonths = await readKeepMonths(tx);
  return closedOn ? addMonths(closedOn, keepMonths) : lastDayFor(askedOn, today, keepMonths);
}

/**
 * A change that names who asked also sets the day on which they are forgotten. A day that was set can be moved and
 * not taken away: what stood before remains in the timeline until then.
 */
export async function withExpiry(
  tx: Tx,
  question: Question,
  change: Change,
  today: Day,
): Promise<Change> {
  const after = { ...question, ...change };
  if (after.askerExpiresOn !== null) return change;
  if (question.askerExpiresOn !== null) {
    return { ...change, askerExpiresOn: question.askerExpiresOn };
  }
  const knowsAsker = after.askerName !== "" || after.askerEmail || after.askerPhone;
  return knowsAsker ? { ...change, askerExpiresOn: await expiryOf(tx, question, today) } : change;
}
