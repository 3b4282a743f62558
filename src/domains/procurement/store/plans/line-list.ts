import { type ExpressionBuilder, sql } from "kysely";
import { isId } from "#kernel/id";
import type { Tables, Tx } from "#platform/db";
import { type LineFilter, levelsShown } from "../../rules/plans/line-filter.ts";
import type { PurchaseLine, ShownLevel } from "../../rules/plans/purchase-line.ts";
import { holdsWords } from "../search-words.ts";
import "./tables.ts";

const lineColumns = [
  "id",
  "plan_id as planId",
  "sheet",
  "line",
  "nis",
  "title",
  "description",
  "context",
  "code",
  "department",
  "categories",
  "stated_cpv as statedCpv",
  "nature",
  "timing",
  "total_cents as totalCents",
  "years",
  "read_at as readAt",
  "no_purchase as noPurchase",
  "cpv_guesses as cpvGuesses",
  "cpv_sure as cpvSure",
  "activities",
  "chance",
  "level",
  "reasons",
  "matches",
  "match_count as matchCount",
  "echo_of as echoOf",
  "echo_level as echoLevel",
  "echo_cpv as echoCpv",
  "own_level as ownLevel",
  "own_cpv as ownCpv",
  "decided_by as decidedBy",
  "decided_at as decidedAt",
  "state",
  "note",
  "action_id as actionId",
  "need_id as needId",
  "version",
  "gone_with as goneWith",
] as const;

/** The level that counts, as `shownLevel` of the rules says it. */
const shown = sql<ShownLevel | null>`coalesce(own_level, echo_level, case when no_purchase is null then level else 'none' end)`;

type Lines = ExpressionBuilder<Tables, "purchase_line">;

function conditions(eb: Lines, filter: LineFilter, members: readonly string[]) {
  const wanted = [eb.lit(true)];
  const add = (condition: unknown) => wanted.push(condition as (typeof wanted)[number]);
  const nis = filter.nis.length > 0 ? filter.nis : filter.everywhere ? null : members;
  if (nis) add(eb("nis", "in", [...nis, ""]));
  if (filter.planId) add(eb("plan_id", "=", isId(filter.planId) ? filter.planId : noId));
  const cents = filter.year
    ? sql<number | null>`(years ->> ${String(filter.year)})::bigint`
    : sql<number | null>`total_cents`;
  if (filter.year) add(sql`${cents} <> 0`);
  if (filter.fromCents !== null) add(sql`${cents} >= ${filter.fromCents}`);
  if (filter.toCents !== null) add(sql`${cents} <= ${filter.toCents}`);
  if (filter.states.length > 0) add(eb("state", "in", [...filter.states]));
  if (filter.categories.length > 0) add(sql`categories && ${[...filter.categories]}::text[]`);
  if (filter.activities.length > 0) add(sql`activities && ${[...filter.activities]}::text[]`);
  if (filter.presence) add(eb("gone_with", filter.presence === "gone" ? "is not" : "is", null));
  for (const condition of holdsWords(sql`searched`, filter.words)) add(condition);
  return eb.and(wanted);
}
const noId = "00000000-0000-0000-0000-000000000000";

/** A page of the planned purchases that fit, in the order asked for: those with the most potential first unless said otherwise. */
export async function listPurchaseLines(
  tx: Tx,
  filter: LineFilter,
  members: readonly string[],
  page: { readonly limit: number; readonly offset: number },
): Promise<PurchaseLine[]> {
  const cents = filter.year ? sql`(years ->> ${String(filter.year)})::bigint` : sql`total_cents`;
  const potential = sql`case ${shown} when 'likely' then 0 when 'possible' then 1 when 'unlikely' then 2 else 3 end`;
  let query = tx
    .selectFrom("purchase_line")
    .select(lineColumns)
    .select([
      sql<boolean>`read_with is not null`.as("isRead"),
      sql<boolean>`matched_with is not null`.as("isMatched"),
    ])
    .where((eb) => conditions(eb, filter, members))
    .where(shown, "in", [...levelsShown(filter)]);
  if (filter.sort === "amount") query = query.orderBy(cents, (by) => by.asc().nullsLast());
  if (filter.sort === "-amount") query = query.orderBy(cents, (by) => by.desc().nullsLast());
  if (filter.sort === "place") query = query.orderBy("nis");
  const rows = await query
    .orderBy(potential)
    .orderBy("chance", "desc")
    .orderBy(sql`total_cents desc nulls last`)
    .orderBy("id")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows as unknown as PurchaseLine[];
}

