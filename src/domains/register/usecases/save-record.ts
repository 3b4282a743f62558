import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { sameContent } from "../rules/canonical.ts";
import { chooseValues } from "../rules/choose-value.ts";
import {
  type EstablishmentFacts,
  type EstablishmentKey,
  type FieldKey,
  isEstablishmentKey,
} from "../rules/field.ts";
import { type EditConflict, type Edits, mergeEdits } from "../rules/merge-edits.ts";
import type { Stated, Statement, StatementFields } from "../rules/statement.ts";
import { locateAddress } from "../store/locate-address.ts";
import { findOrganisationByNumber } from "../store/organisations.ts";
import { recomputeOrganisations } from "../store/recompute-organisations.ts";
import { loadRecords, type StoredRecord } from "../store/record-rows.ts";
import { loadRevisions } from "../store/revisions.ts";
import { loadCurrentFields, loadStatements, saveStatement } from "../store/statements.ts";
import { ownSource, speaksAs } from "./own-source.ts";
import { subjectOf } from "./record-subject.ts";

export type RecordEdit = {
  readonly organisationId: string;
  /** The version the form was opened on. */
  readonly version: number;
  readonly fields: Edits;
  /** What to do where somebody else changed the same field: keep mine or theirs. Absent: ask. */
  readonly conflicts?: "mine" | "theirs" | undefined;
};

export type RecordSaved =
  | { readonly kind: "saved"; readonly changed: boolean }
  | Refusal<"not-permitted" | "no-such-record" | "number-taken" | "no-name">
  | {
      readonly kind: "conflict";
      readonly version: number;
      readonly conflicts: readonly EditConflict[];
    };

/** Only the coordinator decides what an organisation is called in law and what kind it is. */
const notForOrganisations: ReadonlySet<FieldKey> = new Set<FieldKey>([
  "number",
  "kind",
  "parent_number",
  "natural_person",
]);

/**
 * Keeps what a form says as a statement of whoever typed it. Fields that were left alone stay with their
 * own source; fields somebody else changed meanwhile are never overwritten unasked.
 */
export async function saveRecord(
  db: Db,
  actor: Actor,
  edit: RecordEdit,
  now: Instant,
): Promise<RecordSaved> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const stored = await loadRecords(tx, [edit.organisationId], { lock: true });
    const record = stored.get(edit.organisationId);
    if (!record) return refuse("no-such-record");
    const subject = subjectOf(record.row);
    const refusal = refusalFor(actor, "register.edit", subject);
    if (refusal) return refusal;
    const merged = mergeEdits(edit.fields, record.values, await changesSince(tx, record, edit));
    if (merged.conflicts.length > 0 && !edit.conflicts) {
      const { conflicts } = merged;
      return { kind: "conflict", version: record.row.version, conflicts };
    }
    const theirs = new Set(edit.conflicts === "theirs" ? merged.conflicts.map((c) => c.field) : []);
    const edits = Object.entries(merged.edits).filter(([key]) => !theirs.has(key as FieldKey));
    const speaker = speaksAs(actor, subject);
    const because = await refusalOfEdits(tx, record, Object.fromEntries(edits), speaker);
    if (because) return because;
    return writeEdits(tx, actor, speaker, record, Object.fromEntries(edits), now);
  });
}

async function changesSince(tx: Tx, record: StoredRecord, edit: RecordEdit) {
  const missed = record.row.version - edit.version;
  if (missed <= 0) return [];
  const revisions = await loadRevisions(tx, record.row.id, missed);
  return revisions.reverse().map(({ personName, changes }) => ({ by: personName, changes }));
}

async function refusalOfEdits(
  tx: Tx,
  record: StoredRecord,
  edits: Edits,
  speaker: "person" | "organisation",
): Promise<Extract<RecordSaved, Refusal> | null> {
  if ("name" in edits && !edits.name) return refuse("no-name", "name");
  if (speaker === "organisation") {
    const beyond = Object.keys(edits).find((key) => notForOrganisations.has(key as FieldKey));
    if (beyond) return refuse("not-permitted", beyond);
  }
  if (typeof edits.number === "string") {
    const other = await findOrganisationByNumber(tx, edits.number);
    if (other && other.id !== record.row.id) return refuse("number-taken", other.id);
  }
  return null;
}

/** Adds the edits to what the same speaker said before. */
export async function writeEdits(
  tx: Tx,
  actor: Actor,
  speaker: "person" | "organisation",
  record: StoredRecord,
  edits: Edits,
  now: Instant,
  via: { readonly via: "edit" | "undo"; readonly undoes?: number } = { via: "edit" },
): Promise<Extract<RecordSaved, { kind: "saved" }>> {
  if (Object.keys(edits).length === 0) return { kind: "saved", changed: false };
  const today = dayOf(now);
  const { id } = record.row;
  const sourceId = await ownSource(tx, actor, speaker, today);
  const said = (await loadCurrentFields(tx, id, sourceId)) ?? {};
  const statements = (await loadStatements(tx, [id])).get(id) ?? [];
  const others = statements.filter((statement) => statement.sourceId !== sourceId);
  const located = await locateEdits(tx, edits);
  const fields = addToOwnWords(said, others, located, today, personOf(actor)?.name);
  const personId = personOf(actor)?.id ?? null;
  await saveStatement(tx, { organisationId: id, sourceId, statedOn: today, fields, personId });
  const deed = { ...via, person: personOf(actor), now };
  const { changed } = await recomputeOrganisations(tx, [id], deed);
  const about = { kind: "organisation", id, name: record.row.name };
  const verb = `register.${record.row.version === 0 ? "add" : via.via}` as const;
  if (changed.length > 0) await recordAudit(tx, actor, verb, about, { fields: Object.keys(edits) });
  return { kind: "saved", changed: changed.length > 0 };
}

/**
 * A value that the other sources give as well needs no words of our own: taking ours away lets the record
 * follow them again.
 */
function addToOwnWords(
  said: StatementFields,
  others: readonly Statement[],
  edits: Edits,
  today: Day,
  by: string | undefined,
): StatementFields {
  const withoutUs = chooseValues(others) as Record<string, { value: unknown } | undefined>;
  const fields: Record<string, Stated<unknown>> = { ...said };
  for (const [key, value] of Object.entries(edits)) {
    const follows = others.length > 0 && sameContent(withoutUs[key]?.value, value);
    if (follows) delete fields[key];
    else fields[key] = { value: value ?? null, on: today, ...(by ? { by } : {}) };
  }
  return fields as StatementFields;
}

/** A changed address gets the best point we know, unless the form placed one by hand. */
async function locateEdits(tx: Tx, edits: Edits): Promise<Edits> {
  const located: Partial<Record<FieldKey, unknown>> = { ...edits };
  for (const key of Object.keys(edits).filter(isEstablishmentKey)) {
    const facts = edits[key as EstablishmentKey] as EstablishmentFacts | null;
    if (!facts || facts.lon != null) continue;
    const place = await locateAddress(tx, {
      street: facts.street ?? null,
      houseNumber: facts.house_number ?? null,
      postcode: facts.postcode ?? null,
      town: facts.town ?? null,
    });
    if (!place) continue;
    const { lon, lat, precision } = place;
    located[key] = { ...facts, lon, lat, place_precision: precision };
  }
  return located;
}
