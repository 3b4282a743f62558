import { sql } from "kysely";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import type { GuestState, Attendance as Presence } from "../../rules/guest.ts";
import "../tables.ts";

export type MinutesGuest = {
  readonly id: string;
  readonly organisation: string;
  /** Organisation, else the person. */
  readonly name: string;
  /** Null: not reached by mail. */
  readonly email: string | null;
  readonly language: Language;
  readonly state: GuestState;
  readonly attendance: Presence;
  /** Persons of this guest who came. */
  readonly came: number;
};

/** Guests of a gathering as minutes know them, by name. */
export const listMinutesGuests = (tx: Tx, gatheringId: string): Promise<MinutesGuest[]> =>
  tx
    .selectFrom("gathering_guest")
    .select(["id", "organisation_name as organisation", "language", "state", "attendance"])
    .select([
      sql<string>`coalesce(nullif(organisation_name, ''), person_name)`.as("name"),
      sql<string | null>`case when bounced_on is null then email end`.as("email"),
      sql<number>`case when attendance = 'present' then greatest(came, 1) else 0 end`.as("came"),
    ])
    .where("gathering_id", "=", gatheringId)
    .where("removed_at", "is", null)
    .orderBy("name")
    .orderBy("id")
    .execute();
