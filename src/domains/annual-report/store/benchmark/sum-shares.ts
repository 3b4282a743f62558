import { createHash } from "node:crypto";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { FigureKey, Figures } from "../../rules/benchmark/figures.ts";
import type { GroupMemory, Summary } from "../../rules/benchmark/summarise.ts";
import "../tables.ts";

/** Everything here runs as the owner of the schema, for all partnerships together. */

export type YearShares = {
  readonly shares: readonly Figures[];
  /** Says whether the group is the same as before, without saying who is in it. */
  readonly members: string;
};

/** The shares of all partnerships, by year. */
export async function listAllShares(owner: Tx): Promise<ReadonlyMap<number, YearShares>> {
  const rows = await owner
    .selectFrom("benchmark_share")
    .select(["year", "partnership_id", "figures"])
    .orderBy("year")
    .orderBy("partnership_id")
    .execute();
  const byYear = new Map<number, { shares: Figures[]; ids: string[] }>();
  for (const { year, partnership_id: id, figures } of rows) {
    const known = byYear.get(year) ?? { shares: [], ids: [] };
    known.shares.push(figures as Figures);
    known.ids.push(id);
    byYear.set(year, known);
  }
  return new Map(
    [...byYear].map(([year, { shares, ids }]) => [
      year,
      { shares, members: createHash("sha256").update(ids.join(" ")).digest("hex") },
    ]),
  );
}

export type StoredGroup = GroupMemory & {
  readonly year: number;
  readonly members: string;
  readonly computedAt: Instant;
};

export async function listGroups(owner: Tx): Promise<StoredGroup[]> {
  return owner
    .selectFrom("benchmark_group")
    .select([
      "year",
      "members_sha256 as members",
      "size",
      "size_before as sizeBefore",
      "was_shown as wasShown",
      "computed_at as computedAt",
    ])
    .execute();
}

export async function saveGroup(owner: Tx, group: StoredGroup): Promise<void> {
  const row = {
    members_sha256: group.members,
    size: group.size,
    size_before: group.sizeBefore,
    was_shown: group.wasShown,
    computed_at: group.computedAt,
  };
  await owner
    .insertInto("benchmark_group")
    .values({ year: group.year, ...row })
    .onConflict((conflict) => conflict.column("year").doUpdateSet(row))
    .execute();
}

export async function hasResults(owner: Tx, year: number): Promise<boolean> {
  const row = await owner
    .selectFrom("benchmark_result")
    .select("year")
    .where("year", "=", year)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Replaces all that is told of a year. */
export async function replaceResults(
  owner: Tx,
  year: number,
  results: readonly (Summary & { readonly figure: FigureKey })[],
  now: Instant,
): Promise<void> {
  await owner.deleteFrom("benchmark_result").where("year", "=", year).execute();
  if (results.length === 0) return;
  await owner
    .insertInto("benchmark_result")
    .values(results.map((result) => ({ year, ...result, computed_at: now })))
    .execute();
}
