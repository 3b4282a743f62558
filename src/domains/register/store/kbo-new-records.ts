import { randomUUID } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import { type Day, dayOf } from "#kernel/day";
import type { Tx } from "#platform/db";
import { chooseValues } from "../rules/choose-value.ts";
import {
  changesBetween,
  composeRecord,
  type KnownFacts,
  type RecordValues,
} from "../rules/compose-record.ts";
import { publishedAtFirst } from "../rules/organisation.ts";
import type { SourceFacts, StatementFields } from "../rules/statement.ts";
import { addRevisions, type Deed } from "./revisions.ts";
import { fieldsSha256 } from "./statements.ts";
import "./tables.ts";
import { establishmentRows, organisationColumns } from "./write-records.ts";

export type NewKboOrganisation = { readonly number: string; readonly fields: StatementFields };

export type KboSource = {
  readonly id: string;
  readonly facts: SourceFacts;
  readonly statedOn: Day;
};

/**
 * Writes organisations nobody knew yet, with a few statements for hundreds at a time. The rows are those that
 * `recomputeOrganisations` would make from the same statement.
 */
export async function insertNewOrganisations(
  tx: Tx,
  organisations: readonly NewKboOrganisation[],
  source: KboSource,
  known: KnownFacts,
  deed: Deed,
): Promise<void> {
  if (organisations.length === 0) return;
  const records = organisations.map((one) => composeNew(one, source, known, deed));
  await moveEstablishmentsAway(tx, records);
  await insertRows(
    tx,
    "organisation",
    records.map((one) => organisationRow(one, deed)),
  );
  await insertRows(
    tx,
    "statement",
    records.map((one) => statementRow(one, source, deed)),
  );
  await insertRows(
    tx,
    "establishment",
    records.flatMap(({ id, values }) => establishmentRows(id, values)),
  );
  await insertRows(
    tx,
    "capability",
    records.flatMap((one) => capabilityRows(one, source)),
  );
  await addRevisions(
    tx,
    records.map(({ id, values }) => ({
      organisationId: id,
      changes: changesBetween({}, values),
    })),
    deed,
  );
}

type NewRecord = NewKboOrganisation & { readonly id: string; readonly values: RecordValues };

function composeNew(
  organisation: NewKboOrganisation,
  source: KboSource,
  known: KnownFacts,
  deed: Deed,
): NewRecord {
  const statement = {
    id: "new",
    sourceId: source.id,
    source: source.facts,
    statedOn: source.statedOn,
    recordedAt: deed.now,
    fields: organisation.fields,
  };
  const values = composeRecord(chooseValues([statement]), known, {
    name: organisation.number,
    kind: "regular-company",
    number: organisation.number,
  });
  return { ...organisation, id: randomUUID(), values };
}

const organisationRow = ({ id, values }: NewRecord, { now }: Deed) => ({
  id,
  ...organisationColumns(values, null, dayOf(now)),
  published: publishedAtFirst(values.kind ?? "regular-company"),
  version: 1,
  updated_at: now,
});

const statementRow = ({ id, fields }: NewRecord, source: KboSource, { now }: Deed) => ({
  id: randomUUID(),
  organisation_id: id,
  source_id: source.id,
  stated_on: source.statedOn,
  fields,
  fields_sha256: fieldsSha256(fields),
  recorded_at: now,
});

const capabilityRows = ({ id, values }: NewRecord, source: KboSource) =>
  (values.activities ?? []).map(({ code, basis }) => ({
    organisation_id: id,
    activity_code: code,
    basis: basis ?? "stated",
    source_id: source.id,
  }));

/** An establishment that was another's is this enterprise's now: KBO moves it when a business is taken over. */
async function moveEstablishmentsAway(tx: Tx, records: readonly NewRecord[]): Promise<void> {
  const numbers = records.flatMap(({ id, values }) =>
    establishmentRows(id, values).flatMap(({ number }) => number ?? []),
  );
  if (numbers.length === 0) return;
  await sql`delete from establishment where partnership_id = current_partnership()
    and number in (select jsonb_array_elements_text(${JSON.stringify(numbers)}::text::jsonb))`.execute(
    tx,
  );
}

type BulkTable = "organisation" | "statement" | "establishment" | "capability";

/** All rows in one statement as JSON: COPY does not go together with row-level security. */
async function insertRows(
  tx: Tx,
  table: BulkTable,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns: RawBuilder<unknown> = sql.join(
    Object.keys(first).map((column) => sql.ref(column)),
  );
  await sql`insert into ${sql.table(table)} (partnership_id, ${columns})
    select current_partnership(), ${columns}
    from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::text::jsonb)`.execute(
    tx,
  );
}
