import type { Actor } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { recordEvidence, withdrawEvidence } from "#steering";
import type { Question } from "../rules/question.ts";
import { steeringTitle } from "../rules/steering-title.ts";
import { sumTimeOf } from "../store/time-spent.ts";
import { municipalityNames } from "./municipality-choices.ts";

const origin = "questions";

/** What this question is called in the plan and in the evidence. */
export async function titleOf(tx: Tx, question: Question): Promise<string> {
  const { nis } = question;
  const names = await municipalityNames(tx, [nis], "nl");
  return steeringTitle(question, nis && (names.get(nis) ?? nis));
}

/** An answered question is evidence of advice; answered again, the same piece is brought up to date. */
export async function proveAdvice(
  tx: Tx,
  actor: Actor,
  question: Question,
  answeredOn: Day | null,
  now: Instant,
): Promise<boolean> {
  const minutes = await sumTimeOf(tx, question.id);
  const recorded = await recordEvidence(
    tx,
    actor,
    {
      kind: "advice",
      title: await titleOf(tx, question),
      happenedOn: answeredOn ?? dayOf(now),
      nis: question.nis ? [question.nis] : [],
      hours: minutes > 0 ? Math.round((minutes / 60) * 100) / 100 : null,
      origin,
      originRef: question.id,
      href: `/vragen/${question.id}`,
    },
    now,
  );
  return recorded.kind !== "refused";
}

/**
 * After a change: an answer that was taken back proves nothing any more, one that came back does, and the piece
 * follows the question to another municipality or title.
 */
export async function proveAgain(
  tx: Tx,
  actor: Actor,
  before: Question,
  after: Question,
  now: Instant,
): Promise<void> {
  const touched = ["answeredOn", "ownTitle", "nis"] as const;
  if (touched.every((field) => before[field] === after[field])) return;
  if (after.answeredOn) await proveAdvice(tx, actor, after, after.answeredOn, now);
  else if (before.answeredOn) await withdrawAdvice(tx, actor, after, now);
}

/** What this question proved counts nowhere any more. */
export const withdrawAdvice = (tx: Tx, actor: Actor, { id }: Question, now: Instant) =>
  withdrawEvidence(tx, actor, origin, id, now);