/** How many lines and euros there are of each level, whatever levels the filter asks for. */
export async function sumByLevel(
  tx: Tx,
  filter: LineFilter,
  members: readonly string[],
): Promise<
  { readonly level: ShownLevel | null; readonly count: number; readonly cents: number }[]
> {
  const cents = filter.year
    ? sql<number>`coalesce(sum((years ->> ${String(filter.year)})::bigint), 0)::bigint`
    : sql<number>`coalesce(sum(total_cents), 0)::bigint`;
  return await tx
    .selectFrom("purchase_line")
    .select([shown.as("level"), sql<number>`count(*)::int`.as("count"), cents.as("cents")])
    .where((eb) => conditions(eb, filter, members))
    .groupBy(shown)
    .execute();
}

/** Municipalities, categories and years there are lines of, for the choices of the list. */
export async function listLineChoices(
  tx: Tx,
  members: readonly string[],
  everywhere: boolean,
): Promise<{
  readonly places: { readonly nis: string; readonly count: number }[];
  readonly categories: { readonly category: string; readonly count: number }[];
  readonly years: number[];
}> {
  const places = await tx
    .selectFrom("purchase_line")
    .select(["nis", sql<number>`count(*)::int`.as("count")])
    .groupBy("nis")
    .orderBy("nis")
    .execute();
  const ofMembers = everywhere ? sql`true` : sql`nis = any(${[...members]}::text[])`;
  const { rows: categories } = await sql<{ category: string; count: number }>`
    select category, count(*)::int as count from purchase_line, unnest(categories) as category
    where ${ofMembers} group by category order by count desc, category limit 60`.execute(tx);
  const { rows: years } = await sql<{ year: string }>`
    select distinct year from purchase_line, jsonb_object_keys(years) as year
    where ${ofMembers} order by year`.execute(tx);
  return { places, categories, years: years.map(({ year }) => Number(year)) };
}

/** One line with the whole row of its file. */
export async function findPurchaseLine(
  tx: Tx,
  id: string,
  options: { readonly lock?: boolean } = {},
): Promise<(PurchaseLine & { readonly cells: Readonly<Record<string, string>> }) | null> {
  if (!isId(id)) return null;
  const query = tx
    .selectFrom("purchase_line")
    .select(lineColumns)
    .select([
      "cells",
      sql<boolean>`read_with is not null`.as("isRead"),
      sql<boolean>`matched_with is not null`.as("isMatched"),
    ])
    .where("id", "=", id);
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst();
  return (row as never) ?? null;
}

/** Ids of everything that fits, at most so many. */
export async function listLineIds(
  tx: Tx,
  filter: LineFilter,
  members: readonly string[],
  limit: number,
): Promise<string[]> {
  const rows = await tx
    .selectFrom("purchase_line")
    .select("id")
    .where((eb) => conditions(eb, filter, members))
    .where(shown, "in", [...levelsShown(filter)])
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Several lines, for deeds on all of them; locked, in the order of their ids. */
export async function lockPurchaseLines(tx: Tx, ids: readonly string[]): Promise<PurchaseLine[]> {
  const known = ids.filter(isId);
  if (known.length === 0) return [];
  const rows = await tx
    .selectFrom("purchase_line")
    .select(lineColumns)
    .select([
      sql<boolean>`read_with is not null`.as("isRead"),
      sql<boolean>`matched_with is not null`.as("isMatched"),
    ])
    .where("id", "in", known)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows as unknown as PurchaseLine[];
}

/** Are there lines at all? */
export async function hasPurchaseLines(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom("purchase_line").select("id").limit(1).executeTakeFirst();
  return row !== undefined;
}
