import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { MatchState } from "../../rules/needs/match-state.ts";
import "../tables.ts";

export type PressingMatch = {
  readonly id: string;
  readonly needId: string;
  readonly needTitle: string;
  readonly organisationName: string;
  readonly state: MatchState;
  readonly followUpOn: Day | null;
  readonly nis: readonly string[];
  readonly ownerPersonId: string | null;
  readonly answeredOn: Day | null;
};

export type Narrow = { readonly owner?: string; readonly nis?: string };

/** Ours to move: it answered or gave a quote, and no day was set to look again. */
const answered = ["interested", "quoted"] as const;

const pressing = (tx: Tx, within: "all" | readonly string[], today: Day, { owner, nis }: Narrow) =>
  tx
    .selectFrom("need_match")
    .innerJoin("need", (join) =>
      join
        .onRef("need.partnership_id", "=", "need_match.partnership_id")
        .onRef("need.id", "=", "need_match.need_id"),
    )
    .where("need.removed_at", "is", null)
    .where("need.state", "=", "open")
    .where((eb) =>
      eb.or([
        eb("follow_up_on", "<=", today),
        eb.and([eb("follow_up_on", "is", null), eb("need_match.state", "in", answered)]),
      ]),
    )
    .$if(within !== "all", (query) =>
      query.where(sql<boolean>`need.nis && ${within === "all" ? [] : [...within]}::text[]`),
    )
    .$if(owner !== undefined, (query) => query.where("owner_person_id", "=", owner ?? null))
    .$if(nis !== undefined, (query) => query.where(sql<boolean>`${nis} = any(need.nis)`));

/** Matches to look at now, the longest waiting first, with how many there are. */
export async function listPressingMatches(
  tx: Tx,
  within: "all" | readonly string[],
  today: Day,
  { limit, ...narrow }: Narrow & { readonly limit: number },
): Promise<{ readonly matches: readonly PressingMatch[]; readonly total: number }> {
  const rows = await pressing(tx, within, today, narrow)
    .select(["need_match.id", "need_id", "need.title", "organisation_name", "need_match.state"])
    .select(["follow_up_on", "need.nis", "owner_person_id"])
    .select((eb) =>
      eb
        .selectFrom("match_step")
        .select(sql<Day | null>`max(happened_on)`.as("day"))
        .whereRef("match_step.match_id", "=", "need_match.id")
        .where("undone_at", "is", null)
        .where("kind", "in", ["answer-yes", "quote"])
        .as("answered_on"),
    )
    .select(sql<number>`count(*) over ()::int`.as("total"))
    .orderBy("follow_up_on", (order) => order.asc().nullsFirst())
    .orderBy("need_match.id")
    .limit(limit)
    .execute();
  return {
    total: rows[0]?.total ?? 0,
    matches: rows.map((row) => ({
      id: row.id,
      needId: row.need_id,
      needTitle: row.title,
      organisationName: row.organisation_name,
      state: row.state as MatchState,
      followUpOn: row.follow_up_on,
      nis: row.nis,
      ownerPersonId: row.owner_person_id,
      answeredOn: row.answered_on,
    })),
  };
}
