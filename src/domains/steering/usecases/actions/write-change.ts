import { type Actor, listColleagues, personOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import {
  type ActionContent,
  changedFields,
  inOrder,
  pick,
} from "../../rules/actions/action-content.ts";
import { type ActionProblem, judgeAction } from "../../rules/actions/judge-action.ts";
import { nodeExists, type StoredAction, updateAction } from "../../store/actions/action-rows.ts";
import { addSteeringRevision } from "../../store/steering-revisions.ts";
import { areKnown } from "./add-action.ts";
import { refusalToEdit } from "./read-scope.ts";

export type ChangeProblem =
  | "not-permitted"
  | "no-such-node"
  | "no-such-owner"
  | "no-such-municipality"
  | ActionProblem;

export type ChangeWritten =
  | { readonly kind: "saved"; readonly changed: boolean }
  | { readonly kind: "problems"; readonly problems: readonly Refusal<ChangeProblem>[] };

/**
 * Replaces the content of a locked action and keeps what stood before. Who edits must be allowed both where
 * the action was and where it goes.
 */
export async function writeChange(
  tx: Tx,
  actor: Actor,
  stored: StoredAction,
  wanted: ActionContent,
  now: Instant,
): Promise<ChangeWritten> {
  const refusal = refusalToEdit(actor, stored.content) ?? refusalToEdit(actor, wanted);
  if (refusal) return { kind: "problems", problems: [refusal] };
  const named = await withOwnerName(tx, stored.content, inOrder(wanted));
  const problems: Refusal<ChangeProblem>[] = [...judgeAction(wanted, dayOf(now))];
  if (named === null) problems.push(refuse("no-such-owner", "ownerPersonId"));
  const moves = wanted.nodeId !== null && wanted.nodeId !== stored.content.nodeId;
  if (moves && !(await nodeExists(tx, wanted.nodeId ?? ""))) {
    problems.push(refuse("no-such-node", "nodeId"));
  }
  if (wanted.ownerNis !== stored.content.ownerNis && !(await areKnown(tx, wanted))) {
    problems.push(refuse("no-such-municipality", "ownerNis"));
  }
  if (named === null || problems.length > 0) return { kind: "problems", problems };
  const fields = changedFields(stored.content, named);
  if (fields.length === 0) return { kind: "saved", changed: false };
  await updateAction(tx, stored.id, named, now);
  await addSteeringRevision(tx, {
    subject: "action",
    id: stored.id,
    deed: "changed",
    before: pick(stored.content, fields),
    // The version tells later which edits came after a form was opened.
    after: { ...pick(named, fields), version: stored.version + 1 },
    person: personOf(actor),
    now,
  });
  return { kind: "saved", changed: true };
}

/** An owner with an account bears their own name; null when a new owner has no role here. */
async function withOwnerName(
  tx: Tx,
  before: ActionContent,
  wanted: ActionContent,
): Promise<ActionContent | null> {
  const { ownerPersonId } = wanted;
  if (ownerPersonId === null) return { ...wanted, ownerName: wanted.ownerName.trim() };
  if (ownerPersonId === before.ownerPersonId) return { ...wanted, ownerName: before.ownerName };
  const colleague = (await listColleagues(tx)).find(({ id }) => id === ownerPersonId);
  return colleague ? { ...wanted, ownerName: colleague.name } : null;
}
