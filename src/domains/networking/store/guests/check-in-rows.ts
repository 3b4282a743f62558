import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { CheckIn } from "../../rules/guests/check-in.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

/** Lines that are there already stay as they are. */
export async function insertCheckIns(
  tx: Tx,
  gatheringId: string,
  lines: readonly CheckIn[],
  by: string,
): Promise<void> {
  if (lines.length === 0) return;
  await tx
    .insertInto("guest_check_in")
    .values(
      lines.map((line) => ({
        partnership_id: here,
        id: line.id,
        gathering_id: gatheringId,
        guest_id: line.guestId,
        kind: line.kind,
        persons: line.persons,
        undoes: line.undoes,
        at: line.at as Instant,
        device: line.device,
        received_by: by,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export const listCheckIns = (tx: Tx, gatheringId: string): Promise<CheckIn[]> =>
  tx
    .selectFrom("guest_check_in")
    .select(["id", "guest_id as guestId", "kind", "persons", "undoes", "at", "device"])
    .where("gathering_id", "=", gatheringId)
    .orderBy("at")
    .orderBy("id")
    .execute();
