import { type Expression, type SqlBool, sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import type { GuestOrigin, GuestState, Side } from "../../rules/guest.ts";
import type { Guest } from "../../rules/guests/guest.ts";
import "../tables.ts";

const here = sql<string>`current_partnership()`;

const selectGuests = (tx: Tx) => tx.selectFrom("gathering_guest").selectAll();
type GuestRow = Awaited<ReturnType<ReturnType<typeof selectGuests>["execute"]>>[number];

const guestOf = (row: GuestRow): Guest => ({
  id: row.id,
  gatheringId: row.gathering_id,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  organisationNumber: row.organisation_number,
  side: row.side,
  contactId: row.contact_id,
  personName: row.person_name,
  email: row.email,
  language: row.language,
  nis: row.nis,
  origin: row.origin,
  state: row.state,
  seats: row.seats,
  companions: row.companions,
  accessNeeds: row.access_needs,
  diet: row.diet,
  remark: row.remark,
  answeredAt: row.answered_at,
  waitingSince: row.waiting_since,
  attendance: row.attendance,
  presentSince: row.present_since,
  came: row.came,
  bouncedOn: row.bounced_on,
  bounceReason: row.bounce_reason,
  consentOn: row.consent_on,
  keepUntil: row.keep_until,
  wipedOn: row.wiped_on,
  code: row.code,
  version: row.version,
  createdAt: row.created_at,
  removedAt: row.removed_at,
});

/** All guests of a gathering by name; those that were taken off only when asked. */
export async function selectGuestsOf(
  tx: Tx,
  gatheringId: string,
  { removed = false }: { readonly removed?: boolean } = {},
): Promise<readonly Guest[]> {
  if (!isId(gatheringId)) return [];
  const rows = await selectGuests(tx)
    .where("gathering_id", "=", gatheringId)
    .where("removed_at", removed ? "is not" : "is", null)
    .orderBy(sql`lower(coalesce(nullif(organisation_name, ''), person_name))`)
    .orderBy("id")
    .execute();
  return rows.map(guestOf);
}

/** The guest, also when it was taken off the list. */
export async function findGuest(tx: Tx, id: string): Promise<Guest | null> {
  if (!isId(id)) return null;
  const row = await selectGuests(tx).where("id", "=", id).executeTakeFirst();
  return row ? guestOf(row) : null;
}

export type NewGuest = {
  /** Made elsewhere, as a phone at the door does. */
  readonly id?: string;
  readonly organisationId?: string | null;
  readonly organisationName: string;
  readonly organisationNumber?: string | null;
  readonly side: Side;
  readonly contactId?: string | null;
  readonly personName: string;
  readonly email: string | null;
  readonly language: Language;
  readonly nis?: string | null;
  readonly origin: GuestOrigin;
  readonly keepUntil: Day | null;
};

/** @returns null when this organisation is on the list already, or the id is taken */
export async function insertGuest(
  tx: Tx,
  gatheringId: string,
  guest: NewGuest,
): Promise<string | null> {
  const row = await tx
    .insertInto("gathering_guest")
    .values({
      partnership_id: here,
      ...(guest.id ? { id: guest.id } : {}),
      gathering_id: gatheringId,
      organisation_id: guest.organisationId ?? null,
      organisation_name: guest.organisationName,
      organisation_number: guest.organisationNumber ?? null,
      side: guest.side,
      contact_id: guest.contactId ?? null,
      person_name: guest.personName,
      email: guest.email,
      language: guest.language,
      nis: guest.nis ?? null,
      origin: guest.origin,
      keep_until: guest.keepUntil,
      consent_on: null,
      answered_at: null,
      waiting_since: null,
      present_since: null,
      bounced_on: null,
      wiped_on: null,
      removed_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

export type GuestChange = Partial<{
  organisationName: string;
  organisationNumber: string | null;
  organisationId: string | null;
  side: Side;
  contactId: string | null;
  personName: string;
  email: string | null;
  language: Language;
  nis: string | null;
  state: GuestState;
  seats: number;
  companions: readonly string[];
  accessNeeds: string;
  diet: string;
  remark: string;
  answeredAt: Instant | null;
  waitingSince: Instant | null;
  attendance: Guest["attendance"];
  presentSince: Instant | null;
  came: number;
  bouncedOn: Day | null;
  bounceReason: string;
  consentOn: Day | null;
  keepUntil: Day | null;
  wipedOn: Day | null;
  removedAt: Instant | null;
}>;

const columnOf: Readonly<Record<keyof GuestChange, string>> = {
  organisationName: "organisation_name",
  organisationNumber: "organisation_number",
  organisationId: "organisation_id",
  side: "side",
  contactId: "contact_id",
  personName: "person_name",
  email: "email",
  language: "language",
  nis: "nis",
  state: "state",
  seats: "seats",
  companions: "companions",
  accessNeeds: "access_needs",
  diet: "diet",
  remark: "remark",
  answeredAt: "answered_at",
  waitingSince: "waiting_since",
  attendance: "attendance",
  presentSince: "present_since",
  came: "came",
  bouncedOn: "bounced_on",
  bounceReason: "bounce_reason",
  consentOn: "consent_on",
  keepUntil: "keep_until",
  wipedOn: "wiped_on",
  removedAt: "removed_at",
};

export async function updateGuest(tx: Tx, id: string, change: GuestChange): Promise<void> {
  const set = Object.fromEntries(
    Object.entries(change).map(([key, value]) => [columnOf[key as keyof GuestChange], value]),
  );
  await tx
    .updateTable("gathering_guest")
    .set({ ...set, version: sql<number>`version + 1`, updated_at: sql<never>`now()` })
    .where("id", "=", id)
    .execute();
}

const wherePast = (today: Day): Expression<SqlBool> => sql<SqlBool>`keep_until < ${today}`;

/** Guests whose name and address may no longer be kept, in whatever gathering. */
export async function listGuestsToWipe(tx: Tx, today: Day): Promise<readonly Guest[]> {
  const rows = await selectGuests(tx)
    .where("wiped_on", "is", null)
    .where(wherePast(today))
    .orderBy("id")
    .execute();
  return rows.map(guestOf);
}

/** What is for the caterer goes soon after the day itself. @returns how many */
export async function wipeDiets(tx: Tx, endedBefore: Instant): Promise<number> {
  const done = await tx
    .updateTable("gathering_guest")
    .set({ diet: "" })
    .where("diet", "<>", "")
    .where("gathering_id", "in", (of) =>
      of.selectFrom("gathering").select("id").where("ends_at", "<", endedBefore),
    )
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** The language in which each of these organisations last answered an invitation; who never did is left out. */
export async function listAnsweredLanguages(
  tx: Tx,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, Language>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("gathering_guest")
    .select(["organisation_id", "language"])
    .where("organisation_id", "in", [...organisationIds])
    .where("answered_at", "is not", null)
    .orderBy("answered_at")
    .execute();
  return new Map(
    rows.flatMap(({ organisation_id, language }) =>
      organisation_id ? [[organisation_id, language] as const] : [],
    ),
  );
}
