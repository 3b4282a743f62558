import { type SqlBool, sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Notice } from "../../rules/notice.ts";
import type { Assessment } from "../../rules/radar/assessment.ts";
import type { NoticePlace } from "../../rules/radar/describe-purchase.ts";
import "../notices/tables.ts";
import "./tables.ts";

/** A notice that has to be looked at, or looked at again. */
export type NoticeToAssess = NoticePlace & {
  readonly id: string;
  readonly notice: Notice;
  readonly changedAt: Instant;
};

export type StaleBy = {
  readonly countedWith: string;
  readonly today: Day;
  /** Also what is still open and was counted with another state. */
  readonly refresh: boolean;
};

const isStale = ({ countedWith, today, refresh }: StaleBy) => sql<SqlBool>`(
  notice_assessment.notice_id is null
  or date_trunc('milliseconds', notice.changed_at) <> notice_assessment.notice_changed_at
  or (${refresh}::boolean and notice_assessment.counted_with <> ${countedWith}
    and notice.kind in ('planned', 'competition')
    and coalesce(notice.deadline_on, notice.published_on + 365, 'infinity') >= ${today}::date))`;

const staleNotices = (tx: Tx, by: StaleBy) =>
  tx
    .selectFrom("notice")
    .leftJoin("notice_assessment", "notice_assessment.notice_id", "notice.id")
    .where("notice.merged_into", "is", null)
    .where(isStale(by));

/** The next of them after an id, by id. */
export async function listToAssess(
  tx: Tx,
  given: StaleBy & { readonly after: string | null },
  limit: number,
): Promise<NoticeToAssess[]> {
  let query = staleNotices(tx, given);
  if (given.after) query = query.where("notice.id", ">", given.after);
  return query.select(toAssess).orderBy("notice.id").limit(limit).execute();
}

const toAssess = [
  "notice.id",
  "notice.content as notice",
  "notice.place_nis as placeNis",
  "notice.buyer_nis as buyerNis",
  "notice.nuts",
  "notice.changed_at as changedAt",
] as const;

/** These, whatever they were counted with. */
export async function listTheseToAssess(tx: Tx, ids: readonly string[]): Promise<NoticeToAssess[]> {
  if (ids.length === 0) return [];
  return tx
    .selectFrom("notice")
    .select(toAssess)
    .where("id", "in", [...ids])
    .where("merged_into", "is", null)
    .execute();
}

/** Titles of what is not over yet and of its lots, to find what says nearly the same as one somebody decided about. */
export async function listNoticeTitles(
  tx: Tx,
  today: Day,
): Promise<{ readonly id: string; readonly titles: readonly string[] }[]> {
  const rows = await tx
    .selectFrom("notice")
    .select([
      "id",
      "title",
      sql<Record<string, string>[]>`jsonb_path_query_array(content, '$.lots[*].title')`.as("lots"),
    ])
    .where("merged_into", "is", null)
    .where(sql<SqlBool>`coalesce(deadline_on, published_on + 365, 'infinity') >= ${today}::date`)
    .execute();
  return rows.map(({ id, title, lots }) => ({
    id,
    titles: [
      ...new Set([title as Record<string, string>, ...lots].flatMap((one) => Object.values(one))),
    ],
  }));
}

export async function countToAssess(tx: Tx, by: StaleBy): Promise<number> {
  const { count } = await staleNotices(tx, by)
    .select(sql<number>`count(*)::int`.as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** What was found about a notice as it was at `changedAt`. */
export type AssessedNotice = {
  readonly id: string;
  readonly changedAt: Instant;
  readonly assessment: Assessment;
};

/** Writes what was found; of a notice that went meanwhile nothing is written. */
export async function writeAssessments(
  tx: Tx,
  countedWith: string,
  found: readonly AssessedNotice[],
): Promise<void> {
  if (found.length === 0) return;
  const there = await tx
    .selectFrom("notice")
    .select("id")
    .where(
      "id",
      "in",
      found.map(({ id }) => id),
    )
    .forShare()
    .execute();
  const ids = new Set(there.map(({ id }) => id));
  const rows = found
    .filter(({ id }) => ids.has(id))
    .map(({ id, changedAt, assessment }) => ({
      partnership_id: sql<string>`current_partnership()`,
      notice_id: id,
      level: assessment.level,
      chance: assessment.chance,
      // An array of objects would be written as an array of PostgreSQL without this.
      reasons: sql`${JSON.stringify(assessment.reasons)}::text::jsonb`,
      fitting: assessment.fitting,
      top: sql`${JSON.stringify(assessment.lots)}::text::jsonb`,
      counted_with: countedWith,
      notice_changed_at: changedAt,
      assessed_at: assessment.assessedAt,
    }));
  if (rows.length === 0) return;
  await tx
    .insertInto("notice_assessment")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["partnership_id", "notice_id"]).doUpdateSet((eb) => ({
        level: eb.ref("excluded.level"),
        chance: eb.ref("excluded.chance"),
        reasons: eb.ref("excluded.reasons"),
        fitting: eb.ref("excluded.fitting"),
        top: eb.ref("excluded.top"),
        counted_with: eb.ref("excluded.counted_with"),
        notice_changed_at: eb.ref("excluded.notice_changed_at"),
        assessed_at: eb.ref("excluded.assessed_at"),
      })),
    )
    .execute();
}
