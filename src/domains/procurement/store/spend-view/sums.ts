import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { SpendFilter } from "../../rules/spend-view/spend-filter.ts";
import type { SpendReach, SpendSums } from "../../rules/spend-view/spend-sums.ts";
import "./tables.ts";

type Condition = ReturnType<typeof sql<boolean>>;

/** What kept sums can be asked, but for the money. */
function conditionsOf(filter: SpendFilter, reach: SpendReach): Condition {
  const wanted: Condition[] = [sql<boolean>`true`];
  const add = (condition: Condition) => wanted.push(condition);
  if (reach !== "all") add(sql`nis = any(${[...reach]}::text[])`);
  if (filter.year !== null) add(sql`year = ${filter.year}`);
  if (filter.nis !== null) add(sql`nis = ${filter.nis}`);
  if (filter.account !== null) add(sql`account = ${filter.account}`);
  if (filter.category !== null) add(categoryIs(sql`category`, filter.category));
  if (filter.social !== null) add(sql`social = ${filter.social}`);
  if (filter.local === "near") add(sql`local in ('municipality', 'partnership')`);
  else if (filter.local !== null) add(sql`local = ${filter.local}`);
  if (filter.vat !== null) add(sql`vat = ${filter.vat}`);
  if (filter.supplierId !== null) add(sql`supplier_id = ${filter.supplierId}`);
  if (filter.importId !== null) add(sql`import_id = ${filter.importId}`);
  return sql<boolean>`${sql.join(wanted, sql` and `)}`;
}

const inItsMoney = (filter: SpendFilter, reach: SpendReach): Condition =>
  sql<boolean>`currency = ${filter.currency} and ${conditionsOf(filter, reach)}`;

/** A code, or for two digits of the CPV everything below. */
export const categoryIs = (column: ReturnType<typeof sql>, category: string): Condition =>
  /^\d{2}$/.test(category)
    ? sql<boolean>`left(${column}, 2) = ${category}`
    : sql<boolean>`${column} = ${category}`;

const tableFor = ({ supplierId, importId }: SpendFilter) =>
  supplierId === null && importId === null ? sql`spend_total` : sql`spend_tally`;

const part = (condition: Condition) =>
  sql`coalesce(sum(cents) filter (where ${condition}), 0)::bigint`;

/** Columns of `SpendSums` over spend_total or spend_tally. */
export const sums = sql`
  coalesce(sum(cents), 0)::bigint as "totalCents",
  ${part(sql`social = 'social'`)} as "socialCents",
  ${part(sql`social = 'regular'`)} as "regularCents",
  ${part(sql`social = 'unknown'`)} as "unknownCents",
  ${part(sql`local = 'municipality'`)} as "municipalityCents",
  ${part(sql`local = 'partnership'`)} as "partnershipCents",
  ${part(sql`local = 'elsewhere'`)} as "elsewhereCents",
  ${part(sql`local = 'unknown'`)} as "localUnknownCents",
  coalesce(sum(lines), 0)::int as lines`;

/** The figures of a filter, out of what was kept: amounts and words of lines are not looked at. */
export async function sumWhere(tx: Tx, filter: SpendFilter, reach: SpendReach): Promise<SpendSums> {
  const { rows } = await sql<SpendSums>`
    select ${sums} from ${tableFor(filter)} where ${inItsMoney(filter, reach)}`.execute(tx);
  return rows[0] as SpendSums;
}

export const groupings = ["year", "nis", "division", "category", "account", "vat"] as const;
export type Grouping = (typeof groupings)[number];

/** Two digits of the CPV; of another scheme its code. */
export const divisionOf = sql`case when category like 'u%' then category else left(category, 2) end`;

const columnOf: Record<Grouping, ReturnType<typeof sql>> = {
  year: sql`year::text`,
  nis: sql`nis`,
  division: divisionOf,
  category: sql`category`,
  account: sql`account`,
  vat: sql`vat`,
};

export type GroupedSums = SpendSums & { readonly key: string };

