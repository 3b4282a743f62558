import { type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tables, Tx } from "#platform/db";
import type { ActionStatus } from "../../rules/action.ts";
import type { ActionInYear, Place } from "../../rules/coverage/action-state.ts";
import type { EvidenceKind } from "../../rules/evidence.ts";
import { firstDayOf, lastDayOf } from "../../rules/frames/version-of-year.ts";
import "../tables.ts";

/** One priority of one frame in one year and one place. */
export type CellAddress = {
  readonly frameId: string;
  readonly code: string;
  readonly year: number;
  readonly place: Place;
};

export type CellAction = ActionInYear & {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly status: ActionStatus;
  readonly startsOn: Day;
  readonly dueOn: Day;
  readonly doneOn: Day | null;
  readonly ownerName: string;
  /** Pieces of evidence in the year, for whatever municipality. */
  readonly evidence: number;
};

type EvidenceQuery = ExpressionBuilder<Tables, "evidence">;

const inYear = (eb: EvidenceQuery, year: number) =>
  eb.between("evidence.happened_on", firstDayOf(year), lastDayOf(year));

const forPlace = (column: string, place: Place) =>
  place === "whole"
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(${sql.ref(column)} = '{}' or ${place} = any(${sql.ref(column)}))`;

/**
 * The actions tagged with the priority that belong to the year and the place, stopped ones among them; those
 * with evidence first, then by day; `total` counts them all.
 */
export async function listCellActions(
  tx: Tx,
  { frameId, code, year, place }: CellAddress,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ actions: CellAction[]; total: number }> {
  const rows = await tx
    .selectFrom("action_priority as tag")
    .innerJoin("action", (join) =>
      join
        .onRef("action.partnership_id", "=", "tag.partnership_id")
        .onRef("action.id", "=", "tag.action_id"),
    )
    .leftJoin("action_evidence_year as tally", (join) =>
      join
        .onRef("tally.partnership_id", "=", "action.partnership_id")
        .onRef("tally.action_id", "=", "action.id")
        .on("tally.year", "=", year),
    )
    .where("tag.frame_id", "=", frameId)
    .where("tag.code", "=", code)
    .where("action.removed_at", "is", null)
    .where(sql<SqlBool>`greatest(action.due_on, action.done_on) >= ${firstDayOf(year)}`)
    .where("action.starts_on", "<=", lastDayOf(year))
    .where(forPlace("action.nis", place))
    .select([
      "action.id",
      "action.number",
      "action.title",
      "action.status",
      "action.starts_on as startsOn",
      "action.due_on as dueOn",
      "action.done_on as doneOn",
      "action.owner_name as ownerName",
      "action.nis",
      sql<number>`count(*) over ()::integer`.as("total"),
      sql<number>`coalesce(tally.items, 0)`.as("evidence"),
      sql<boolean>`coalesce(tally.items_for_all > 0, false)`.as("hasEvidenceForAll"),
      sql<string[]>`coalesce(tally.nis, '{}')`.as("evidenceNis"),
    ])
    .orderBy(sql`tally.items is null`)
    .orderBy("action.due_on")
    .orderBy("action.number")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  const actions = rows.map(({ total: _, ...row }) => ({
    ...row,
    status: row.status as ActionStatus,
    isOpen: row.status === "planned" || row.status === "running",
    isDoneInYear:
      row.doneOn !== null && row.doneOn >= firstDayOf(year) && row.doneOn <= lastDayOf(year),
  }));
  return { actions, total: rows[0]?.total ?? 0 };
}

export type CellEvidence = {
  readonly id: string;
  readonly actionId: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly happenedOn: Day;
};

/** The newest evidence of the year for each of these actions and for this place, at most `each`. */
export async function listCellEvidence(
  tx: Tx,
  actionIds: readonly string[],
  { year, place }: CellAddress,
  each: number,
): Promise<CellEvidence[]> {
  if (actionIds.length === 0) return [];
  const rows = await tx
    .selectFrom("action")
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("evidence")
          .whereRef("evidence.partnership_id", "=", "action.partnership_id")
          .whereRef("evidence.action_id", "=", "action.id")
          .where("evidence.set_aside_at", "is", null)
          .where((inner) => inYear(inner as unknown as EvidenceQuery, year))
          .where(forPlace("evidence.nis", place))
          .select(["evidence.id", "evidence.kind", "evidence.title", "evidence.happened_on"])
          .orderBy("evidence.happened_on", "desc")
          .orderBy("evidence.id")
          .limit(each)
          .as("proof"),
      (join) => join.onTrue(),
    )
    .where("action.id", "in", [...actionIds])
    .select([
      "proof.id",
      "action.id as actionId",
      "proof.kind",
      "proof.title",
      "proof.happened_on as happenedOn",
    ])
    .orderBy("proof.happened_on", "desc")
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as EvidenceKind }));
}
