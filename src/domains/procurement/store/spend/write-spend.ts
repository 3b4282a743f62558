import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { LineBatch } from "../../rules/spend/taking/line-batch.ts";
import type { LedgerSupplier } from "../../rules/spend/taking/spend-supplier.ts";
import "./tables.ts";

const asJson = (value: unknown) => sql`${JSON.stringify(value)}::text::jsonb`;

/**
 * Finds or makes the suppliers of a municipality by their keys, and adds what these lines say of them.
 * @returns their ids, in the order given
 */
export async function keepSuppliers(
  tx: Tx,
  nis: string,
  suppliers: readonly LedgerSupplier[],
): Promise<readonly number[]> {
  if (suppliers.length === 0) return [];
  const rows = suppliers.map(({ numbers, person, ...one }, at) => ({
    ...one,
    at,
    name: storable(one.name),
    key: storable(one.key),
    numbers: numbers.map(({ text, scheme }) => storable(scheme ? `${scheme}:${text}` : text)),
    person,
  }));
  const { rows: kept } = await sql<{ id: number; key: string }>`
    insert into spend_supplier (partnership_id, nis, key, name, joined, numbers, ibans, postcode, town, country,
      natural_person, band, via, decision, kbo_number, organisation_id, decided_at)
    select current_partnership(), ${nis}, key, name, joined,
      array(select jsonb_array_elements_text(numbers)), array(select jsonb_array_elements_text(ibans)),
      postcode, town, country, person, 'none', 'nothing', null, null, null, null
    from jsonb_to_recordset(${asJson(rows)}) as given(key text, name text, joined text, numbers jsonb, ibans jsonb,
      postcode text, town text, country text, person text)
    on conflict (partnership_id, nis, key) do update set
      numbers = (select coalesce(array_agg(distinct one), '{}') from unnest(spend_supplier.numbers || excluded.numbers) one),
      ibans = (select coalesce(array_agg(distinct one), '{}') from unnest(spend_supplier.ibans || excluded.ibans) one),
      postcode = coalesce(spend_supplier.postcode, excluded.postcode),
      town = coalesce(spend_supplier.town, excluded.town),
      country = coalesce(spend_supplier.country, excluded.country)
    returning id, key`.execute(tx);
  const idOf = new Map(kept.map(({ id, key }) => [key, id]));
  return rows.map(({ key }) => idOf.get(key) ?? 0);
}

const storable = (text: string): string => text.replaceAll("\0", "?").toWellFormed();

/** Stores lines in one go: their columns come as arrays that were laid out where the file was read. */
export async function writeSpendLines(
  tx: Tx,
  { id, nis }: { readonly id: number; readonly nis: string },
  { columns: c, suppliers }: LineBatch,
  supplierIds: readonly number[],
): Promise<void> {
  const ids = `{${Array.from(suppliers, (at) => supplierIds[at] ?? 0).join(",")}}`;
  await sql`
    insert into spend_line (partnership_id, import_id, nis, supplier_id, position, line, document_key, cents, day, year,
      known_in, with_vat, currency, kind, category, category_scheme, category_via, account, document, description, file)
    select current_partnership(), ${id}::int4, ${nis}, * from unnest(${ids}::text::int4[], ${c.position}::text::int4[],
      ${c.line}::text::int4[], ${c.document_key}::text::int8[], ${c.cents}::text::int8[], ${c.day}::text::date[],
      ${c.year}::text::int2[], ${c.known_in}::text::int4[], ${c.with_vat}::text::bool[], ${c.currency}::text::text[],
      ${c.kind}::text::text[], ${c.category}::text::text[], ${c.category_scheme}::text::text[],
      ${c.category_via}::text::text[], ${c.account}::text::text[], ${c.document}::text::text[],
      ${c.description}::text::text[], ${c.file}::text::text[])`.execute(tx);
}

/**
 * In this transaction tables are joined as a whole, not row by row: of what was written a moment ago the database has no
 * statistics, and would look up every supplier in every line.
 */
