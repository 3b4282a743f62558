import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#platform/db";
import "./tables.ts";

type BulkTable =
  | "notice"
  | "notice_area"
  | "notice_edition"
  | "notice_file"
  | "notice_key"
  | "notice_refusal"
  | "notice_sighting";

export type Row = Readonly<Record<string, unknown>>;

/** All rows in one statement as JSON: COPY does not go together with row-level security. */
export async function insertRows(
  tx: Tx,
  table: BulkTable,
  rows: readonly Row[],
  onConflict: "fail" | "ignore" = "fail",
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = columnsOf(first);
  await sql`insert into ${sql.table(table)} (partnership_id, ${columns})
    select current_partnership(), ${columns}
    from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::text::jsonb)
    ${onConflict === "ignore" ? sql`on conflict do nothing` : sql``}`.execute(tx);
}

/** Writes all values of rows that are there, by their id, and counts their versions up. */
export async function updateNotices(tx: Tx, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const { id: _id, ...values } = first;
  const settings = sql.join(
    Object.keys(values).map((column) => sql`${sql.ref(column)} = r.${sql.ref(column)}`),
  );
  await sql`update notice n set ${settings}, version = n.version + 1
    from jsonb_populate_recordset(null::notice, ${JSON.stringify(rows)}::text::jsonb) r
    where n.partnership_id = current_partnership() and n.id = r.id`.execute(tx);
}

const columnsOf = (row: Row): RawBuilder<unknown> =>
  sql.join(Object.keys(row).map((column) => sql.ref(column)));
