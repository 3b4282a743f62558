import { sql } from "kysely";
import type { Tx } from "#platform/db";
import "./tables.ts";

/**
 * What was done with notices that turned out to be one goes to the survivor: history, letters, who was told, and
 * how it stands with it, unless somebody did something with the survivor itself.
 */
export async function moveRadarRows(
  tx: Tx,
  others: readonly string[],
  survivor: string,
): Promise<void> {
  const ids = [...others];
  await tx
    .updateTable("notice_event")
    .set({ notice_id: survivor })
    .where("notice_id", "in", ids)
    .execute();
  await sql`insert into notice_handling (partnership_id, notice_id, state, assigned_person_id, assigned_name,
      dismissed_because, dismissed_words, version, updated_at, updated_by)
    select partnership_id, ${survivor}::uuid, state, assigned_person_id, assigned_name,
      dismissed_because, dismissed_words, version, updated_at, updated_by
    from notice_handling where notice_id = any(${ids}::uuid[]) order by updated_at desc limit 1
    on conflict do nothing`.execute(tx);
  await tx.deleteFrom("notice_handling").where("notice_id", "in", ids).execute();
  await tx.deleteFrom("notice_assessment").where("notice_id", "in", ids).execute();
  // The same letter to the same address may stand with more than one: each keeps a number of its own.
  for (const id of ids) {
    await sql`update notice_mail set notice_id = ${survivor}::uuid, nth = nth + coalesce(
        (select max(nth) from notice_mail own where own.notice_id = ${survivor}::uuid), 0)
      where notice_id = ${id}::uuid`.execute(tx);
  }
  await sql`insert into radar_told (partnership_id, subscription_id, notice_id, told_at)
    select partnership_id, subscription_id, ${survivor}::uuid, told_at from radar_told
    where notice_id = any(${ids}::uuid[]) on conflict do nothing`.execute(tx);
}
