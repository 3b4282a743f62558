import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { ActionStatus, Counts } from "../../rules/action.ts";
import "../tables.ts";

/** An action as it matters to one year: for coverage, report and today alike. */
export type YearAction = {
  readonly id: string;
  readonly number: number;
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly status: ActionStatus;
  readonly startsOn: Day;
  readonly dueOn: Day;
  readonly doneOn: Day | null;
  readonly ownerPersonId: string | null;
  readonly ownerName: string;
  readonly ownerNis: string | null;
  /** Municipalities (NIS); none: the whole partnership. */
  readonly nis: readonly string[];
  /** The action plan it stands under; null: alone. */
  readonly nodeId: string | null;
  readonly counts: readonly Counts[];
  /** EUR cents of that year, all financing sources together. */
  readonly budgetCents: number;
  readonly spentCents: number;
};

/** Actions whose period touches the year, removed ones apart, by code and number. */
export async function listYearActions(tx: Tx, year: number): Promise<YearAction[]> {
  const rows = await withSums(tx, year)
    .select([
      "action.id",
      "action.number",
      "action.code",
      "action.title",
      "action.description",
      "action.status",
      "action.starts_on as startsOn",
      "action.due_on as dueOn",
      "action.done_on as doneOn",
      "action.owner_person_id as ownerPersonId",
      "action.owner_name as ownerName",
      "action.owner_nis as ownerNis",
      "action.nis",
      "action.node_id as nodeId",
      "priority.counts",
      "money.budget",
      "money.spent",
    ])
    .where("action.removed_at", "is", null)
    .where("action.starts_on", "<=", `${year}-12-31` as Day)
    // Until the day it was done, when that came later than it was due.
    .where(sql<boolean>`greatest(action.due_on, action.done_on) >= ${`${year}-01-01`}::date`)
    .orderBy("action.code")
    .orderBy("action.number")
    .execute();
  return rows.map(({ budget, spent, counts, status, ...row }) => ({
    ...row,
    status: status as ActionStatus,
    counts: counts ?? [],
    budgetCents: Number(budget ?? 0),
    spentCents: Number(spent ?? 0),
  }));
}

const withSums = (tx: Tx, year: number) =>
  tx
    .selectFrom("action")
    .leftJoin(
      (eb) =>
        eb
          .selectFrom("action_money")
          .select((m) => [
            "action_id",
            m.fn.sum<number>("budget_cents").as("budget"),
            m.fn.sum<number>("spent_cents").as("spent"),
          ])
          .where("year", "=", year)
          .groupBy("action_id")
          .as("money"),
      (join) => join.onRef("money.action_id", "=", "action.id"),
    )
    .leftJoin(
      (eb) =>
        eb
          .selectFrom("action_priority")
          .select([
            "action_id",
            sql<
              Counts[]
            >`jsonb_agg(jsonb_build_object('frameId', frame_id, 'code', code) order by code)`.as(
              "counts",
            ),
          ])
          .groupBy("action_id")
          .as("priority"),
      (join) => join.onRef("priority.action_id", "=", "action.id"),
    );
