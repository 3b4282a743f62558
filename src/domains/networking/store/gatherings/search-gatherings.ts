import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Gathering, GuestCounts } from "../../rules/gatherings/gathering.ts";
import type { GatheringFilter } from "../../rules/gatherings/gathering-filter.ts";
import { gatheringOf, selectGatherings } from "./gathering-rows.ts";
import "../tables.ts";
import "./tables.ts";

export type GatheringSearch = {
  readonly filter: GatheringFilter;
  readonly now: Instant;
};

function conditions({ filter, now }: GatheringSearch) {
  const wanted = [sql<boolean>`removed_at is ${filter.removed ? sql`not null` : sql`null`}`];
  if (filter.span === "coming") wanted.push(sql`ends_at >= ${now}::timestamptz`);
  if (filter.span === "past") wanted.push(sql`ends_at < ${now}::timestamptz`);
  if (filter.kind) wanted.push(sql`kind = ${filter.kind}`);
  if (filter.nis) wanted.push(sql`nis = ${filter.nis}`);
  if (filter.seriesId) wanted.push(sql`series_id = ${filter.seriesId}::uuid`);
  for (const word of filter.words) {
    const like = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
    wanted.push(
      sql`(title ilike ${like} or summary ilike ${like} or place_name ilike ${like} or town ilike ${like})`,
    );
  }
  return sql<boolean>`${sql.join(wanted, sql` and `)}`;
}

/** A page of the gatherings that fit: those to come the next first, those past the last first. */
export async function searchGatherings(
  tx: Tx,
  search: GatheringSearch,
  page: { readonly limit: number; readonly offset: number },
): Promise<Gathering[]> {
  const rows = await selectGatherings(tx)
    .where(conditions(search))
    .orderBy("starts_at", search.filter.span === "coming" ? "asc" : "desc")
    .orderBy("id")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map(gatheringOf);
}

export async function countGatherings(tx: Tx, search: GatheringSearch): Promise<number> {
  const { total } = await tx
    .selectFrom("gathering")
    .select(sql<number>`count(*)::int`.as("total"))
    .where(conditions(search))
    .executeTakeFirstOrThrow();
  return total;
}

/** Are there gatherings at all, removed or not? */
export async function hasGatherings(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom("gathering").select("id").limit(1).executeTakeFirst()) !== undefined;
}

export const noGuests: GuestCounts = {
  listed: 0,
  invited: 0,
  coming: 0,
  waiting: 0,
  declined: 0,
  seatsComing: 0,
  seatsWaiting: 0,
  present: 0,
};

/** How many guests each gathering has; one without guests is left out. */
export async function countGuests(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, GuestCounts>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("gathering_guest")
    .select([
      "gathering_id",
      sql<number>`count(*)::int`.as("listed"),
      sql<number>`count(*) filter (where state <> 'listed')::int`.as("invited"),
      sql<number>`count(*) filter (where state = 'coming')::int`.as("coming"),
      sql<number>`count(*) filter (where state = 'waiting')::int`.as("waiting"),
      sql<number>`count(*) filter (where state in ('declined', 'withdrawn'))::int`.as("declined"),
      sql<number>`coalesce(sum(seats) filter (where state = 'coming'), 0)::int`.as("seatsComing"),
      sql<number>`coalesce(sum(seats) filter (where state = 'waiting'), 0)::int`.as("seatsWaiting"),
      sql<number>`count(*) filter (where attendance = 'present')::int`.as("present"),
    ])
    .where("gathering_id", "in", [...ids])
    .where("removed_at", "is", null)
    .groupBy("gathering_id")
    .execute();
  return new Map(rows.map(({ gathering_id, ...counts }) => [gathering_id, counts]));
}

/** The gatherings of a series, by day; removed ones apart. */
export async function listSeries(tx: Tx, seriesId: string): Promise<Gathering[]> {
  const rows = await selectGatherings(tx)
    .where("series_id", "=", seriesId)
    .where("removed_at", "is", null)
    .orderBy("starts_at")
    .orderBy("id")
    .execute();
  return rows.map(gatheringOf);
}

/** Series that have gatherings, the newest first; at most 100. */
export async function listSeriesNames(
  tx: Tx,
): Promise<{ readonly id: string; readonly title: string }[]> {
  return tx
    .selectFrom("gathering_series")
    .select(["id", "title"])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("gathering")
          .select("gathering.id")
          .whereRef("gathering.series_id", "=", "gathering_series.id")
          .where("gathering.removed_at", "is", null),
      ),
    )
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(100)
    .execute();
}

export async function insertSeries(tx: Tx, title: string): Promise<string> {
  const { id } = await tx
    .insertInto("gathering_series")
    .values({ partnership_id: sql<string>`current_partnership()`, title })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** What everybody may see: published, past being prepared, not removed. */
const isShownToAll = sql<boolean>`is_public and state <> 'draft' and removed_at is null`;

/** Gatherings that end on a day or later, by time; removed ones apart. */
export async function listSince(
  tx: Tx,
  since: Day,
  { limit, onlyPublic }: { readonly limit: number; readonly onlyPublic: boolean },
): Promise<Gathering[]> {
  let query = selectGatherings(tx)
    .where("removed_at", "is", null)
    .where(sql<boolean>`ends_at >= ${since}::date`);
  if (onlyPublic) query = query.where(isShownToAll);
  const rows = await query.orderBy("starts_at").orderBy("id").limit(limit).execute();
  return rows.map(gatheringOf);
}

/** Public gatherings that are past, the last first. */
export async function listPublicPast(tx: Tx, now: Instant, limit: number): Promise<Gathering[]> {
  const rows = await selectGatherings(tx)
    .where(isShownToAll)
    .where(sql<boolean>`ends_at < ${now}::timestamptz`)
    .orderBy("starts_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(gatheringOf);
}

/** Public gatherings that are not over, the next first. */
export async function listPublicComing(tx: Tx, now: Instant, limit: number): Promise<Gathering[]> {
  const rows = await selectGatherings(tx)
    .where(isShownToAll)
    .where(sql<boolean>`ends_at >= ${now}::timestamptz`)
    .orderBy("starts_at")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(gatheringOf);
}

/** Gatherings that begin before a moment and are not over, and those that are over without anybody saying whether they were held. */
export async function listForToday(
  tx: Tx,
  { now, until }: { readonly now: Instant; readonly until: Instant },
): Promise<Gathering[]> {
  const rows = await selectGatherings(tx)
    .where("removed_at", "is", null)
    .where(
      sql<boolean>`(state in ('draft', 'open', 'closed') and starts_at <= ${until}::timestamptz
        and (ends_at >= ${now}::timestamptz or state <> 'draft'))`,
    )
    .orderBy("starts_at")
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map(gatheringOf);
}

/** Gatherings that are over while guests could still answer, or that nobody asked about yet. */
export async function listOver(tx: Tx, now: Instant): Promise<Gathering[]> {
  const rows = await selectGatherings(tx)
    .where("removed_at", "is", null)
    .where("state", "in", ["open", "closed"])
    .where("held_proposed_at", "is", null)
    .where("ends_at", "<", now)
    .orderBy("starts_at")
    .limit(200)
    .execute();
  return rows.map(gatheringOf);
}

/** The id of a gathering with this title; null: none. */
export async function findGatheringTitled(tx: Tx, title: string): Promise<string | null> {
  const row = await tx
    .selectFrom("gathering")
    .select("id")
    .where("title", "=", title)
    .where("removed_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
