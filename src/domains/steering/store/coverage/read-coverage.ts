import { type SqlBool, sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import { listMemberNis } from "#territory";
import {
  type Coverage,
  composeCoverage,
  type TaggedActions,
} from "../../rules/coverage/coverage.ts";
import { firstDayOf, lastDayOf } from "../../rules/frames/version-of-year.ts";
import { listFrames } from "../frames/frames.ts";
import "../tables.ts";

/**
 * What is asked in a year held against what is done and planned, for the partnership of the transaction.
 * Quick at ten years of work: the database hands over groups of actions that look the same from the year.
 */
export async function readCoverage(
  tx: Tx,
  question: { readonly year: number; readonly today: Day },
): Promise<Coverage> {
  const { year, today } = question;
  const municipalities = await membersOfYear(tx, year, today);
  const frames = await listFrames(tx, year);
  const tagged = frames.length === 0 ? [] : await groupTaggedActions(tx, year);
  return composeCoverage({ year, today, municipalities, frames, tagged });
}

/**
 * Who is judged in a year: the members on its last day that has come. A partnership that is younger than the
 * year is judged with its members of today.
 */
export async function membersOfYear(tx: Tx, year: number, today: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select current_partnership() as id`.execute(tx);
  const id = rows[0]?.id ?? "";
  const last = lastDayOf(year);
  const members = await listMemberNis(tx, id, today < last ? today : last);
  return members.length > 0 ? members : listMemberNis(tx, id, today);
}

/** The tagged actions that belong to a year, in groups that look the same from there. */
export async function groupTaggedActions(tx: Tx, year: number): Promise<TaggedActions[]> {
  const rows = await tx
    .selectFrom("action")
    .innerJoin("action_priority as tag", (join) =>
      join
        .onRef("tag.partnership_id", "=", "action.partnership_id")
        .onRef("tag.action_id", "=", "action.id"),
    )
    .leftJoin("action_evidence_year as tally", (join) =>
      join
        .onRef("tally.partnership_id", "=", "action.partnership_id")
        .onRef("tally.action_id", "=", "action.id")
        .on("tally.year", "=", year),
    )
    .where("action.removed_at", "is", null)
    .where(sql<SqlBool>`greatest(action.due_on, action.done_on) >= ${firstDayOf(year)}`)
    .where("action.starts_on", "<=", lastDayOf(year))
    .select([
      "tag.frame_id as frameId",
      "tag.code as code",
      "action.nis as nis",
      sql<boolean>`action.status in ('planned', 'running')`.as("isOpen"),
      sql<boolean>`coalesce(action.done_on between ${firstDayOf(year)} and ${lastDayOf(year)}, false)`.as(
        "isDoneInYear",
      ),
      sql<boolean>`coalesce(tally.items_for_all > 0, false)`.as("hasEvidenceForAll"),
      sql<string[]>`coalesce(tally.nis, '{}')`.as("evidenceNis"),
      sql<number>`count(*)::integer`.as("count"),
    ])
    .groupBy(sql`1, 2, 3, 4, 5, 6, 7`)
    .execute();
  return rows.map(({ frameId, code, count, ...action }) => ({ frameId, code, count, action }));
}
