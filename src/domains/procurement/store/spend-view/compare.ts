import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { SpendSums } from "../../rules/spend-view/spend-sums.ts";
import { divisionOf, sums } from "./sums.ts";
import "../spend/tables.ts";
import "./tables.ts";

export type PlaceSums = SpendSums & {
  readonly nis: string;
  /** Two digits of the CPV, another code, empty for what has none; `*`: everything. */
  readonly division: string;
};

/** What each municipality spent in a year: all of it, and by division. Asks nobody who may. */
export async function sumPlaces(tx: Tx, year: number): Promise<PlaceSums[]> {
  const { rows } = await sql<PlaceSums>`
    select nis, case when grouping(${divisionOf}) = 1 then '*' else ${divisionOf} end as division, ${sums}
    from spend_total where year = ${year} and currency = 'EUR'
    group by grouping sets ((nis), (nis, ${divisionOf})) order by nis, division`.execute(tx);
  return rows;
}

export type PlaceSuppliers = {
  readonly nis: string;
  readonly division: string;
  /** Different ones: by their KBO number when it is known. */
  readonly suppliers: number;
};

/** How many different suppliers are behind each of those sums. */
export async function countSuppliers(tx: Tx, year: number): Promise<PlaceSuppliers[]> {
  const { rows } = await sql<PlaceSuppliers>`
    with met as (
      select distinct t.nis, ${divisionOf} as division, coalesce(p.kbo_number::bigint, -p.id) as supplier
      from spend_tally t join spend_supplier p on p.partnership_id = t.partnership_id and p.id = t.supplier_id
      where t.year = ${year} and t.currency = 'EUR')
    select nis, division, count(*)::int as suppliers from met group by nis, division
    union all
    select nis, '*', count(distinct supplier)::int from met group by nis`.execute(tx);
  return rows;
}

/** From how many suppliers on a figure of another municipality is shown, on a day. */
export async function leastSuppliers(tx: Tx, today: Day): Promise<number> {
  const row = await tx
    .selectFrom("spend_compare_setting")
    .select("least_suppliers as least")
    .where("valid_from", "<=", today)
    .orderBy("valid_from", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.least;
}

/** Years of which anybody in the partnership brought something in, the newest first. */
export async function listComparedYears(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from spend_total where year > 0 order by year desc`.execute(tx);
  return rows.map(({ year }) => year);
}
