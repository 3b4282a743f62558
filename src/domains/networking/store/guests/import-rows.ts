import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { RefusedGuestRow } from "../../rules/guests/guest-columns.ts";
import "./tables.ts";

export type GuestImport = {
  readonly id: string;
  readonly fileName: string;
  readonly added: number;
  readonly known: number;
  readonly refused: readonly RefusedGuestRow[];
  readonly at: Instant;
  readonly byName: string;
};

export async function insertImport(
  tx: Tx,
  gatheringId: string,
  made: Omit<GuestImport, "id">,
): Promise<string> {
  const { id } = await tx
    .insertInto("guest_import")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      gathering_id: gatheringId,
      file_name: made.fileName,
      added: made.added,
      known: made.known,
      refused: made.refused,
      at: made.at,
      by_name: made.byName,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Newest first. */
export const listImports = (tx: Tx, gatheringId: string): Promise<GuestImport[]> =>
  tx
    .selectFrom("guest_import")
    .select(["id", "file_name as fileName", "added", "known", "refused", "at", "by_name as byName"])
    .where("gathering_id", "=", gatheringId)
    .orderBy("at", "desc")
    .orderBy("id")
    .execute();

/** Refused rows hold names too: they go with the guests of their gathering. */
export async function forgetRefusedRows(tx: Tx, today: Day): Promise<void> {
  await sql`
    update guest_import set refused = '[]' where refused <> '[]' and exists (
      select 1 from gathering left join guest_settings
        on guest_settings.gathering_id = gathering.id
        and guest_settings.partnership_id = gathering.partnership_id
      where gathering.id = guest_import.gathering_id
        and gathering.partnership_id = guest_import.partnership_id
        and gathering.ends_at::date + coalesce(guest_settings.keep_days, 90) < ${today}::date)`.execute(
    tx,
  );
}
