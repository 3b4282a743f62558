import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import { inOrder, type Said } from "../../rules/follow-up/outcome.ts";
import type { Round } from "../../rules/follow-up/rounds.ts";
import type { GatheringKind } from "../../rules/gathering.ts";
import type { MadeAction, YearGathering, YearVoucher } from "../../rules/year/networking-year.ts";
import type { ScheduleVersion } from "../schedule/schedule-rows.ts";
import "../brainstorm/tables.ts";
import "../follow-up/tables.ts";
import "../minutes/tables.ts";
import "../schedule/tables.ts";
import "../tables.ts";
import "../wishes/tables.ts";

/** First and last day. */
export type Span = { readonly from: Day; readonly until: Day };

const dayHere = sql<Day>`(gathering.starts_at at time zone 'Europe/Brussels')::date`;

const idsOf = (ids: readonly string[]) => sql`any(${sql.val([...ids])}::uuid[])`;

/** Gatherings that were held in these days, by day. */
export async function listHeld(
  tx: Tx,
  { from, until }: Span,
): Promise<{ id: string; title: string; kind: GatheringKind; on: Day; nis: string | null }[]> {
  return tx
    .selectFrom("gathering")
    .select(["id", "title", "kind", "nis", sql<Day>`${dayHere}::text`.as("on")])
    .where("state", "=", "held")
    .where("removed_at", "is", null)
    .where(sql<boolean>`${dayHere} between ${from} and ${until}`)
    .orderBy("starts_at")
    .orderBy("id")
    .execute();
}

/** How many were asked and came, by gathering. A person without organisation is a guest, but no organisation. */
export async function countGuestsOf(
  tx: Tx,
  gatherings: readonly string[],
): Promise<ReadonlyMap<string, Pick<YearGathering, "asked" | "came">>> {
  const there = (side: string) =>
    sql<number>`count(*) filter (where attendance = 'present' and organisation_name not in ('', '–') and side = ${side})::int`;
  const rows = await tx
    .selectFrom("gathering_guest")
    .select([
      "gathering_id",
      sql<number>`count(*) filter (where state <> 'listed' or attendance = 'present')::int`.as(
        "asked",
      ),
      sql<number>`count(*) filter (where attendance = 'present')::int`.as("guests"),
      sql<number>`coalesce(sum(greatest(1, came)) filter (where attendance = 'present'), 0)::int`.as(
        "people",
      ),
      sql<number>`count(*) filter (where attendance <> 'unknown')::int`.as("kept"),
      there("social").as("social"),
      there("regular").as("regular"),
      there("authority").as("authority"),
      there("other").as("other"),
    ])
    .where(sql<boolean>`gathering_id = ${idsOf(gatherings)}`)
    .where("removed_at", "is", null)
    .groupBy("gathering_id")
    .execute();
  return new Map(
    rows.map(({ gathering_id, asked, kept, ...came }) => [
      gathering_id,
      { asked, came: kept > 0 ? came : null },
    ]),
  );
}

/** Wishes of guests who are still on the list, vetoes left out. */
export async function listWishesOf(
  tx: Tx,
  gatherings: readonly string[],
): Promise<{ gatheringId: string; from: string; to: string }[]> {
  return tx
    .selectFrom("meeting_wish as wish")
    .innerJoin("gathering_guest as lg", "lg.id", "wish.from_guest")
    .innerJoin("gathering_guest as rg", "rg.id", "wish.to_guest")
    .select(["wish.gathering_id as gatheringId", "from_guest as from", "to_guest as to"])
    .where(sql<boolean>`wish.gathering_id = ${idsOf(gatherings)}`)
    .where("wish.strength", "is not", null)
    .where("lg.removed_at", "is", null)
    .where("rg.removed_at", "is", null)
    .execute();
}

