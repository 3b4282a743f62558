import type { Actor } from "#access";
import type { Day, Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import type { ActionStatus } from "../../rules/action.ts";
import { loadAction } from "../../store/actions/action-rows.ts";
import { type ChangeProblem, writeChange } from "./write-change.ts";

/** How an action of the plan stands; its texts are not told. */
export type ActionStanding = {
  readonly number: number;
  readonly status: ActionStatus;
  readonly doneOn: Day | null;
};

/** Null when the action is not there or was removed. It asks nobody who they are: for the domain that made it. */
export async function actionStanding(tx: Tx, id: string): Promise<ActionStanding | null> {
  const stored = await loadAction(tx, id);
  if (!stored || stored.removedAt) return null;
  const { status, doneOn } = stored.content;
  return { number: stored.number, status, doneOn };
}

/** What an action follows of the record it was born of. */
export type Followed = {
  readonly title: string;
  readonly description: string;
  readonly dueOn: Day;
  readonly ownerName: string;
  readonly status: ActionStatus;
  readonly doneOn: Day | null;
};

/**
 * Keeps an action in step with the record it was born of; what is the same is not written, and what stood before stays
 * in its history. An owner with an account stays.
 */
export async function followAction(
  tx: Tx,
  actor: Actor,
  id: string,
  followed: Followed,
  now: Instant,
): Promise<{ readonly kind: "followed" } | Refusal<"no-such-action" | ChangeProblem>> {
  const stored = await loadAction(tx, id, { lock: true });
  if (!stored || stored.removedAt) return refuse("no-such-action");
  const { content } = stored;
  const { title, description, dueOn, status } = followed;
  const doneOn = status === "done" ? followed.doneOn : null;
  const begin = [content.startsOn, dueOn, ...(doneOn ? [doneOn] : [])].sort()[0];
  const wanted = {
    ...content,
    ...{ title, description, dueOn, status, doneOn },
    startsOn: begin ?? content.startsOn,
    ownerName: content.ownerPersonId ? content.ownerName : followed.ownerName,
  };
  const written = await writeChange(tx, actor, stored, wanted, now);
  if (written.kind === "problems") return written.problems[0] ?? refuse("no-such-action");
  return { kind: "followed" };
}
