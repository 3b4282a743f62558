import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import "./tables.ts";

/** A line as reading it needs it. */
export type LineToRead = {
  readonly id: string;
  readonly nis: string;
  readonly title: string;
  readonly description: string;
  readonly context: string;
  readonly statedCpv: string | null;
  readonly ownCpv: string | null;
  readonly nature: "works" | "supplies" | "services" | null;
  readonly totalCents: number | null;
  readonly years: Readonly<Record<string, number>>;
  /** Read with this very model, mappings and rules. */
  readonly isRead: boolean;
};

export type LineKeys = {
  /** Of model, mappings and rules. */
  readonly read: string;
  /** Of the register, for lines of members. */
  readonly matched: string;
};

const stale = (keys: LineKeys, memberNis: readonly string[]) => sql<boolean>`(
  read_with is distinct from ${keys.read}
  or (nis = any(${[...memberNis]}::text[]) and matched_with is distinct from ${keys.matched})
)`;

const toRead = (tx: Tx, keys: LineKeys) =>
  tx
    .selectFrom("purchase_line")
    .select([
      "id",
      "nis",
      "title",
      "description",
      "context",
      "stated_cpv as statedCpv",
      "own_cpv as ownCpv",
      "nature",
      "total_cents as totalCents",
      "years",
      sql<boolean>`read_with is not distinct from ${keys.read}`.as("isRead"),
    ]);

/** Lines that were never read, or with something older; those of members first. */
export async function listStaleLines(
  tx: Tx,
  keys: LineKeys,
  memberNis: readonly string[],
  limit: number,
): Promise<LineToRead[]> {
  const rows = await toRead(tx, keys)
    .where(stale(keys, memberNis))
    .orderBy(sql`(nis = any(${[...memberNis]}::text[]))`, "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows as unknown as LineToRead[];
}

/** These lines, whatever they were read with. */
export async function listLinesToRead(
  tx: Tx,
  keys: LineKeys,
  ids: readonly string[],
): Promise<LineToRead[]> {
  if (ids.length === 0) return [];
  const rows = await toRead(tx, keys)
    .where("id", "in", [...ids])
    .execute();
  return rows as unknown as LineToRead[];
}

/** These lines are read again at the next occasion. */
export async function forgetReading(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("purchase_line")
    .set({ read_with: null })
    .where("id", "in", [...ids])
    .execute();
}

/** How many lines nobody ever read, and of how many there are. */
export async function countNeverRead(
  tx: Tx,
): Promise<{ readonly unread: number; readonly all: number }> {
  return await tx
    .selectFrom("purchase_line")
    .select([
      sql<number>`count(*) filter (where read_at is null)::int`.as("unread"),
      sql<number>`count(*)::int`.as("all"),
    ])
    .executeTakeFirstOrThrow();
}

export async function countStaleLines(
  tx: Tx,
  keys: LineKeys,
  memberNis: readonly string[],
): Promise<number> {
  const row = await tx
    .selectFrom("purchase_line")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(stale(keys, memberNis))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** What a person decided about a line of nearly the same words. */
export type Echo = {
  readonly of: string;
  readonly level: string | null;
  readonly cpv: string | null;
};

/** What was understood of one line. */
export type ReadLine = {
  readonly id: string;
  readonly noPurchase: string | null;
  readonly cpvGuesses: readonly { readonly code: string; readonly chance: number }[];
  readonly cpvSure: boolean;
  readonly activities: readonly string[];
  readonly chance: number;
  readonly level: "likely" | "possible" | "unlikely";
  readonly reasons: readonly unknown[];
  readonly echo: Echo | null;
  /** Null: not a member's, nobody was looked for. */
  readonly matches: readonly unknown[] | null;
  readonly matchCount: number;
};

/** Keeps what was understood; nothing a person decided is touched. */
export async function saveReadLines(
  tx: Tx,
  lines: readonly ReadLine[],
  keys: LineKeys,
  now: Instant,
): Promise<void> {
  if (lines.length === 0) return;
  const rows = JSON.stringify(
    lines.map((line) => ({
      id: line.id,
      no_purchase: line.noPurchase,
      cpv_guesses: line.cpvGuesses,
      cpv_sure: line.cpvSure,
      activities: line.activities,
      chance: line.chance,
      level: line.level,
      reasons: line.reasons,
      echo_of: line.echo?.of ?? null,
      echo_level: line.echo?.level ?? null,
      echo_cpv: line.echo?.cpv ?? null,
      matches: line.matches ?? [],
      match_count: line.matchCount,
      matched_with: line.matches === null ? null : keys.matched,
    })),
  );
  await sql`
    update purchase_line set
      no_purchase = row.no_purchase,
      cpv_guesses = row.cpv_guesses,
      cpv_sure = row.cpv_sure,
      activities = array(select jsonb_array_elements_text(row.activities)),
      chance = row.chance,
      level = row.level,
      reasons = row.reasons,
      echo_of = row.echo_of,
      echo_level = row.echo_level,
      echo_cpv = row.echo_cpv,
      matches = row.matches,
      match_count = row.match_count,
      matched_with = row.matched_with,
      read_with = ${keys.read},
      read_at = ${now}
    from jsonb_to_recordset(${rows}::text::jsonb) as row(
      id uuid, no_purchase text, cpv_guesses jsonb, cpv_sure boolean, activities jsonb, chance real, level text,
      reasons jsonb, echo_of uuid, echo_level text, echo_cpv text, matches jsonb, match_count integer, matched_with text)
    where purchase_line.id = row.id`.execute(tx);
}

export type DecidedLine = {
  readonly id: string;
  readonly title: string;
  readonly level: string | null;
  readonly cpv: string | null;
};

/** Lines about which a person decided, the latest first, for lines of nearly the same words. */
export async function listDecidedLines(tx: Tx): Promise<DecidedLine[]> {
  return await tx
    .selectFrom("purchase_line")
    .select(["id", "title", "own_level as level", "own_cpv as cpv"])
    .where((eb) => eb.or([eb("own_level", "is not", null), eb("own_cpv", "is not", null)]))
    .orderBy("decided_at", "desc")
    .orderBy("id")
    .limit(5_000)
    .execute();
}

/** Titles of all lines, to find those that say nearly the same as one somebody decided about. */
export async function listTitles(
  tx: Tx,
): Promise<{ readonly id: string; readonly title: string }[]> {
  return await tx.selectFrom("purchase_line").select(["id", "title"]).execute();
}
