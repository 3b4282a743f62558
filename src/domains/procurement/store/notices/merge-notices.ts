import { sql } from "kysely";
import type { Tx } from "#platform/db";
import { moveRadarRows } from "../radar/move-radar-rows.ts";
import "./tables.ts";

/** Notices that turned out to be one: editions and names go to the survivor, the others lead to it. */
export async function mergeNotices(
  tx: Tx,
  noticeIds: readonly string[],
  survivor: string,
): Promise<void> {
  const others = noticeIds.filter((id) => id !== survivor);
  if (others.length === 0) return;
  await keepContents(tx, others);
  await moveRadarRows(tx, others, survivor);
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

/** What the main editions of notices say is written with them, before something else takes their place. */
export async function keepContents(tx: Tx, noticeIds: readonly string[]): Promise<void> {
  if (noticeIds.length === 0) return;
  await sql`update notice_edition e set content = n.content from notice n
    where n.partnership_id = e.partnership_id and n.id = e.notice_id and e.content is null
      and n.id in (select jsonb_array_elements_text(${JSON.stringify(noticeIds)}::text::jsonb)::uuid)`.execute(
    tx,
  );
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
