import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { ByLanguage } from "../../rules/notice.ts";
import "./tables.ts";

/** A notice that stays although its import is taken back: somebody worked on it. */
export type KeptNotice = { readonly id: string; readonly title: ByLanguage };

export type TakenBack = {
  /** Notices that are gone. */
  readonly gone: readonly string[];
  /** Notices that lost an edition and have others. */
  readonly changed: readonly string[];
  readonly kept: readonly KeptNotice[];
};

/**
 * Takes away the editions that only this import met, and the notices that have none left.
 * What somebody worked on stays whole.
 */
export async function takeBackSightings(tx: Tx, importId: string): Promise<TakenBack> {
  const { rows } = await sql<{ edition_id: string; notice_id: string; touched: boolean }>`
    select e.id as edition_id, e.notice_id, n.touched_at is not null as touched
    from notice_sighting s
    join notice_edition e on e.partnership_id = s.partnership_id and e.id = s.edition_id
    join notice n on n.partnership_id = e.partnership_id and n.id = e.notice_id
    where s.import_id = ${importId} and not exists (
      select from notice_sighting o
      where o.partnership_id = s.partnership_id and o.edition_id = s.edition_id
        and o.import_id <> ${importId})`.execute(tx);
  const untouched = rows.filter(({ touched }) => !touched);
  await deleteEditions(
    tx,
    untouched.map(({ edition_id }) => edition_id),
  );
  const noticeIds = [...new Set(untouched.map(({ notice_id }) => notice_id))];
  const gone = await deleteEmpty(tx, noticeIds);
  await tx
    .deleteFrom("notice_sighting")
    .where("import_id", "=", importId)
    .where("edition_id", "not in", [
      ...rows.filter(({ touched }) => touched).map(({ edition_id }) => edition_id),
      noId,
    ])
    .execute();
  const keptIds = [...new Set(rows.flatMap((row) => (row.touched ? row.notice_id : [])))];
  return {
    gone,
    changed: noticeIds.filter((id) => !gone.includes(id)),
    kept: await titlesOf(tx, keptIds),
  };
}

const noId = "00000000-0000-0000-0000-000000000000";

async function deleteEditions(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from notice_edition
    where id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)::uuid)`.execute(
    tx,
  );
}

async function deleteEmpty(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string }>`delete from notice n
    where n.id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)::uuid)
      and not exists (select from notice_edition e
        where e.partnership_id = n.partnership_id and e.notice_id = n.id)
    returning n.id`.execute(tx);
  return rows.map(({ id }) => id);
}

async function titlesOf(tx: Tx, ids: readonly string[]): Promise<KeptNotice[]> {
  if (ids.length === 0) return [];
  return tx
    .selectFrom("notice")
    .select(["id", "title"])
    .where("id", "in", [...ids])
    .execute();
}
