import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import { type Frequency, lastDayToWriteAgain } from "../../rules/radar/digest-rhythm.ts";
import "./tables.ts";

/** Who hears of what is new in a search. */
export type Subscription = {
  readonly id: string;
  /** A colleague, or null for an organisation. */
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly email: string | null;
  readonly consentOn: Day | null;
  readonly consentHow: string;
  readonly name: string;
  /** The search as it stands in the address. */
  readonly query: string;
  readonly language: Language;
  readonly frequency: Frequency;
  readonly isOn: boolean;
  readonly createdAt: Instant;
  readonly sentOn: Day | null;
  readonly sentNotices: number | null;
};

const selectSubscriptions = (tx: Tx) =>
  tx
    .selectFrom("radar_subscription")
    .select(["id", "person_id as personId", "organisation_id as organisationId", "email"])
    .select(["consent_on as consentOn", "consent_how as consentHow", "name", "query"])
    .select(["language", "frequency", "switched_off_at", "created_at as createdAt"])
    .select(["sent_on as sentOn", "sent_notices as sentNotices"]);

type Row = Awaited<ReturnType<ReturnType<typeof selectSubscriptions>["execute"]>>[number];

const toSubscription = ({ switched_off_at, language, frequency, ...row }: Row): Subscription => ({
  ...row,
  language: language as Language,
  frequency: frequency as Frequency,
  isOn: switched_off_at === null,
});

/** All, or those of one person or of organisations; by name. */
export async function listSubscriptions(
  tx: Tx,
  of?: { readonly personId: string } | "organisations",
): Promise<Subscription[]> {
  let query = selectSubscriptions(tx);
  if (of === "organisations") query = query.where("organisation_id", "is not", null);
  else if (of) query = query.where("person_id", "=", of.personId);
  const rows = await query.orderBy("name").orderBy("id").execute();
  return rows.map(toSubscription);
}

export async function findSubscription(tx: Tx, id: string): Promise<Subscription | null> {
  const row = await selectSubscriptions(tx).where("id", "=", id).executeTakeFirst();
  return row ? toSubscription(row) : null;
}

export async function insertSubscription(
  tx: Tx,
  given: Pick<
    Subscription,
    | "personId"
    | "organisationId"
    | "email"
    | "consentOn"
    | "consentHow"
    | "name"
    | "query"
    | "language"
    | "frequency"
  > & { readonly by: string; readonly now: Instant },
): Promise<string> {
  const { id } = await tx
    .insertInto("radar_subscription")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      person_id: given.personId,
      organisation_id: given.organisationId,
      email: given.email,
      consent_on: given.consentOn,
      consent_how: given.consentHow,
      name: given.name,
      query: given.query,
      language: given.language,
      frequency: given.frequency,
      created_at: given.now,
      created_by: given.by,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns whether that changed anything */
export async function switchSubscription(
  tx: Tx,
  id: string,
  isOn: boolean,
  now: Instant,
): Promise<boolean> {
  const changed = await tx
    .updateTable("radar_subscription")
    .set({ switched_off_at: isOn ? null : now })
    .where("id", "=", id)
    .where("switched_off_at", isOn ? "is not" : "is", null)
    .returning("id")
    .executeTakeFirst();
  return changed !== undefined;
}

export async function deleteSubscription(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("radar_subscription").where("id", "=", id).execute();
}

/**
 * Writes down that a digest goes now, unless it may not: switched off, or the last one went too short a while ago. Of
 * two that try at once the second waits for the first, and then may not.
 * @returns whether the caller is the one to send it, in this same transaction
 */
export async function claimDigest(
  tx: Tx,
  { id, frequency }: Pick<Subscription, "id" | "frequency">,
  sent: { readonly on: Day; readonly at: Instant; readonly noticeIds: readonly string[] },
): Promise<boolean> {
  const claimed = await tx
    .updateTable("radar_subscription")
    .set({ sent_on: sent.on, sent_at: sent.at, sent_notices: sent.noticeIds.length })
    .where("id", "=", id)
    .where("switched_off_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("sent_on", "is", null),
        eb("sent_on", "<=", lastDayToWriteAgain(frequency, sent.on)),
      ]),
    )
    .returning("id")
    .executeTakeFirst();
  if (!claimed) return false;
  await tx
    .insertInto("radar_told")
    .values(
      sent.noticeIds.map((noticeId) => ({
        partnership_id: sql<string>`current_partnership()`,
        subscription_id: id,
        notice_id: noticeId,
        told_at: sent.at,
      })),
    )
    .execute();
  return true;
}
