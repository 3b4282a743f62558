import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Round } from "../../rules/follow-up/rounds.ts";
import "../tables.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

export type AskedGathering = {
  readonly id: string;
  readonly title: string;
  readonly nis: string | null;
  readonly heldOn: Day;
  readonly startsAt: Instant;
};

/** Gatherings that took place since a day and of which it is known who met whom. */
export async function listAskedGatherings(
  tx: Tx,
  since: Day,
  now: Instant,
): Promise<readonly AskedGathering[]> {
  const rows = await tx
    .selectFrom("gathering")
    .select(["id", "title", "nis", "starts_at"])
    .select(sql<Day>`(starts_at at time zone 'Europe/Brussels')::date::text`.as("held_on"))
    .where("removed_at", "is", null)
    .where("state", "not in", ["draft", "cancelled"])
    .where("ends_at", "<", now)
    .where(sql<boolean>`(starts_at at time zone 'Europe/Brussels')::date >= ${since}`)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("met_pair")
          .select("met_pair.id")
          .whereRef("met_pair.gathering_id", "=", "gathering.id")
          .where("met_pair.removed_at", "is", null),
      ),
    )
    .orderBy("starts_at")
    .execute();
  return rows.map(({ starts_at, held_on, ...row }) => ({
    ...row,
    heldOn: held_on,
    startsAt: starts_at,
  }));
}

/** Fairs that are over and were not followed up yet: no pair, not even one that was taken away. */
export async function listSilentFairs(
  tx: Tx,
  since: Day,
  now: Instant,
): Promise<readonly { readonly id: string; readonly startsAt: Instant }[]> {
  const rows = await tx
    .selectFrom("gathering")
    .select(["id", "starts_at"])
    .where("kind", "=", "fair")
    .where("removed_at", "is", null)
    .where("state", "not in", ["draft", "cancelled"])
    .where("ends_at", "<", now)
    .where(sql<boolean>`(starts_at at time zone 'Europe/Brussels')::date >= ${since}`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("met_pair")
            .select("met_pair.id")
            .whereRef("met_pair.gathering_id", "=", "gathering.id"),
        ),
      ),
    )
    .execute();
  return rows.map((row) => ({ id: row.id, startsAt: row.starts_at }));
}

/** Claims the question of one round to one guest. @returns false when it was asked before */
export async function claimLetter(
  tx: Tx,
  letter: {
    readonly guestId: string;
    readonly gatheringId: string;
    readonly round: Round;
    readonly pairs: number;
  },
  now: Instant,
): Promise<boolean> {
  const row = await tx
    .insertInto("follow_up_letter")
    .values({
      partnership_id: here,
      guest_id: letter.guestId,
      gathering_id: letter.gatheringId,
      round: letter.round,
      pairs: letter.pairs,
      sent_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("guest_id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function noteLetterMail(
  tx: Tx,
  guestId: string,
  round: Round,
  mailId: string,
): Promise<void> {
  await tx
    .updateTable("follow_up_letter")
    .set({ mail_id: mailId })
    .where("guest_id", "=", guestId)
    .where("round", "=", round)
    .execute();
}

export type AskedLetter = {
  readonly guestId: string;
  readonly round: Round;
  readonly sentAt: Instant;
};

export async function listLettersOf(tx: Tx, gatheringId: string): Promise<readonly AskedLetter[]> {
  const rows = await tx
    .selectFrom("follow_up_letter")
    .select(["guest_id", "round", "sent_at"])
    .where("gathering_id", "=", gatheringId)
    .orderBy("sent_at")
    .execute();
  return rows.map((row) => ({ guestId: row.guest_id, round: row.round, sentAt: row.sent_at }));
}

/** Letters to guests whose name was wiped leave the outbox as well. @returns ids of mails */
export async function takeLettersOfWiped(tx: Tx): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("follow_up_letter as letter")
    .innerJoin("gathering_guest as guest", "guest.id", "letter.guest_id")
    .innerJoin("outgoing_mail as mail", "mail.id", "letter.mail_id")
    .select(["letter.mail_id"])
    .where("guest.wiped_on", "is not", null)
    .where(
      // What waits for a mail server that is down still goes; what is never sent is not kept for ever.
      sql<boolean>`(mail.state in ('sent', 'failed') or letter.sent_at < now() - interval '30 days')`,
    )
    .execute();
  const ids = rows.flatMap(({ mail_id }) => mail_id ?? []);
  if (ids.length > 0) {
    await tx
      .updateTable("follow_up_letter")
      .set({ mail_id: null })
      .where("mail_id", "in", ids)
      .execute();
  }
  return ids;
}

export async function isStopped(tx: Tx, hash: string): Promise<boolean> {
  const row = await tx
    .selectFrom("follow_up_opt_out")
    .select("at")
    .where("address_sha256", "=", hash)
    .executeTakeFirst();
  return row !== undefined;
}

export async function writeStop(tx: Tx, hash: string, on: boolean): Promise<void> {
  if (on) {
    await tx
      .insertInto("follow_up_opt_out")
      .values({ partnership_id: here, address_sha256: hash })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return;
  }
  await tx.deleteFrom("follow_up_opt_out").where("address_sha256", "=", hash).execute();
}
