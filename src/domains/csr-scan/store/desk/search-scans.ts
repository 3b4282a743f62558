import { type SqlBool, sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { DeskState, ScanFilter } from "../../rules/desk/scan-filter.ts";
import { rescanSpan } from "../../rules/plan/plan-dates.ts";
import type { Scan } from "../../rules/scan/scan.ts";
import { scanOf } from "../scans.ts";
import "../tables.ts";

/** How much of the scans somebody sees: all, or those of their municipalities and organisations. */
export type ScanSight =
  | "all"
  | { readonly nis: readonly string[]; readonly organisationIds: readonly string[] };

/** A scan as the desk tells of it: state, never an answer. */
export type ListedScan = Scan & {
  /** Per cent of what is asked; null: not kept. */
  readonly progress: number | null;
  readonly begunAtDesk: boolean;
};

type Search = { readonly sight: ScanSight; readonly filter: ScanFilter; readonly today: Day };

const finishedDay = sql`(csr_scan.finished_at at time zone 'Europe/Brussels')::date`;

function whereState(state: DeskState, today: Day) {
  const { first, last } = rescanSpan(today);
  const conditions = {
    untouched: sql<SqlBool>`csr_scan.state = 'started' and csr_scan.last_answer_at is null`,
    busy: sql<SqlBool>`csr_scan.state = 'started' and csr_scan.last_answer_at is not null`,
    finished: sql<SqlBool>`csr_scan.state = 'finished'`,
    shared: sql<SqlBool>`csr_scan.is_shared`,
    again: sql<SqlBool>`csr_scan.state = 'finished' and ${finishedDay} between ${first}::date and ${last}::date
      and not exists (select 1 from csr_scan newer where newer.previous_scan_id = csr_scan.id)`,
  } as const;
  return conditions[state];
}

const inSight = (tx: Tx, sight: ScanSight) =>
  tx
    .selectFrom("csr_scan")
    .$if(sight !== "all", (query) =>
      query.where((eb) =>
        sight === "all"
          ? eb.lit(true)
          : eb.or([
              ...(sight.nis.length > 0 ? [eb("csr_scan.nis", "in", [...sight.nis])] : []),
              ...(sight.organisationIds.length > 0
                ? [eb("csr_scan.organisation_id", "in", [...sight.organisationIds])]
                : []),
            ]),
      ),
    );

/** Signs that mean something in a pattern stand for themselves. */
const patternOf = (words: string): string => `%${words.replace(/[\\%_]/g, "\\$&")}%`;

function searched(tx: Tx, { sight, filter, today }: Search) {
  const { words, state, instrument, nis, sector, size, year } = filter;
  let query = inSight(tx, sight);
  if (words !== "") {
    const digits = words.replace(/\D/g, "");
    query = query.where((eb) =>
      eb.or([
        eb("csr_scan.name", "ilike", patternOf(words)),
        ...(digits.length >= 4 ? [eb("csr_scan.kbo_number", "like", `%${digits}%`)] : []),
      ]),
    );
  }
  if (state) query = query.where(whereState(state, today));
  if (instrument) query = query.where("csr_scan.instrument", "=", instrument);
  if (nis) query = query.where("csr_scan.nis", "=", nis);
  if (sector) query = query.where(sql<SqlBool>`csr_scan.profile->'sector' ? ${sector}`);
  if (size) query = query.where(sql<SqlBool>`csr_scan.profile->'size' ? ${size}`);
  if (year !== null) query = query.where(sql<SqlBool>`${startYear} = ${year}`);
  return query;
}

const startYear = sql<number>`extract(year from csr_scan.started_at at time zone 'Europe/Brussels')::integer`;

/** The newest first. */
export async function searchScans(
  tx: Tx,
  search: Search,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly ListedScan[]> {
  const rows = await searched(tx, search)
    .selectAll("csr_scan")
    .orderBy("csr_scan.started_at", "desc")
    .orderBy("csr_scan.id")
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({
    ...scanOf(row),
    progress: row.progress ?? (row.last_answer_at === null ? 0 : null),
    begunAtDesk: row.begun_at_desk,
  }));
}

export async function countScans(tx: Tx, search: Search): Promise<number> {
  const { count } = await searched(tx, search)
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The years in which a scan in sight was begun, the newest first. */
export async function listScanYears(tx: Tx, sight: ScanSight): Promise<readonly number[]> {
  const rows = await inSight(tx, sight).select(startYear.as("year")).distinct().execute();
  return rows.map(({ year }) => year).sort((one, other) => other - one);
}

/** One scan as the list tells of it. */
export async function findListedScan(tx: Tx, id: string): Promise<ListedScan | null> {
  const row = await tx.selectFrom("csr_scan").selectAll().where("id", "=", id).executeTakeFirst();
  return row
    ? {
        ...scanOf(row),
        progress: row.progress ?? (row.last_answer_at === null ? 0 : null),
        begunAtDesk: row.begun_at_desk,
      }
    : null;
}

/** The scan that was begun after this one, by the same organisation. */
export async function findNextScan(tx: Tx, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom("csr_scan")
    .select("id")
    .where("previous_scan_id", "=", id)
    .orderBy("started_at", "desc")
    .executeTakeFirst();
  return row?.id ?? null;
}
