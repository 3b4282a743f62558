import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import type { Attendance } from "../../rules/guest.ts";
import type { FairGuest } from "../../rules/schedule/fair-facts.ts";
import { findGathering } from "../gatherings/gathering-rows.ts";
import "../tables.ts";

/** The gathering a schedule is of; null: there is none, or it was removed. */
export async function findFairGathering(tx: Tx, id: string): Promise<Gathering | null> {
  const gathering = await findGathering(tx, id);
  return gathering?.removedAt === null ? gathering : null;
}

/** Guests on the list, by name. */
export async function listFairGuests(tx: Tx, gatheringId: string): Promise<FairGuest[]> {
  const rows = await tx
    .selectFrom("gathering_guest")
    .select([
      "id",
      "organisation_id",
      "organisation_name",
      "person_name",
      "side",
      "state",
      "attendance",
      "language",
    ])
    .where("gathering_id", "=", gatheringId)
    .where("removed_at", "is", null)
    .orderBy("organisation_name")
    .orderBy("person_name")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.organisation_name || row.person_name,
    side: row.side,
    state: row.state,
    attendance: row.attendance,
    organisationId: row.organisation_id,
    language: row.language,
  }));
}

/** Of which gathering a guest is; null when there is no such guest any more. */
export async function findGatheringOfGuest(tx: Tx, guestId: string): Promise<string | null> {
  if (!isId(guestId)) return null;
  const row = await tx
    .selectFrom("gathering_guest")
    .select("gathering_id")
    .where("id", "=", guestId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row?.gathering_id ?? null;
}

export async function writeAttendance(
  tx: Tx,
  gatheringId: string,
  guestIds: readonly string[],
  attendance: Attendance,
  at: Instant,
): Promise<void> {
  if (guestIds.length === 0) return;
  await tx
    .updateTable("gathering_guest")
    .set({ attendance, updated_at: at })
    .where("gathering_id", "=", gatheringId)
    .where("id", "in", [...guestIds])
    .execute();
}

/** How each guest on the list is reached, by guest id. */
export async function listGuestReach(
  tx: Tx,
  gatheringId: string,
): Promise<
  readonly {
    readonly id: string;
    readonly email: string | null;
    readonly contactId: string | null;
    readonly organisationId: string | null;
  }[]
> {
  return tx
    .selectFrom("gathering_guest")
    .select(["id", "email", "contact_id as contactId", "organisation_id as organisationId"])
    .where("gathering_id", "=", gatheringId)
    .where("removed_at", "is", null)
    .where("wiped_on", "is", null)
    .execute();
}
