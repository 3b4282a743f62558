import { type SqlBool, sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import { listMemberNis } from "#territory";
import {
  type Coverage,
  composeCoverage,
  type TaggedActions,
} from "../../rules/coverage/coverage.ts";
import type { FrameOfYear } from "../../rules/frames/frame.ts";
import { firstDayOf, lastDayOf } from "../../rules/frames/version-of-year.ts";
import { framesOfYear, loadFrames } from "../frames/frames.ts";
import "../tables.ts";

/**
 * What is asked in a year held against what is done and planned, for the partnership of the transaction.
 * Quick at ten years of work: the database hands over groups of actions that look the same from the year.
 */
export async function readCoverage(
  tx: Tx,
  question: { readonly year: number; readonly today: Day },
): Promise<Coverage> {
  const [coverage] = await readCoverageOfYears(tx, [question.year], question.today);
  if (!coverage) throw new RangeError("one year gives one coverage");
  return coverage;
}

/** The same for several years, in the order asked for. */
export async function readCoverageOfYears(
  tx: Tx,
  years: readonly number[],
  today: Day,
): Promise<Coverage[]> {
  const stored = await loadFrames(tx);
  return Promise.all(
    years.map(async (year) => {
      const frames = framesOfYear(stored, year);
      const [municipalities, tagged] = await Promise.all([
        membersOfYear(tx, year, today),
        groupTaggedActions(tx, year, frames),
      ]);
      return composeCoverage({ year, today, municipalities, frames, tagged });
    }),
  );
}

/** From the year of the first action or piece of evidence to that of the last action; null without any. */
export async function listWorkYears(tx: Tx): Promise<{ first: number; last: number } | null> {
  const { rows } = await sql<{ first: Day | null; last: Day | null }>`
    select least((select min(starts_on) from action where removed_at is null), (select min(happened_on) from evidence)) as first,
      (select max(greatest(due_on, done_on)) from action where removed_at is null) as last`.execute(
    tx,
  );
  const [row] = rows;
  if (!row?.first) return null;
  const yearOf = (day: Day) => Number(day.slice(0, 4));
  return { first: yearOf(row.first), last: yearOf(row.last ?? row.first) };
}

/**
 * Who is judged in a year: the members on its last day that has come. A partnership that is younger than the
 * year is judged with its members of today.
 */
async function membersOfYear(tx: Tx, year: number, today: Day): Promise<string[]> {
  const id = await currentPartnership(tx);
  const last = lastDayOf(year);
  const members = await listMemberNis(tx, id, today < last ? today : last);
  return members.length > 0 ? members : listMemberNis(tx, id, today);
}

async function currentPartnership(tx: Tx): Promise<string> {
  const { rows } = await sql<{ id: string }>`select current_partnership() as id`.execute(tx);
  return rows[0]?.id ?? "";
}

/**
 * The actions of a year tagged for these frames, in groups that look the same from there. What no longer
 * matters to how an action stands is left out of the look, so that ten thousand actions make some hundred groups.
 */
async function groupTaggedActions(
  tx: Tx,
  year: number,
  frames: readonly FrameOfYear[],
): Promise<TaggedActions[]> {
  if (frames.length === 0) return [];
  const [first, last] = [firstDayOf(year), lastDayOf(year)];
  const isForAll = sql`coalesce(tally.items_for_all > 0, false)`;
  const isDone = sql`coalesce(action.done_on between ${first} and ${last}, false)`;
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
    .where(
      "tag.frame_id",
      "in",
      frames.map(({ id }) => id),
    )
    .where("action.removed_at", "is", null)
    .where(sql<SqlBool>`greatest(action.due_on, action.done_on) >= ${first}`)
    .where("action.starts_on", "<=", last)
    .select([
      "tag.frame_id as frameId",
      "tag.code as code",
      sql<string>`array_to_string(action.nis, ' ')`.as("nis"),
      sql<boolean>`${isForAll}`.as("hasEvidenceForAll"),
      sql<string>`case when ${isForAll} then '' else coalesce(array_to_string(tally.nis, ' '), '') end`.as(
        "evidenceNis",
      ),
      sql<boolean>`not ${isForAll} and ${isDone}`.as("isDoneInYear"),
      sql<boolean>`not ${isForAll} and not ${isDone} and action.status in ('planned', 'running')`.as(
        "isOpen",
      ),
      sql<number>`count(*)::integer`.as("count"),
    ])
    .groupBy(sql`1, 2, 3, 4, 5, 6, 7`)
    .execute();
  return rows.map(({ frameId, code, count, nis, evidenceNis, ...look }) => ({
    frameId,
    code,
    count,
    action: { ...look, nis: inList(nis), evidenceNis: inList(evidenceNis) },
  }));
}

const inList = (codes: string): string[] => (codes === "" ? [] : codes.split(" "));
