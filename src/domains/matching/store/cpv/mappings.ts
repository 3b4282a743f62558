import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import type { ConfirmedMapping, MappingOrigin } from "../../rules/cpv/confirmed-mapping.ts";
import "./tables.ts";

/** A mapping with where it was made. */
export type KeptMapping = ConfirmedMapping & { readonly origin: MappingOrigin };

const selectOpen = (tx: Tx) =>
  tx.selectFrom("cpv_mapping").selectAll().where("undone_at", "is", null);
type Row = Awaited<ReturnType<ReturnType<typeof selectOpen>["execute"]>>[number];

const mappingOf = (row: Row): KeptMapping => ({
  id: row.id,
  text: row.text,
  cpv: row.cpv,
  confirmedAt: row.confirmed_at,
  by: row.person_name,
  origin: {
    kind: row.origin_kind,
    ...(row.origin_ref === null ? {} : { ref: row.origin_ref }),
    ...(row.origin_href === null ? {} : { href: row.origin_href }),
    ...(row.origin_label === null ? {} : { label: row.origin_label }),
  },
});

/** All that hold, the latest first. */
export async function listMappings(tx: Tx): Promise<KeptMapping[]> {
  const rows = await selectOpen(tx).orderBy("confirmed_at", "desc").orderBy("id").execute();
  return rows.map(mappingOf);
}

/** Those that hold, a page of them, the latest first. */
export async function listMappingsPage(
  tx: Tx,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<{ readonly mappings: readonly KeptMapping[]; readonly total: number }> {
  const [rows, counted] = await Promise.all([
    selectOpen(tx)
      .orderBy("confirmed_at", "desc")
      .orderBy("id")
      .limit(count)
      .offset(from)
      .execute(),
    countMappings(tx),
  ]);
  return { mappings: rows.map(mappingOf), total: counted };
}

/** How many hold; since a moment when one is given. */
export async function countMappings(tx: Tx, since?: Instant): Promise<number> {
  const row = await tx
    .selectFrom("cpv_mapping")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("undone_at", "is", null)
    .$if(since !== undefined, (query) => query.where("confirmed_at", ">", since as Instant))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The mapping that holds for these very words, kept from others until the transaction ends. */
export async function lockMappingOf(tx: Tx, folded: string): Promise<KeptMapping | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended('cpv_mapping ' || current_partnership()::text || ${folded}, 0))`.execute(
    tx,
  );
  const row = await selectOpen(tx).where("folded", "=", folded).executeTakeFirst();
  return row ? mappingOf(row) : null;
}

export async function insertMapping(
  tx: Tx,
  mapping: {
    readonly text: string;
    readonly folded: string;
    readonly cpv: string;
    readonly origin: MappingOrigin;
    readonly person: { readonly id: string; readonly name: string } | null;
  },
  now: Instant,
): Promise<string> {
  const { id } = await tx
    .insertInto("cpv_mapping")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      text: mapping.text,
      folded: mapping.folded,
      cpv: mapping.cpv,
      origin_kind: mapping.origin.kind,
      origin_ref: mapping.origin.ref ?? null,
      origin_href: mapping.origin.href ?? null,
      origin_label: mapping.origin.label ?? null,
      person_id: mapping.person?.id ?? null,
      person_name: mapping.person?.name ?? "",
      confirmed_at: now,
      undone_at: null,
      undone_by: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns what was taken back; null when it did not hold any more */
export async function undoMappingRow(
  tx: Tx,
  id: string,
  by: string,
  now: Instant,
): Promise<KeptMapping | null> {
  if (!isId(id)) return null;
  const row = await tx
    .updateTable("cpv_mapping")
    .set({ undone_at: now, undone_by: by })
    .where("id", "=", id)
    .where("undone_at", "is", null)
    .returningAll()
    .executeTakeFirst();
  return row ? mappingOf(row) : null;
}
