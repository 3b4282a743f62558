import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type {
  ClauseContent,
  ClauseState,
  ClauseVersion,
  LibraryClause,
} from "../../rules/library/clause.ts";
import { type ClauseWish, fitsWish, versionToUse } from "../../rules/library/clause-speaks.ts";
import { clauseFamilies, clauseLevels } from "../../rules/library/families.ts";
import "./tables.ts";

/** A version as it is kept. */
export type StoredClauseVersion = ClauseVersion & {
  /** Goes up with each saving of a draft. */
  readonly edit: number;
  readonly withdrawnBecause: string;
};

/** A clause with all it ever said. */
export type StoredClause = {
  readonly key: string;
  readonly origin: "reference" | "own";
  /** From the first; at least one. */
  readonly versions: readonly StoredClauseVersion[];
};

/** What a clause says last, whatever became of it. */
export function lastVersionOf(clause: StoredClause): StoredClauseVersion {
  const last = clause.versions.at(-1);
  if (!last) throw new RangeError("a clause has a version");
  return last;
}

/** All clauses of the partnership with all versions, by family, level and key. @param key only this one */
export async function loadClauses(tx: Tx, key?: string): Promise<StoredClause[]> {
  const rows = await tx
    .selectFrom("library_clause as c")
    .innerJoin("library_clause_version as v", (join) =>
      join.onRef("v.partnership_id", "=", "c.partnership_id").onRef("v.key", "=", "c.key"),
    )
    .select(["c.key", "c.origin"])
    .select(["v.version", "v.edition", "v.content", "v.state", "v.edit"])
    .select(["v.written_by", "v.written_at", "v.approved_by", "v.approved_at"])
    .select(["v.withdrawn_by", "v.withdrawn_at", "v.withdrawn_because"])
    .$if(key !== undefined, (query) => query.where("c.key", "=", key ?? ""))
    .orderBy("c.key")
    .orderBy("v.version")
    .execute();
  return [...Map.groupBy(rows, (row) => row.key).values()]
    .map((versions): StoredClause => {
      const [first] = versions;
      return {
        key: first?.key ?? "",
        origin: first?.origin === "reference" ? "reference" : "own",
        versions: versions.map((row) => ({
          ...(row.content as ClauseContent),
          version: row.version,
          edition: row.edition,
          state: row.state as ClauseState,
          edit: row.edit,
          writtenBy: row.written_by,
          writtenAt: row.written_at,
          approvedBy: row.approved_by,
          approvedAt: row.approved_at,
          withdrawnBy: row.withdrawn_by,
          withdrawnAt: row.withdrawn_at,
          withdrawnBecause: row.withdrawn_because,
        })),
      };
    })
    .toSorted(byPlace);
}

const byPlace = (a: StoredClause, b: StoredClause): number => {
  const [x, y] = [lastVersionOf(a), lastVersionOf(b)];
  return (
    clauseFamilies.indexOf(x.family) - clauseFamilies.indexOf(y.family) ||
    clauseLevels.indexOf(x.level) - clauseLevels.indexOf(y.level) ||
    a.key.localeCompare(b.key)
  );
};

/** The clause as it may be used on a day; null: not then. */
export function usableOn({ key, origin, versions }: StoredClause, on: Day): LibraryClause | null {
  const speaks = versionToUse(versions, on);
  if (!speaks) return null;
  const { edit: _, withdrawnBecause: __, ...content } = speaks;
  return { ...content, key, origin };
}

/**
 * The clauses that may be used on a day and fit a purchase: by family, then from light to far, those of the sector
 * itself before those for every sector.
 */
export async function clausesFor(
  tx: Tx,
  { on, ...wish }: ClauseWish & { readonly on: Day },
): Promise<readonly LibraryClause[]> {
  return (await loadClauses(tx))
    .flatMap((clause) => usableOn(clause, on) ?? [])
    .filter((clause) => fitsWish(clause, wish))
    .toSorted(
      (a, b) =>
        clauseFamilies.indexOf(a.family) - clauseFamilies.indexOf(b.family) ||
        clauseLevels.indexOf(a.level) - clauseLevels.indexOf(b.level) ||
        Number(a.sectors.length === 0) - Number(b.sectors.length === 0),
    );
}
