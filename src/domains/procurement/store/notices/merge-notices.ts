import type { Tx } from "#platform/db";
import "./tables.ts";

/** Notices that turned out to be one: editions and names go to the survivor, the others lead to it. */
export async function mergeNotices(
  tx: Tx,
  noticeIds: readonly string[],
  survivor: string,
): Promise<void> {
  const others = noticeIds.filter((id) => id !== survivor);
  if (others.length === 0) return;
  await tx
    .updateTable("notice_edition")
    .set({ notice_id: survivor, is_main: false })
    .where("notice_id", "in", others)
    .execute();
  await tx
    .updateTable("notice_key")
    .set({ notice_id: survivor })
    .where("notice_id", "in", others)
    .execute();
  await tx.deleteFrom("notice_area").where("notice_id", "in", others).execute();
  await tx
    .updateTable("notice")
    .set({ merged_into: survivor })
    .where((eb) => eb.or([eb("id", "in", others), eb("merged_into", "in", others)]))
    .execute();
}

/** Of these notices, those that are still shown. */
export async function survivorsOf(tx: Tx, noticeIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom("notice")
    .select("id")
    .where("id", "in", [...noticeIds])
    .where("merged_into", "is", null)
    .execute();
  return rows.map(({ id }) => id);
}
