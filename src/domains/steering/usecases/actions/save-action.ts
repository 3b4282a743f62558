import { type Actor, recordAudit, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { type ActionContent, fieldsIn } from "../../rules/actions/action-content.ts";
import {
  type FieldGroup,
  mergeActionEdits,
  withGroup,
} from "../../rules/actions/merge-action-edits.ts";
import { loadAction, type StoredAction } from "../../store/actions/action-rows.ts";
import { listSteeringRevisions } from "../../store/steering-revisions.ts";
import { refusalToEdit } from "./read-scope.ts";
import { type ChangeWritten, writeChange } from "./write-change.ts";

export type ActionEdit = {
  /** Of the action when the form was opened. */
  readonly version: number;
  readonly content: ActionContent;
  /** Where the reader of both texts chose the other's. */
  readonly takeTheirs?: readonly FieldGroup[];
};

export type EditConflict = {
  readonly kind: "conflict";
  readonly theirs: StoredAction;
  /** Yours, with theirs where you changed nothing. */
  readonly yours: ActionContent;
  readonly fields: readonly FieldGroup[];
  readonly whoChanged: string;
  readonly when: Instant;
};

export type ActionSaved =
  | ChangeWritten
  | EditConflict
  | Refusal<"not-permitted" | "no-such-action" | "removed">;

/**
 * Saves an edited action. When somebody else saved it meanwhile, both edits are joined; only where both
 * changed the same to something else does the second person get both texts to choose from.
 */
export async function saveAction(
  db: Db,
  actor: Actor,
  id: string,
  edit: ActionEdit,
  now: Instant,
): Promise<ActionSaved> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const stored = await loadAction(tx, id, { lock: true });
    if (!stored) return refuse("no-such-action");
    const refusal = refusalToEdit(actor, stored.content);
    if (refusal) return refusal;
    if (stored.removedAt) return refuse("removed");
    const base = await contentAt(tx, stored, edit.version);
    const yours = (edit.takeTheirs ?? []).reduce(
      (content, group) => withGroup(content, group, base.content),
      edit.content,
    );
    const merged = mergeActionEdits(base.content, stored.content, yours);
    if (merged.conflicts.length > 0) {
      return {
        kind: "conflict",
        theirs: stored,
        yours: merged.content,
        fields: merged.conflicts,
        whoChanged: base.whoChanged,
        when: stored.updatedAt,
      };
    }
    const written = await writeChange(tx, actor, stored, merged.content, now);
    if (written.kind === "saved" && written.changed) {
      const about = { kind: "action", id, name: merged.content.title };
      await recordAudit(tx, actor, "steering.edit-action", about);
    }
    return written;
  });
}

/** The most edits a form may have slept through; older than that, everything counts as changed by others. */
const mostEdits = 200;

/** What the action said at an earlier version: its newest content with the edits since then taken back. */
async function contentAt(
  tx: Tx,
  stored: StoredAction,
  version: number,
): Promise<{ readonly content: ActionContent; readonly whoChanged: string }> {
  if (version >= stored.version) return { content: stored.content, whoChanged: "" };
  const revisions = await listSteeringRevisions(tx, "action", stored.id, mostEdits);
  const since = revisions
    .filter(({ deed, after }) => deed === "changed" && Number(after?.version ?? 0) > version)
    .sort((a, b) => Number(b.after?.version) - Number(a.after?.version));
  const earlier = new Map<string, unknown>();
  for (const { before } of since) {
    const part = (before ?? {}) as Partial<ActionContent>;
    for (const field of fieldsIn(part)) earlier.set(field, part[field]);
  }
  const content: ActionContent = { ...stored.content, ...Object.fromEntries(earlier) };
  return { content, whoChanged: since[0]?.personName ?? "" };
}
