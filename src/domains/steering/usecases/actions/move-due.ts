import { type Actor, recordAudit } from "#access";
import type { Day, Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import { loadAction, type StoredAction } from "../../store/actions/action-rows.ts";
import { refusalToEdit } from "./read-scope.ts";
import { type ChangeProblem, writeChange } from "./write-change.ts";

export type DueMoved =
  | { readonly kind: "moved" | "unchanged"; readonly number: number }
  /** over: done, stopped or removed meanwhile; it keeps its day. */
  | Refusal<"no-such-action" | "over" | ChangeProblem>;

/** Something is still to be done for it. */
const isOpen = ({ content, removedAt }: StoredAction): boolean =>
  removedAt === null && (content.status === "planned" || content.status === "running");

/**
 * Gives an open action another day, in the transaction of whoever calls; what stood before stays in its history.
 * An action that would end before it begins begins on that day too.
 * @param actor may edit the plan for the municipalities of the action
 */
export async function moveActionDue(
  tx: Tx,
  actor: Actor,
  id: string,
  day: Day,
  now: Instant,
): Promise<DueMoved> {
  const stored = await loadAction(tx, id, { lock: true });
  if (!stored) return refuse("no-such-action");
  const { content, number } = stored;
  const refusal = refusalToEdit(actor, content);
  if (refusal) return refusal;
  if (!isOpen(stored)) return refuse("over");
  const startsOn = day < content.startsOn ? day : content.startsOn;
  const written = await writeChange(tx, actor, stored, { ...content, startsOn, dueOn: day }, now);
  if (written.kind === "problems") return written.problems[0] ?? refuse("over");
  if (!written.changed) return { kind: "unchanged", number };
  await recordAudit(tx, actor, "steering.edit-action", { kind: "action", id, name: content.title });
  return { kind: "moved", number };
}

/** The number of an action that is still to be done; null when it is over or gone. Its content is not told. */
export async function findOpenAction(
  tx: Tx,
  id: string,
): Promise<{ readonly number: number } | null> {
  const stored = await loadAction(tx, id);
  return stored && isOpen(stored) ? { number: stored.number } : null;
}
