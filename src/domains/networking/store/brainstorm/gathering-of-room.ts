import type { Tx } from "#platform/db";
import type { GatheringState } from "../../rules/gathering.ts";
import "../tables.ts";

export type GatheringOfRoom = {
  readonly id: string;
  readonly title: string;
  readonly nis: string | null;
  readonly state: GatheringState;
};

/** What a room needs to know of its gathering; null when there is none, or it was removed. */
export async function findGatheringOfRoom(tx: Tx, id: string): Promise<GatheringOfRoom | null> {
  const row = await tx
    .selectFrom("gathering")
    .select(["id", "title", "nis", "state"])
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row ?? null;
}
