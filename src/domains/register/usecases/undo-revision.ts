import { type Actor, personOf, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { sameContent } from "../rules/canonical.ts";
import type { Change } from "../rules/compose-record.ts";
import type { FieldKey } from "../rules/field.ts";
import type { Edits } from "../rules/merge-edits.ts";
import { reviveStatements } from "../store/ended-statements.ts";
import { setPublished } from "../store/organisations.ts";
import { recomputeOrganisations } from "../store/recompute-organisations.ts";
import { loadRecords, type StoredRecord } from "../store/record-rows.ts";
import { bumpRegisterVersion } from "../store/register-version.ts";
import { addRevisions, findRevision, type Revision } from "../store/revisions.ts";
import { speaksAs } from "./own-source.ts";
import { subjectOf } from "./record-subject.ts";
import { writeEdits } from "./save-record.ts";

export type RevisionUndone =
  | { readonly kind: "undone" }
  | Refusal<
      | "not-permitted"
      | "no-such-record"
      | "no-such-revision"
      /** The record itself began here, or two records became one: that is not taken back. */
      | "cannot-be-undone"
      | "changed-since"
    >;

/**
 * Gives the fields of one line of history their value from before. Refused when a field changed again
 * afterwards, since that newer change would be lost unseen.
 */
export async function undoRevision(
  db: Db,
  actor: Actor,
  organisationId: string,
  revisionId: number,
  now: Instant,
): Promise<RevisionUndone> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const record = (await loadRecords(tx, [organisationId], { lock: true })).get(organisationId);
    if (!record) return refuse("no-such-record");
    const refusal = refusalFor(actor, "register.edit", subjectOf(record.row));
    if (refusal) return refusal;
    const revision = await findRevision(tx, organisationId, revisionId);
    if (!revision) return refuse("no-such-revision");
    const begins = revision.changes.some(({ field, before }) => field === "name" && !before);
    const leftList = revision.changes.some(({ field }) => field === "listed_by");
    if (revision.via === "merge" || begins) return refuse("cannot-be-undone");
    if (leftList && revision.via === "undo") return refuse("cannot-be-undone");
    const moved = revision.changes.find((change) => !isStill(change, record));
    if (moved) return refuse("changed-since", moved.field);
    return leftList
      ? listAgain(tx, actor, record, revision, now)
      : takeBack(tx, actor, record, revision, now);
  });
}

const isStill = ({ field, after }: Change, { values, row }: StoredRecord): boolean => {
  if (field === "confirmed_on" || field === "listed_by") return true;
  if (field === "published") return row.published === after;
  return sameContent(values[field], after);
};

/** The list speaks of it again, with its own source: better than its values in the mouth of a person. */
async function listAgain(
  tx: Tx,
  actor: Actor,
  { row: { id } }: StoredRecord,
  revision: Revision,
  now: Instant,
): Promise<RevisionUndone> {
  const [revived] = revision.importId ? await reviveStatements(tx, revision.importId, id) : [];
  if (!revived) return refuse("changed-since", "listed_by");
  const also = new Map([[id, [{ field: "listed_by" as const, after: revived.list }]]]);
  const person = personOf(actor);
  await recomputeOrganisations(tx, [id], { via: "undo", undoes: revision.id, person, now, also });
  return { kind: "undone" };
}

async function takeBack(
  tx: Tx,
  actor: Actor,
  record: StoredRecord,
  revision: { readonly id: number; readonly changes: readonly Change[] },
  now: Instant,
): Promise<RevisionUndone> {
  const { id } = record.row;
  const edits: Partial<Record<FieldKey, unknown>> = {};
  for (const { field, before } of revision.changes) {
    if (field === "confirmed_on" || field === "listed_by") continue;
    if (field !== "published") {
      edits[field] = before ?? null;
      continue;
    }
    await setPublished(tx, id, before === true, now);
    await bumpRegisterVersion(tx);
    const changes = [{ field, before: record.row.published, after: before }];
    const deed = { via: "undo" as const, undoes: revision.id, person: personOf(actor), now };
    await addRevisions(tx, [{ organisationId: id, changes }], deed);
  }
  const speaker = speaksAs(actor, subjectOf(record.row));
  const deed = { via: "undo" as const, undoes: revision.id };
  await writeEdits(tx, actor, speaker, record, edits as Edits, now, deed);
  return { kind: "undone" };
}
