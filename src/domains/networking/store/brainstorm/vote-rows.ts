import { sql } from "kysely";
import type { Tx } from "#platform/db";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

/** Dots of a room by what they were laid on: an idea or a group. */
export async function sumDots(tx: Tx, gatheringId: string): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom("brainstorm_vote")
    .select((eb) => ["target_id", eb.fn.sum<number>("dots").as("dots")])
    .where("gathering_id", "=", gatheringId)
    .groupBy("target_id")
    .execute();
  return new Map(rows.map(({ target_id, dots }) => [target_id, Number(dots)]));
}

/** Dots of one phone. */
export async function listDots(
  tx: Tx,
  gatheringId: string,
  voice: string,
): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom("brainstorm_vote")
    .select(["target_id", "dots"])
    .where("gathering_id", "=", gatheringId)
    .where("voice", "=", voice)
    .execute();
  return new Map(rows.map(({ target_id, dots }) => [target_id, dots]));
}

/** Lets two answers of the same phone wait for each other until the transaction ends. */
export async function holdVoice(tx: Tx, gatheringId: string, voice: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${gatheringId}/${voice}`}, 0))`.execute(
    tx,
  );
}

export async function writeDots(
  tx: Tx,
  gatheringId: string,
  vote: { readonly voice: string; readonly card: string; readonly dots: number },
): Promise<void> {
  const { voice, card, dots } = vote;
  if (dots === 0) {
    await tx
      .deleteFrom("brainstorm_vote")
      .where("gathering_id", "=", gatheringId)
      .where("voice", "=", voice)
      .where("target_id", "=", card)
      .execute();
    return;
  }
  await tx
    .insertInto("brainstorm_vote")
    .values({ partnership_id: here, gathering_id: gatheringId, voice, target_id: card, dots })
    .onConflict((conflict) =>
      conflict
        .columns(["partnership_id", "gathering_id", "voice", "target_id"])
        .doUpdateSet({ dots }),
    )
    .execute();
}

/** How many phones sent an idea or laid a dot. */
export async function countVoices(tx: Tx, gatheringId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select voice from brainstorm_idea where gathering_id = ${gatheringId} and voice is not null
      union
      select voice from brainstorm_vote where gathering_id = ${gatheringId}
    ) as voices`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Puts other random signs in place of those of the phones: who sent what cannot be found back by the phone. */
export async function forgetVoices(tx: Tx, gatheringId: string): Promise<void> {
  await sql`
    with other as (
      select voice, gen_random_uuid()::text as other from (
        select voice from brainstorm_idea where gathering_id = ${gatheringId} and voice is not null
        union
        select voice from brainstorm_vote where gathering_id = ${gatheringId}
      ) as voices
    ), ideas as (
      update brainstorm_idea set voice = other.other from other
      where gathering_id = ${gatheringId} and brainstorm_idea.voice = other.voice
    )
    update brainstorm_vote set voice = other.other from other
    where gathering_id = ${gatheringId} and brainstorm_vote.voice = other.voice`.execute(tx);
}
