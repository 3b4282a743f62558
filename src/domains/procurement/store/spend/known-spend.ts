import { setImmediate as letOthersWork } from "node:timers/promises";
import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { CategoryWorld } from "../../rules/spend/taking/category-of-line.ts";
import type { PackedDocuments } from "../../rules/spend/taking/spend-order.ts";
import "./tables.ts";

const slice = 20_000;

/** Documents that stand and count in the books of a municipality, packed for another thread. */
export async function listKnownDocuments(tx: Tx, nis: string): Promise<PackedDocuments> {
  const suppliers = await tx
    .selectFrom("spend_supplier")
    .select(["id", "kbo_number as number", "joined"])
    .where("nis", "=", nis)
    .execute();
  const placeOf = new Map(suppliers.map(({ id }, at) => [id, at]));
  const parts: { document: number; supplier: number; quarter: number; importId: number }[] = [];
  for (const { id } of await importsOf(tx, nis)) {
    for (let after = 0; ; ) {
      const rows = await documentsAfter(tx, id, after);
      for (const { document, supplier, quarter } of rows)
        parts.push({ document, supplier: placeOf.get(supplier) ?? 0, quarter, importId: id });
      after = rows.at(-1)?.position ?? after;
      if (rows.length < slice) break;
      await letOthersWork();
    }
  }
  return {
    suppliers: suppliers.map(({ number, joined }) => ({ number, joined })),
    documents: Float64Array.from(parts, ({ document }) => document),
    supplierAt: Int32Array.from(parts, ({ supplier }) => supplier),
    quarters: Int32Array.from(parts, ({ quarter }) => quarter),
    importIds: Int32Array.from(parts, ({ importId }) => importId),
  };
}

const importsOf = (tx: Tx, nis: string) =>
  tx
    .selectFrom("spend_import")
    .select("id")
    .where("nis", "=", nis)
    .where("state", "=", "done")
    .orderBy("id")
    .execute();

type DocumentRow = { document: number; supplier: number; quarter: number; position: number };

/** Lines follow their document: one of which the line before has the same document says nothing new. */
const documentsAfter = async (tx: Tx, importId: number, after: number): Promise<DocumentRow[]> => {
  const { rows } = await sql<DocumentRow>`
    select document_key as document, supplier_id as supplier, position,
      coalesce(extract(year from day)::int4 * 4 + extract(quarter from day)::int4 - 1, 1) as quarter
    from spend_line
    where import_id = ${importId} and position > ${after} and document_key is not null and known_in is null
    order by position limit ${slice}`.execute(tx);
  return rows;
};

/** What a person, or earlier lines, said of accounts and suppliers of a municipality. */
export async function readCategoryWorld(tx: Tx, nis: string): Promise<CategoryWorld> {
  const rules = await tx
    .selectFrom("spend_category_rule")
    .select(["kind", "key", "category"])
    .where("nis", "=", nis)
    .execute();
  const { rows: history } = await sql<{ key: string; category: string }>`
    select supplier.key, sums.category from (
      select supplier_id, category, sum(lines) as lines,
        sum(sum(lines)) over (partition by supplier_id) as total
      from spend_sum
      where nis = ${nis} and category_scheme = 'cpv' and category_via in ('given', 'hand')
      group by supplier_id, category
    ) as sums join spend_supplier as supplier on supplier.id = sums.supplier_id
    where sums.lines >= 0.8 * sums.total`.execute(tx);
  const of = (kind: "account" | "supplier") =>
    new Map(rules.flatMap((rule) => (rule.kind === kind ? [[rule.key, rule.category]] : [])));
  return {
    byAccount: of("account"),
    bySupplier: of("supplier"),
    history: new Map(history.map(({ key, category }) => [key, category])),
  };
}
