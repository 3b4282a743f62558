import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import type { MinutesContent } from "../../rules/minutes/minutes-content.ts";
import type { NamedBy } from "./minutes-rows.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

export type Edition = {
  readonly number: number;
  readonly content: MinutesContent;
  readonly sentAt: Instant;
  readonly sentBy: string;
};

/** What was sent, the newest first. */
export const listEditions = (tx: Tx, gatheringId: string): Promise<Edition[]> =>
  tx
    .selectFrom("minutes_edition")
    .select(["number", "content", "sent_at as sentAt", "sent_by as sentBy"])
    .where("gathering_id", "=", gatheringId)
    .orderBy("number", "desc")
    .execute();

export async function insertEdition(
  tx: Tx,
  gatheringId: string,
  edition: Pick<Edition, "number" | "content">,
  by: NamedBy,
): Promise<void> {
  await tx
    .insertInto("minutes_edition")
    .values({
      partnership_id: here,
      gathering_id: gatheringId,
      number: edition.number,
      content: edition.content,
      sent_at: by.at,
      sent_by: by.name,
    })
    .execute();
}

/** A link of one guest to the minutes. */
export type MinutesLink = {
  readonly id: string;
  readonly gatheringId: string;
  readonly guestId: string;
  readonly guestName: string;
  readonly language: Language;
  readonly edition: number;
  readonly sentAt: Instant;
  readonly revokedAt: Instant | null;
};

const selectLinks = (tx: Tx) =>
  tx
    .selectFrom("minutes_letter")
    .innerJoin("gathering_guest", (join) =>
      join
        .onRef("gathering_guest.partnership_id", "=", "minutes_letter.partnership_id")
        .onRef("gathering_guest.id", "=", "minutes_letter.guest_id"),
    )
    .select([
      "minutes_letter.id",
      "minutes_letter.gathering_id as gatheringId",
      "minutes_letter.guest_id as guestId",
      "gathering_guest.language",
      "minutes_letter.edition",
      "minutes_letter.sent_at as sentAt",
      "minutes_letter.revoked_at as revokedAt",
    ])
    .select(
      sql<string>`coalesce(nullif(gathering_guest.organisation_name, ''), gathering_guest.person_name)`.as(
        "guestName",
      ),
    );

export const listLinks = (tx: Tx, gatheringId: string): Promise<MinutesLink[]> =>
  selectLinks(tx)
    .where("minutes_letter.gathering_id", "=", gatheringId)
    .orderBy("guestName")
    .orderBy("minutes_letter.id")
    .execute();

export async function findLink(tx: Tx, id: string): Promise<MinutesLink | null> {
  return (await selectLinks(tx).where("minutes_letter.id", "=", id).executeTakeFirst()) ?? null;
}

/** The link of a guest is one: sent again it tells of the newer edition, and works again. @returns its id */
export async function keepLink(
  tx: Tx,
  link: {
    readonly gatheringId: string;
    readonly guestId: string;
    readonly edition: number;
    readonly sentAt: Instant;
  },
): Promise<string> {
  const values = { edition: link.edition, sent_at: link.sentAt, revoked_at: null };
  const { id } = await tx
    .insertInto("minutes_letter")
    .values({
      partnership_id: here,
      gathering_id: link.gatheringId,
      guest_id: link.guestId,
      ...values,
    })
    .onConflict((conflict) =>
      conflict.columns(["partnership_id", "gathering_id", "guest_id"]).doUpdateSet(values),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function writeMailOf(tx: Tx, id: string, mailId: string): Promise<void> {
  await tx.updateTable("minutes_letter").set({ mail_id: mailId }).where("id", "=", id).execute();
}

export async function setLinkRevoked(tx: Tx, id: string, at: Instant | null): Promise<void> {
  await tx.updateTable("minutes_letter").set({ revoked_at: at }).where("id", "=", id).execute();
}

/** Letters in the outbox that tell who these guests are. @returns their ids there */
export async function forgetMinutesMailOf(
  tx: Tx,
  guestIds: readonly string[],
): Promise<readonly string[]> {
  if (guestIds.length === 0) return [];
  const rows = await tx
    .selectFrom("minutes_letter")
    .select("mail_id")
    .where("guest_id", "in", [...guestIds])
    .where("mail_id", "is not", null)
    .execute();
  await tx
    .updateTable("minutes_letter")
    .set({ mail_id: null })
    .where("guest_id", "in", [...guestIds])
    .execute();
  return rows.flatMap(({ mail_id }) => mail_id ?? []);
}
