import type { Actor } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { recordEvidence, withdrawEvidence } from "#steering";
import type { Advice } from "../../rules/clauses/advice.ts";
import type { AdviceFacts } from "../../rules/clauses/advice-facts.ts";

const origin = "procurement";
const refOf = (id: string): string => `clause-advice:${id}`;

/**
 * An advice is evidence of advice; changed, the same piece follows. Without euros: its estimate is no money yet, and the
 * contract that may come of it brings its own.
 * @returns false when the actor may not record it
 */
export async function proveAdvice(
  tx: Tx,
  actor: Actor,
  given: {
    readonly id: string;
    readonly title: string;
    readonly facts: AdviceFacts;
    readonly advice: Advice;
    readonly createdAt?: Instant;
  },
  now: Instant,
): Promise<boolean> {
  const recorded = await recordEvidence(
    tx,
    actor,
    {
      kind: "advice",
      title: given.title.slice(0, 300),
      happenedOn: dayOf(given.createdAt ?? now),
      nis: given.facts.nis ? [given.facts.nis] : [],
      origin,
      originRef: refOf(given.id),
      href: `/clausules/advies/${given.id}`,
    },
    now,
  );
  return recorded.kind !== "refused";
}

/** What this advice proved counts nowhere any more. */
export const withdrawAdvice = (tx: Tx, actor: Actor, id: string, now: Instant) =>
  withdrawEvidence(tx, actor, origin, refOf(id), now);
