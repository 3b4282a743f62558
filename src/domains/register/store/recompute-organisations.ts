import { dayOf } from "#kernel/day";
import type { Tx } from "#platform/db";
import { sameContent } from "../rules/canonical.ts";
import { chooseValues } from "../rules/choose-value.ts";
import { changesBetween, composeRecord, type KnownFacts } from "../rules/compose-record.ts";
import type { OrganisationKind } from "../rules/organisation.ts";
import { loadKnownFacts } from "./known-facts.ts";
import { loadRecords, type StoredRecord } from "./record-rows.ts";
import { bumpRegisterVersion } from "./register-version.ts";
import { addRevisions, type Deed, type NewRevision } from "./revisions.ts";
import { loadStatements } from "./statements.ts";
import { organisationColumns, type RecordToWrite, writeRecords } from "./write-records.ts";

// As many as fit in one statement of PostgreSQL (65,535 values) with all columns.
const recordsAtOnce = 500;

export type Recomputed = {
  /** Records of which a value changed. */
  readonly changed: readonly string[];
  readonly unchanged: number;
};

/**
 * Puts records together again out of what their sources say now: the rows, what is derived from them, a line
 * of history for what changed, and the version of the register.
 * @param ids records of this partnership; others are left out
 */
export async function recomputeOrganisations(
  tx: Tx,
  ids: readonly string[],
  deed: Deed,
): Promise<Recomputed> {
  const unique = [...new Set(ids)].sort();
  const changed: string[] = [];
  let written = false;
  for (let at = 0; at < unique.length; at += recordsAtOnce) {
    const batch = unique.slice(at, at + recordsAtOnce);
    const records = await composeBatch(tx, batch, deed);
    await writeRecords(tx, records, deed.now, dayOf(deed.now));
    const revised = records.filter((record) => record.changed);
    await addRevisions(tx, revisionsOf(revised, batch, deed), deed);
    changed.push(...revised.map(({ stored }) => stored.row.id));
    written ||= records.length > 0;
  }
  if (written) await bumpRegisterVersion(tx);
  return { changed, unchanged: unique.length - changed.length };
}

/** One line per record, for the values that changed and for what the deed itself tells. */
function revisionsOf(
  revised: readonly RecordToWrite[],
  batch: readonly string[],
  { also }: Deed,
): NewRevision[] {
  const told = revised.map(({ stored, values }) => ({
    organisationId: stored.row.id,
    changes: [...(also?.get(stored.row.id) ?? []), ...changesBetween(beforeOf(stored), values)],
  }));
  const known = new Set(told.map(({ organisationId }) => organisationId));
  const others = batch.flatMap((organisationId) => {
    const changes = known.has(organisationId) ? [] : (also?.get(organisationId) ?? []);
    return changes.length > 0 ? [{ organisationId, changes }] : [];
  });
  return [...told, ...others];
}

/** A record that was never put together has no past. */
const beforeOf = (stored: StoredRecord) => (stored.row.version === 0 ? {} : stored.values);

/** The records of a batch that must be written. */
async function composeBatch(tx: Tx, ids: readonly string[], deed: Deed): Promise<RecordToWrite[]> {
  const stored = await loadRecords(tx, ids, { lock: true });
  const statements = await loadStatements(tx, [...stored.keys()]);
  const choices = new Map(
    [...stored.keys()].map((id) => [id, chooseValues(statements.get(id) ?? [])]),
  );
  const parents = [...choices.values()].flatMap((one) => one.parent_number?.value ?? []);
  const known = await loadKnownFacts(tx, parents);
  return [...stored.values()]
    .map((record) => composeOne(record, choices.get(record.row.id) ?? {}, known))
    .filter((record) => record.changed || derivedDiffers(record, deed));
}

function composeOne(
  stored: StoredRecord,
  choices: RecordToWrite["choices"],
  known: KnownFacts,
): RecordToWrite {
  const { name, kind, number, version } = stored.row;
  const fallback = { name, kind: kind as OrganisationKind, number };
  const values = composeRecord(choices, known, fallback);
  const changed = version === 0 || changesBetween(stored.values, values).length > 0;
  return { stored, values, choices, changed };
}

/** A form that ended yesterday changes what the map shows, though nobody said anything new. */
function derivedDiffers({ stored, values }: RecordToWrite, deed: Deed): boolean {
  const { parent_id: parentId } = stored.row;
  const columns = organisationColumns(values, parentId, dayOf(deed.now));
  return Object.entries(columns).some(
    ([column, value]) => !sameContent((stored.row as Record<string, unknown>)[column], value),
  );
}
