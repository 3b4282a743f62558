import { type SqlBool, sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import { parseRadarFilter } from "../../rules/radar/radar-filter.ts";
import { conditionsOf, fromNotices, type ListedNotice, selectListed } from "./radar-list.ts";

/** For whom: the municipalities (NIS) they work for. */
type Narrow = {
  readonly today: Day;
  readonly limit: number;
  readonly nis: readonly string[];
  /** Everything of the partnership, also what lies elsewhere and was saved. */
  readonly isAll: boolean;
};

export type Pressing = { readonly notices: readonly ListedNotice[]; readonly total: number };

const within = ({ nis, isAll }: Narrow) =>
  isAll
    ? sql<SqlBool>`true`
    : sql<SqlBool>`notice.id in (select notice_id from notice_area where code = any(${[...nis]}::text[]))`;

/** What was saved or assigned and closes within some days, the soonest first. */
export async function listClosing(
  tx: Tx,
  given: Narrow & { readonly withinDays: number; readonly mine: string | null },
): Promise<Pressing> {
  const { today, withinDays, mine, limit } = given;
  const closing = sql<SqlBool>`notice_handling.state in ('saved', 'assigned')
    and notice.deadline_on between ${today}::date and ${today}::date + ${withinDays}::int
    and ${mine ? sql`notice_handling.assigned_person_id = ${mine}::uuid` : sql`true`}`;
  return pressing(tx, [closing, within(given)], limit);
}

/** Chances in the area that came in the last days and that nobody did anything with. */
export async function listNewChances(
  tx: Tx,
  given: Narrow & { readonly sinceDays: number },
): Promise<Pressing> {
  const { today, sinceDays, nis, limit } = given;
  const filter = parseRadarFilter(new URLSearchParams("geschikt=waarschijnlijk"));
  const question = { filter, area: { nis, nutsStarts: [] }, today };
  const fresh = sql<SqlBool>`coalesce(notice_handling.state, 'new') = 'new'
    and notice.first_read_at >= ${today}::date - ${sinceDays}::int`;
  return pressing(tx, [...conditionsOf(question), fresh], limit);
}

async function pressing(
  tx: Tx,
  conditions: readonly ReturnType<typeof sql<SqlBool>>[],
  limit: number,
): Promise<Pressing> {
  const [notices, { total }] = await Promise.all([
    selectListed(tx, conditions, { limit, offset: 0 }),
    fromNotices(tx)
      .where((eb) => eb.and([...conditions]))
      .select(sql<number>`count(*)::int`.as("total"))
      .executeTakeFirstOrThrow(),
  ]);
  return { notices, total };
}
