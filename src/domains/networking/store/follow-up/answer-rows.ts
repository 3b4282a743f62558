import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Said } from "../../rules/follow-up/outcome.ts";
import type { Round } from "../../rules/follow-up/rounds.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

/** What one guest says in one round; said again, the last holds. */
export async function writeAnswer(
  tx: Tx,
  {
    pairId,
    guestId,
    round,
  }: { readonly pairId: string; readonly guestId: string; readonly round: Round },
  { outcomes, remark }: { readonly outcomes: Said; readonly remark: string },
  now: Instant,
): Promise<void> {
  const values = { outcomes: [...outcomes], remark, answered_at: now };
  await tx
    .insertInto("met_answer")
    .values({ partnership_id: here, pair_id: pairId, guest_id: guestId, round, ...values })
    .onConflict((conflict) =>
      conflict.columns(["partnership_id", "pair_id", "guest_id", "round"]).doUpdateSet(values),
    )
    .execute();
}

export type AnswerNews = {
  readonly gatheringId: string;
  readonly title: string;
  readonly nis: string | null;
  readonly ownerPersonId: string | null;
  readonly answers: number;
  readonly last: Instant;
};

/** Gatherings with answers since a moment that the desk did not settle after them, the newest first. */
export async function listAnswerNews(tx: Tx, since: Instant): Promise<readonly AnswerNews[]> {
  const rows = await tx
    .selectFrom("met_answer as answer")
    .innerJoin("met_pair as pair", "pair.id", "answer.pair_id")
    .innerJoin("gathering", "gathering.id", "pair.gathering_id")
    .select(["gathering.id", "gathering.title", "gathering.nis", "gathering.owner_person_id"])
    .select(({ fn }) => [
      fn.countAll<number>().as("answers"),
      fn.max("answer.answered_at").as("last"),
    ])
    .where("answer.answered_at", ">=", since)
    .whereRef("answer.answered_at", ">", "pair.updated_at")
    .where("pair.removed_at", "is", null)
    .where("gathering.removed_at", "is", null)
    .groupBy(["gathering.id", "gathering.title", "gathering.nis", "gathering.owner_person_id"])
    .orderBy("last", "desc")
    .execute();
  return rows.map((row) => ({
    gatheringId: row.id,
    title: row.title,
    nis: row.nis,
    ownerPersonId: row.owner_person_id,
    answers: Number(row.answers),
    last: row.last,
  }));
}

/** Remarks are the words of a person: they go when the name of the guest goes. */
export async function forgetRemarks(tx: Tx): Promise<void> {
  await sql`
    update met_answer set remark = ''
    from gathering_guest as guest
    where guest.partnership_id = met_answer.partnership_id and guest.id = met_answer.guest_id
      and guest.wiped_on is not null and met_answer.remark <> ''
      and met_answer.answered_at < now() - interval '90 days'`.execute(tx);
}
