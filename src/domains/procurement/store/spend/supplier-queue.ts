import { sql } from "kysely";
import type { Tx } from "#platform/db";
import { type KeptCandidate, type ShownSupplier, shownColumns } from "./suppliers.ts";
import type { SpendBand } from "./tables.ts";
import "./tables.ts";

export type SupplierFilter = {
  readonly band: SpendBand | "decided";
  /** Municipalities one may see; null: all. */
  readonly places: readonly string[] | null;
  readonly words: string;
};

/** One of the suppliers that are asked about as one. */
export type QueuedBook = {
  readonly id: number;
  readonly nis: string;
  readonly cents: number;
};

/** Asked about once: the supplier with the largest amount, with the amount and lines of all of them. */
export type AskedSupplier = ShownSupplier & { readonly books: readonly QueuedBook[] };

/** One decision covers the suppliers of a name without a number: they are asked about, and taken back, as one. */
const askedAs = sql<string>`case when joined <> '' and cardinality(numbers) = 0 and (decision is not null or band <> 'accepted')
  then 'n' || concat_ws('|', joined, decision, organisation_id) else 'i' || id end`;

const filtered = ({ band, places, words }: SupplierFilter) =>
  sql`${band === "decided" ? sql`decision is not null` : sql`band = ${band} and decision is null and lines > 0`}
    ${places === null ? sql`` : sql`and nis = any(${[...places]}::text[])`}
    ${words ? sql`and name ilike ${`%${words.replace(/[\\%_]/g, "\\$&")}%`}` : sql``}`;

/** Biggest amount first. */
export async function listSuppliers(
  tx: Tx,
  filter: SupplierFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly AskedSupplier[]> {
  const { rows: asked } = await sql<{
    head: number;
    cents: number;
    lines: number;
    books: readonly QueuedBook[];
  }>`
    select (array_agg(id order by abs(cents) desc, id))[1] as head, sum(cents)::bigint as cents, sum(lines)::int4 as lines,
      jsonb_agg(jsonb_build_object('id', id, 'nis', nis, 'cents', cents) order by abs(cents) desc, id) as books
    from spend_supplier where ${filtered(filter)}
    group by ${askedAs} order by abs(sum(cents)) desc, 1 limit ${page.limit} offset ${page.offset}`.execute(
    tx,
  );
  if (asked.length === 0) return [];
  const rows = await tx
    .selectFrom("spend_supplier")
    .select(shownColumns)
    .where(
      "id",
      "in",
      asked.map(({ head }) => head),
    )
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return asked.flatMap(({ head, ...sums }) => {
    const row = byId.get(head);
    return row ? [{ ...row, ...sums, candidates: row.candidates as readonly KeptCandidate[] }] : [];
  });
}

export type BandSum = {
  readonly band: SupplierFilter["band"];
  readonly count: number;
  readonly cents: number;
};

/** How many are asked about, by band. */
export async function sumBands(
  tx: Tx,
  places: readonly string[] | null,
): Promise<readonly BandSum[]> {
  const { rows } = await sql<BandSum>`
    select case when decision is not null then 'decided' else band end as band, count(distinct ${askedAs})::int4 as count,
      sum(cents)::bigint as cents
    from spend_supplier where (decision is not null or lines > 0) and ${places === null ? sql`true` : sql`nis = any(${[...places]}::text[])`}
    group by 1`.execute(tx);
  return rows;
}
