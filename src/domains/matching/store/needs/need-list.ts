import { type SelectQueryBuilder, sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tables, Tx } from "#platform/db";
import type { NeedState, OriginKind } from "../../rules/needs/kept-need.ts";
import type { MatchState } from "../../rules/needs/match-state.ts";
import type { NeedFilter } from "../../rules/needs/need-filter.ts";
import "../tables.ts";

export type ListedNeed = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly nis: readonly string[];
  readonly state: NeedState;
  readonly originKind: OriginKind;
  readonly originLabel: string | null;
  readonly ownerName: string;
  readonly updatedAt: Instant;
  /** How many organisations came how far. */
  readonly matches: Readonly<Partial<Record<MatchState, number>>>;
  /** When to look again, soonest first. */
  readonly followUpOn: Day | null;
  /** Of contracts, in cents; null: none. */
  readonly cents: number | null;
  readonly isRemoved: boolean;
};

type Needs = SelectQueryBuilder<Tables, "need", object>;

function narrowed(tx: Tx, filter: NeedFilter, today: Day): Needs {
  let query: Needs = tx.selectFrom("need");
  query =
    filter.show === "removed"
      ? query.where("need.removed_at", "is not", null)
      : query.where("need.removed_at", "is", null);
  if (filter.show === "open" || filter.show === "due")
    query = query.where("need.state", "=", "open");
  if (filter.show === "closed") query = query.where("need.state", "=", "closed");
  if (filter.show === "due") {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom("need_match")
          .select("need_match.id")
          .whereRef("need_match.need_id", "=", "need.id")
          .where("follow_up_on", "<=", today),
      ),
    );
  }
  if (filter.nis) query = query.where(sql<boolean>`${filter.nis} = any(need.nis)`);
  for (const word of filter.words.split(/\s+/).filter(Boolean).slice(0, 8)) {
    const like = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where((eb) =>
      eb.or([
        eb("need.title", "ilike", like),
        eb("need.note", "ilike", like),
        eb(sql<string>`need.content ->> 'texts'`, "ilike", like),
        eb.exists(
          eb
            .selectFrom("need_match")
            .select("need_match.id")
            .whereRef("need_match.need_id", "=", "need.id")
            .where("organisation_name", "ilike", like),
        ),
      ]),
    );
  }
  return query;
}

/** A page of needs, what was touched last first. */
export async function listNeeds(
  tx: Tx,
  filter: NeedFilter,
  {
    today,
    limit,
    offset,
  }: { readonly today: Day; readonly limit: number; readonly offset: number },
): Promise<ListedNeed[]> {
  const rows = await narrowed(tx, filter, today)
    .select(["id", "number", "title", "nis", "state", "origin_kind", "origin_label"])
    .select(["owner_name", "updated_at", "removed_at"])
    .orderBy("updated_at", "desc")
    .orderBy("number", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
  const ids = rows.map(({ id }) => id);
  const counts = ids.length === 0 ? [] : await countMatches(tx, ids);
  const byNeed = Map.groupBy(counts, (one) => one.need_id);
  return rows.map((row) => {
    const own = byNeed.get(row.id) ?? [];
    const cents = own.flatMap((one) => one.cents ?? []);
    const days = own.flatMap((one) => one.follow_up_on ?? []).sort();
    return {
      id: row.id,
      number: row.number,
      title: row.title,
      nis: row.nis,
      state: row.state as NeedState,
      originKind: row.origin_kind as OriginKind,
      originLabel: row.origin_label,
      ownerName: row.owner_name,
      updatedAt: row.updated_at,
      matches: Object.fromEntries(own.map((one) => [one.state, one.count])),
      followUpOn: days[0] ?? null,
      cents: cents.length > 0 ? cents.reduce((sum, one) => sum + one, 0) : null,
      isRemoved: row.removed_at !== null,
    };
  });
}

const countMatches = (tx: Tx, needIds: readonly string[]) =>
  tx
    .selectFrom("need_match")
    .leftJoin("match_step", (join) =>
      join
        .onRef("match_step.match_id", "=", "need_match.id")
        .on("match_step.kind", "=", "contract")
        .on("match_step.undone_at", "is", null),
    )
    .select(["need_id", "state"])
    .select(sql<number>`count(distinct need_match.id)::int`.as("count"))
    .select(sql<Day | null>`min(follow_up_on)`.as("follow_up_on"))
    .select(sql<number | null>`sum(cents)::bigint`.as("cents"))
    .where("need_id", "in", [...needIds])
    .groupBy(["need_id", "state"])
    .execute();

export async function countNeeds(tx: Tx, filter: NeedFilter, today: Day): Promise<number> {
  const { count } = await narrowed(tx, filter, today)
    .select(sql<number>`count(*)::int`.as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
