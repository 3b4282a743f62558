import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import type { GuestState } from "../../rules/guest.ts";
import "../tables.ts";

export type ToldGuest = {
  readonly id: string;
  readonly name: string;
  /** Null: not reached by mail. */
  readonly email: string | null;
  readonly language: Language;
  readonly state: GuestState;
  readonly version: number;
};

/** Guests who know of the gathering and may still come: invited, coming or waiting. By name. */
export async function listToldGuests(tx: Tx, gatheringId: string): Promise<ToldGuest[]> {
  const rows = await tx
    .selectFrom("gathering_guest")
    .select(["id", "person_name", "organisation_name", "email", "language", "state", "version"])
    .where("gathering_id", "=", gatheringId)
    .where("removed_at", "is", null)
    .where("state", "in", ["invited", "coming", "waiting"])
    .orderBy("organisation_name")
    .orderBy("person_name")
    .orderBy("id")
    .execute();
  return rows.map(({ person_name, organisation_name, ...row }) => ({
    ...row,
    name: person_name || organisation_name,
  }));
}

/** Were guests invited, or did any say they come? They know a time and a place. */
export const hasToldGuests = async (tx: Tx, gatheringId: string): Promise<boolean> =>
  (await listToldGuests(tx, gatheringId)).length > 0;
