import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { Notice, NoticeFormat } from "../../rules/notice.ts";
import { mainEdition } from "../../rules/notices/edition.ts";
import { insertRows, type Row, updateNotices } from "./insert-rows.ts";
import { loadEditions } from "./known-notices.ts";
import { keepContents } from "./merge-notices.ts";
import { noticeRow } from "./notice-row.ts";
import type { ChangedNotice, SaveContext } from "./save-notices.ts";

/** Chooses the main edition of some notices anew among those they have, and says it in their columns. */
export async function refreshNotices(
  tx: Tx,
  noticeIds: readonly string[],
  context: Pick<SaveContext, "find" | "now">,
): Promise<ChangedNotice[]> {
  await keepContents(tx, noticeIds);
  const groups = Map.groupBy(await loadEditions(tx, noticeIds), ({ noticeId }) => noticeId);
  const mains = [...groups].flatMap(([id, editions]) => {
    const main = editions[mainEdition(editions)];
    const formats: NoticeFormat[] = [...new Set(editions.map(({ format }) => format))].sort();
    return main ? [{ id, formats, editionId: main.id }] : [];
  });
  if (mains.length === 0) return [];
  const contents = await contentsOf(
    tx,
    mains.map(({ editionId }) => editionId),
  );
  const rows: Row[] = [];
  const areas: Row[] = [];
  const changed: ChangedNotice[] = [];
  for (const { id, formats, editionId } of mains) {
    const notice = contents.get(editionId);
    if (!notice) continue;
    const made = noticeRow(notice, context.find, context.now);
    rows.push({ id, formats, ...made.row });
    areas.push(...made.areas.map((area) => ({ ...area, notice_id: id })));
    changed.push({ id, notice, isNew: false });
  }
  await updateNotices(tx, rows);
  await markMain(tx, mains);
  const ids = mains.map(({ id }) => id);
  await tx.deleteFrom("notice_area").where("notice_id", "in", ids).execute();
  await insertRows(tx, "notice_area", areas);
  return changed;
}

async function markMain(
  tx: Tx,
  mains: readonly { readonly id: string; readonly editionId: string }[],
): Promise<void> {
  const editionIds = mains.map(({ editionId }) => editionId);
  await tx
    .updateTable("notice_edition")
    .set({
      is_main: sql<boolean>`id = any(${editionIds}::uuid[])`,
      content: sql<null>`case when id = any(${editionIds}::uuid[]) then null else content end`,
    })
    .where(
      "notice_id",
      "in",
      mains.map(({ id }) => id),
    )
    .execute();
}

async function contentsOf(tx: Tx, editionIds: readonly string[]): Promise<Map<string, Notice>> {
  const rows = await tx
    .selectFrom("notice_edition")
    .select(["id", "content"])
    .where("id", "in", [...editionIds])
    .execute();
  return new Map(rows.flatMap(({ id, content }) => (content ? [[id, content]] : [])));
}
