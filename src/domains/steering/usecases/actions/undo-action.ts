import { type Actor, personOf, recordAudit, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { type ActionContent, fieldsIn, stillHolds } from "../../rules/actions/action-content.ts";
import {
  holdEvidenceOf,
  loadAction,
  type StoredAction,
  setRemoved,
} from "../../store/actions/action-rows.ts";
import { addSteeringRevision, findSteeringRevision } from "../../store/steering-revisions.ts";
import { refusalToEdit } from "./read-scope.ts";
import { type ChangeProblem, writeChange } from "./write-change.ts";

export type ActionUndone =
  | { readonly kind: "undone" }
  | Refusal<
      "no-such-action" | "no-such-revision" | "cannot-be-undone" | "changed-since" | ChangeProblem
    >;

/**
 * Gives the fields of one line of history their value from before. Refused when one of them changed again
 * afterwards, since that newer change would be lost unseen.
 */
export async function undoActionChange(
  db: Db,
  actor: Actor,
  id: string,
  revisionId: string,
  now: Instant,
): Promise<ActionUndone> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const stored = await loadAction(tx, id, { lock: true });
    if (!stored) return refuse("no-such-action");
    const refusal = refusalToEdit(actor, stored.content);
    if (refusal) return refusal;
    const revision = await findSteeringRevision(tx, "action", id, revisionId);
    if (!revision) return refuse("no-such-revision");
    if (revision.deed !== "changed" || stored.removedAt) return refuse("cannot-be-undone");
    const [before, after] = [revision.before, revision.after] as Partial<ActionContent>[];
    if (!before || !after || !stillHolds(after, stored.content)) return refuse("changed-since");
    const given = Object.fromEntries(fieldsIn(before).map((field) => [field, before[field]]));
    const written = await writeChange(tx, actor, stored, { ...stored.content, ...given }, now);
    if (written.kind === "problems") return written.problems[0] ?? refuse("cannot-be-undone");
    return { kind: "undone" };
  });
}

export type RemovalDone =
  | { readonly kind: "removed" | "restored"; readonly title: string }
  | Refusal<"no-such-action" | "not-permitted">;

/** Takes an action out of every view and every count, or puts it back; nothing of it is lost. */
export const removeAction = (
  db: Db,
  actor: Actor,
  id: string,
  deed: "removed" | "restored",
  now: Instant,
): Promise<RemovalDone> =>
  inPartnership(db, tenantOf(actor), (tx) =>
    writeRemoval(tx, actor, id, deed, now, (stored) => refusalToEdit(actor, stored.content)),
  );

/**
 * The same for the domain in which the action was born, inside its own transaction: who may write there what the action came
 * of, takes both away together. Only for an action of that very record.
 */
export const removeBornAction = (
  tx: Tx,
  actor: Actor,
  id: string,
  born: { readonly origin: string; readonly originRef: string },
  deed: "removed" | "restored",
  now: Instant,
): Promise<RemovalDone> =>
  writeRemoval(tx, actor, id, deed, now, ({ origin, originRef }) =>
    origin === born.origin && originRef === born.originRef ? null : refuse("not-permitted"),
  );

async function writeRemoval(
  tx: Tx,
  actor: Actor,
  id: string,
  deed: "removed" | "restored",
  now: Instant,
  refusalFor: (stored: StoredAction) => Refusal<"not-permitted"> | null,
): Promise<RemovalDone> {
  await holdEvidenceOf(tx, id);
  const stored = await loadAction(tx, id, { lock: true });
  if (!stored) return refuse("no-such-action");
  const refusal = refusalFor(stored);
  if (refusal) return refusal;
  const { title } = stored.content;
  if ((stored.removedAt !== null) === (deed === "removed")) return { kind: deed, title };
  await setRemoved(tx, id, deed === "removed" ? now : null, now);
  const person = personOf(actor);
  const line = { subject: "action", id, deed, before: null, after: null, person, now } as const;
  await addSteeringRevision(tx, line);
  const verb = deed === "removed" ? "steering.remove-action" : "steering.restore-action";
  await recordAudit(tx, actor, verb, { kind: "action", id, name: title });
  return { kind: deed, title };
}
