import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Db, Tx } from "#platform/db";
import type { FigureKey, Figures } from "../../rules/benchmark/figures.ts";
import type { Summary } from "../../rules/benchmark/summarise.ts";
import "../tables.ts";

/** Who changes the shares and who sums them wait for each other: what was withdrawn is in no sum. */
const benchmarkLock = 4_680_058;
export const holdBenchmark = (tx: Tx): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(${benchmarkLock})`.execute(tx);

export type Share = {
  readonly inhabitants: number;
  readonly figures: Figures;
  readonly consentedBy: string | null;
  readonly consentedAt: Instant;
  readonly refreshedAt: Instant;
};

/** What the partnership at hand shares of a year. */
export async function findShare(tx: Tx, year: number): Promise<Share | undefined> {
  const row = await tx
    .selectFrom("benchmark_share")
    .select([
      "inhabitants",
      "figures",
      "consented_by as consentedBy",
      "consented_at as consentedAt",
      "refreshed_at as refreshedAt",
    ])
    .where("year", "=", year)
    .executeTakeFirst();
  return row && { ...row, figures: row.figures as Figures };
}

export async function saveShare(
  tx: Tx,
  year: number,
  share: {
    readonly inhabitants: number;
    readonly figures: Figures;
    readonly by: string | null;
    readonly now: Instant;
  },
): Promise<void> {
  const { inhabitants, figures, by, now } = share;
  await tx
    .insertInto("benchmark_share")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      year,
      inhabitants,
      figures,
      consented_by: by,
      consented_at: now,
      refreshed_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["partnership_id", "year"])
        .doUpdateSet({ inhabitants, figures, refreshed_at: now }),
    )
    .execute();
}

/** @returns whether there was one */
export async function removeShare(tx: Tx, year: number): Promise<boolean> {
  const gone = await tx.deleteFrom("benchmark_share").where("year", "=", year).executeTakeFirst();
  return Number(gone.numDeletedRows) > 0;
}

/** Years the partnership at hand shares. */
export async function listSharedYears(tx: Tx): Promise<number[]> {
  const rows = await tx.selectFrom("benchmark_share").select("year").orderBy("year").execute();
  return rows.map(({ year }) => year);
}

export type Result = Summary & { readonly figure: FigureKey; readonly computedAt: Instant };

/** What is told of the group of a year; nothing when it is too small. */
export async function listResults(tx: Tx, year: number): Promise<Result[]> {
  const rows = await tx
    .selectFrom("benchmark_result")
    .select(["figure", "lower", "middle", "upper", "computed_at as computedAt"])
    .where("year", "=", year)
    .execute();
  return rows.map((row) => ({ ...row, figure: row.figure as FigureKey }));
}

/** Nothing is told of the year until it is summed again. */
export async function forgetResults(tx: Tx, year: number): Promise<void> {
  await tx.deleteFrom("benchmark_result").where("year", "=", year).execute();
}

/** The smallest group that may be told of, on a day. */
export async function readMinimum(db: Db | Tx, on: Day): Promise<number> {
  const row = await db
    .selectFrom("benchmark_setting")
    .select("minimum")
    .where("from_day", "<=", on)
    .orderBy("from_day", "desc")
    .limit(1)
    .executeTakeFirst();
  // Before the first setting nothing is told of anybody.
  return row?.minimum ?? Number.MAX_SAFE_INTEGER;
}