/** The same for every year, municipality, category, … there is; the largest first, years from old to new. */
export async function sumBy(
  tx: Tx,
  by: Grouping,
  filter: SpendFilter,
  reach: SpendReach,
): Promise<GroupedSums[]> {
  const { rows } = await sql<GroupedSums>`
    select ${columnOf[by]} as key, ${sums} from ${tableFor(filter)} where ${inItsMoney(filter, reach)}
    group by 1 order by ${by === "year" ? sql`1` : sql`2 desc, 1`}`.execute(tx);
  return rows;
}

/**
 * What went to enterprises that were found but are not in the register: counted as not social, because the register is
 * meant to hold the social ones of the area. Persons with a business are left out.
 */
export async function sumOutsideRegister(
  tx: Tx,
  filter: SpendFilter,
  reach: SpendReach,
): Promise<number> {
  const { rows } = await sql<{ cents: number }>`
    select coalesce(sum(cents), 0)::bigint as cents from spend_tally
    where ${inItsMoney(filter, reach)} and social = 'regular' and supplier_id in (
      select id from spend_supplier
      where band = 'accepted' and organisation_id is null and decision is distinct from 'person')`.execute(
    tx,
  );
  return rows[0]?.cents ?? 0;
}

/** Amounts in other money, which are never added to euros. */
export async function sumOtherCurrencies(
  tx: Tx,
  filter: SpendFilter,
  reach: SpendReach,
): Promise<{ readonly currency: string; readonly cents: number; readonly lines: number }[]> {
  const { rows } = await sql<{ currency: string; cents: number; lines: number }>`
    select currency, sum(cents)::bigint as cents, sum(lines)::int as lines
    from ${tableFor(filter)} where currency <> 'EUR' and ${conditionsOf(filter, reach)}
    group by currency order by currency`.execute(tx);
  return rows;
}

/**
 * Suppliers behind the sums of a filter, so that their lines can be found by them.
 * @returns null when there are more than `most`
 */
export async function listSuppliersOf(
  tx: Tx,
  filter: SpendFilter,
  reach: SpendReach,
  most: number,
): Promise<number[] | null> {
  const { rows } = await sql<{ id: number }>`
    select distinct supplier_id as id from spend_tally where ${inItsMoney(filter, reach)}
    limit ${most + 1}`.execute(tx);
  return rows.length > most ? null : rows.map(({ id }) => id);
}

/** Years there is spend of, the newest first; without those of which no year is known. */
export async function listSpendYears(tx: Tx, reach: SpendReach): Promise<number[]> {
  const places = reach === "all" ? sql`true` : sql`nis = any(${[...reach]}::text[])`;
  const { rows } = await sql<{ year: number }>`
    select distinct year from spend_total where year > 0 and ${places} order by year desc`.execute(
    tx,
  );
  return rows.map(({ year }) => year);
}

export type SettledPlace = { readonly nis: string; readonly settledAt: Instant };

/** When the sums of each municipality were made; empty: nothing was brought in. */
export async function listSettled(tx: Tx, reach: SpendReach): Promise<SettledPlace[]> {
  const rows = await tx
    .selectFrom("spend_settled")
    .select(["nis", "settled_at as settledAt"])
    .where(reach === "all" ? sql<boolean>`true` : sql<boolean>`nis = any(${[...reach]}::text[])`)
    .orderBy("nis")
    .execute();
  return rows;
}

export type SpendSource = {
  readonly id: number;
  readonly nis: string;
  readonly name: string;
  readonly lines: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly finishedAt: Instant;
};

/** The files that figures come from, the newest first. */
export async function listSpendSources(tx: Tx, reach: SpendReach): Promise<SpendSource[]> {
  const rows = await tx
    .selectFrom("spend_import")
    .select(["id", "nis", "name", "lines", "first_day as firstDay", "last_day as lastDay"])
    .select("finished_at as finishedAt")
    .where("state", "=", "done")
    .where(reach === "all" ? sql<boolean>`true` : sql<boolean>`nis = any(${[...reach]}::text[])`)
    .orderBy("finished_at", "desc")
    .execute();
  return rows as SpendSource[];
}
