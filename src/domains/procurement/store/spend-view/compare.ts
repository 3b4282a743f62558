import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { BehindCell, CompareRule } from "../../rules/spend-view/compare-cells.ts";
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

export type PlaceBehind = BehindCell & { readonly nis: string; readonly division: string };

/**
 * Who is behind each of those sums: suppliers that are different by their KBO number, when it is known. With `*` for nis:
 * behind everything of all municipalities.
 */
export async function lookBehind(tx: Tx, year: number): Promise<PlaceBehind[]> {
  const { rows } = await sql<PlaceBehind>`
    with met as (
      select t.nis, ${divisionOf} as division, coalesce(p.kbo_number::bigint, -p.id) as supplier, sum(t.cents) as cents
      from spend_tally t join spend_supplier p on p.partnership_id = t.partnership_id and p.id = t.supplier_id
      where t.year = ${year} and t.currency = 'EUR' group by 1, 2, 3),
    grouped as (
      select * from met
      union all select nis, '*', supplier, sum(cents) from met group by nis, supplier
      union all select '*', '*', supplier, sum(cents) from met group by supplier)
    select nis, division, count(*)::int as suppliers, greatest(max(cents), 0)::bigint as "largestCents",
      sum(greatest(cents, 0))::bigint as "paidCents"
    from grouped group by nis, division`.execute(tx);
  return rows;
}

/** From when on a figure of another municipality is shown, on a day. */
export async function findCompareRule(tx: Tx, today: Day): Promise<CompareRule> {
  const row = await tx
    .selectFrom("spend_compare_setting")
    .select(["least_suppliers as leastSuppliers"])
    .select(sql<number>`most_of_one::float8`.as("mostOfOne"))
    .where("valid_from", "<=", today)
    .orderBy("valid_from", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return row;
}

/** Years of which anybody in the partnership brought something in, the newest first. */
export async function listComparedYears(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from spend_total where year > 0 order by year desc`.execute(tx);
  return rows.map(({ year }) => year);
}