export async function joinAsAWhole(tx: Tx): Promise<void> {
  await sql`set local enable_nestloop = off`.execute(tx);
}

/** Adds the lines of an import up anew: what counts, by year, supplier, category and account. */
export async function refreshSums(tx: Tx, importId: number): Promise<void> {
  await tx.deleteFrom("spend_sum").where("import_id", "=", importId).execute();
  await sql`
    insert into spend_sum (partnership_id, import_id, nis, year, supplier_id, category, category_scheme, category_via,
      account, with_vat, lines, cents)
    select partnership_id, import_id, nis, year, supplier_id, category, category_scheme, category_via, account, with_vat,
      count(*), sum(cents)
    from spend_line
    where import_id = ${importId} and known_in is null and currency = 'EUR'
    group by partnership_id, import_id, nis, year, supplier_id, category, category_scheme, category_via, account, with_vat`.execute(
    tx,
  );
}

/** What the suppliers of a municipality come to. */
export async function refreshSupplierTotals(tx: Tx, nis: string): Promise<void> {
  await sql`
    with sums as (
      select supplier_id, sum(cents)::bigint as cents, sum(lines)::int4 as lines
      from spend_sum where nis = ${nis} group by supplier_id
    ), all_of as (
      select one.id, coalesce(sums.cents, 0) as cents, coalesce(sums.lines, 0) as lines
      from spend_supplier as one left join sums on sums.supplier_id = one.id where one.nis = ${nis}
    )
    update spend_supplier as supplier set cents = all_of.cents, lines = all_of.lines
    from all_of where supplier.id = all_of.id
      and (supplier.cents, supplier.lines) is distinct from (all_of.cents, all_of.lines)`.execute(
    tx,
  );
}

const removedAtOnce = 50_000;

/** Takes lines away in slices by their place, so that somebody who waits sees it go on. @returns how many */
async function removeInSlices(
  tx: Tx,
  id: number,
  report: (gone: number) => Promise<void>,
): Promise<number> {
  const { last } = await tx
    .selectFrom("spend_line")
    .select((eb) => eb.fn.coalesce(eb.fn.max("position"), eb.lit(0)).as("last"))
    .where("import_id", "=", id)
    .executeTakeFirstOrThrow();
  let gone = 0;
  for (let after = 0; after < last; after += removedAtOnce) {
    const slice = await tx
      .deleteFrom("spend_line")
      .where("import_id", "=", id)
      .where("position", ">", after)
      .where("position", "<=", after + removedAtOnce)
      .executeTakeFirst();
    gone += Number(slice.numDeletedRows);
    await report(gone);
  }
  return gone;
}

/**
 * Takes the lines of an import away. Documents of other imports that stood in it count again; suppliers that nobody
 * decided on and that have no line left go.
 * @returns how many lines went
 */
export async function removeSpendLines(
  tx: Tx,
  { id, nis }: { readonly id: number; readonly nis: string },
  report: (gone: number) => Promise<void> = async () => undefined,
): Promise<number> {
  await joinAsAWhole(tx);
  const again = await tx
    .updateTable("spend_line")
    .set({ known_in: null })
    .where("nis", "=", nis)
    .where("known_in", "=", id)
    .where("import_id", "<>", id)
    .returning("import_id")
    .execute();
  const gone = await removeInSlices(tx, id, report);
  await tx.deleteFrom("spend_sum").where("import_id", "=", id).execute();
  const others = [...new Set(again.map(({ import_id }) => import_id))];
  for (const other of others) await refreshSums(tx, other);
  await sql`
    update spend_import as one set counted_cents = coalesce((select sum(cents) from spend_sum where import_id = one.id), 0)
    where id = any(${others}::int4[])`.execute(tx);
  await sql`
    delete from spend_supplier as supplier where nis = ${nis} and decision is null
      and not exists (select from spend_line where supplier_id = supplier.id)`.execute(tx);
  await refreshSupplierTotals(tx, nis);
  return gone;
}