/** What was published last, by gathering. */
export async function listPublished(
  tx: Tx,
  gatherings: readonly string[],
): Promise<ReadonlyMap<string, Pick<ScheduleVersion, "meetings" | "quality">>> {
  const rows = await tx
    .selectFrom("fair_setup as setup")
    .innerJoin("fair_schedule as schedule", "schedule.id", "setup.published_id")
    .select(["setup.gathering_id", "schedule.meetings", "schedule.quality"])
    .where(sql<boolean>`setup.gathering_id = ${idsOf(gatherings)}`)
    .execute();
  return new Map(
    rows.map(({ gathering_id, meetings, quality }) => [
      gathering_id,
      {
        meetings: meetings as ScheduleVersion["meetings"],
        quality:
          quality && Object.keys(quality).length > 0
            ? (quality as ScheduleVersion["quality"])
            : null,
      },
    ]),
  );
}

export type AnswerRow = {
  readonly pairId: string;
  readonly guestId: string;
  readonly round: Round;
  readonly outcomes: Said;
};

/** Pairs that met, without who they are. */
export async function listMetPairs(tx: Tx, gatherings: readonly string[]) {
  const rows = await tx
    .selectFrom("met_pair")
    .select(["id", "gathering_id", "left_guest_id", "right_guest_id", "met_on"])
    .select(["outcomes", "amount_cents"])
    .where(sql<boolean>`gathering_id = ${idsOf(gatherings)}`)
    .where("removed_at", "is", null)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    gatheringId: row.gathering_id,
    left: row.left_guest_id,
    right: row.right_guest_id,
    metOn: row.met_on,
    desk: row.outcomes && inOrder(row.outcomes),
    cents: row.amount_cents === null ? null : Number(row.amount_cents),
  }));
}

/** Every answer of every round. */
export async function listAnswersOf(tx: Tx, gatherings: readonly string[]): Promise<AnswerRow[]> {
  return tx
    .selectFrom("met_answer as answer")
    .innerJoin("met_pair as pair", "pair.id", "answer.pair_id")
    .select(["answer.pair_id as pairId", "answer.guest_id as guestId"])
    .select(["answer.round", "answer.outcomes"])
    .where(sql<boolean>`pair.gathering_id = ${idsOf(gatherings)}`)
    .execute();
}

/** Vouchers issued or used in these days. */
export async function listVouchersOf(tx: Tx, { from, until }: Span): Promise<YearVoucher[]> {
  const within = (column: "issued_on" | "used_on") =>
    sql<boolean>`coalesce(voucher.${sql.ref(column)} between ${from} and ${until}, false)`;
  const rows = await tx
    .selectFrom("trial_voucher as voucher")
    .innerJoin("met_pair as pair", "pair.id", "voucher.pair_id")
    .innerJoin("gathering", "gathering.id", "pair.gathering_id")
    .select(["gathering.id", "gathering.title", sql<Day>`${dayHere}::text`.as("on")])
    .select("voucher.amount_cents")
    .select([within("issued_on").as("isIssued"), within("used_on").as("isUsed")])
    .where("voucher.withdrawn_at", "is", null)
    .where("pair.removed_at", "is", null)
    .where("gathering.removed_at", "is", null)
    .where((eb) => eb.or([within("issued_on"), within("used_on")]))
    .orderBy("gathering.starts_at")
    .orderBy("voucher.number")
    .execute();
  return rows.map(({ id, title, on, amount_cents, ...which }) => ({
    gathering: { id, title, on },
    cents: Number(amount_cents),
    ...which,
  }));
}

/** Actions of the plan that came out of minutes or ideas. */
export async function listMadeActions(
  tx: Tx,
  gatherings: readonly string[],
): Promise<MadeAction[]> {
  const { rows } = await sql<MadeAction>`
    select gathering_id as "gatheringId", action_id as id from minutes_outcome
      where action_id is not null and removed_at is null and gathering_id = ${idsOf(gatherings)}
    union
    select gathering_id, action_id from brainstorm_outcome
      where action_id is not null and gathering_id = ${idsOf(gatherings)}
  `.execute(tx);
  return rows;
}
