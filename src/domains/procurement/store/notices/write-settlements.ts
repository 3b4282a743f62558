import { randomUUID } from "node:crypto";
import type { Tx } from "#platform/db";
import type { Notice, NoticeFormat } from "../../rules/notice.ts";
import { type EditionMark, mainEdition, type NoticeNames } from "../../rules/notices/edition.ts";
import type { Known, Settlement } from "../../rules/notices/settle-notices.ts";
import { insertRows, type Row, updateNotices } from "./insert-rows.ts";
import { loadEditions, type StoredEdition, survivorOf } from "./known-notices.ts";
import { keepContents, mergeNotices, survivorsOf } from "./merge-notices.ts";
import { noticeRow } from "./notice-row.ts";
import { refreshNotices } from "./refresh-notices.ts";
import type { ChangedNotice, SaveContext } from "./save-notices.ts";

/** A notice on its way in, with all that is needed to find its place. */
export type ArrivedNotice = {
  readonly notice: Notice;
  readonly sha256: string;
  readonly fileId: string;
  readonly names: NoticeNames;
  readonly mark: EditionMark;
};

type Work = {
  readonly arrived: readonly ArrivedNotice[];
  readonly settlements: readonly Settlement[];
  readonly known: Known;
};

/** Everything to be written for a batch, table by table. */
type Rows = {
  readonly fresh: Row[];
  readonly changed: Row[];
  readonly areas: Row[];
  readonly editions: Row[];
  readonly keys: Row[];
  readonly sightings: Row[];
  /** Notices of which the areas are written anew. */
  readonly moved: string[];
  readonly formats: { readonly id: string; readonly formats: readonly NoticeFormat[] }[];
  readonly notMain: string[];
};

export type WrittenNotices = {
  /** Notices that say something else than before. */
  readonly changed: readonly ChangedNotice[];
  /** Place in the list of arrivals → the notice it is of. */
  readonly ids: ReadonlyMap<number, string>;
};

/** Writes what was settled. */
export async function writeSettlements(
  tx: Tx,
  { arrived, settlements, known }: Work,
  context: SaveContext,
): Promise<WrittenNotices> {
  const stored = Map.groupBy(
    await loadEditions(tx, [...new Set(settlements.flatMap(({ noticeIds }) => noticeIds))]),
    ({ noticeId }) => noticeId,
  );
  const rows = emptyRows();
  const changes: ChangedNotice[] = [];
  const ids = new Map<number, string>();
  const editionIds = new Map(
    [...known.contents].map(([sha256, { editionId }]) => [sha256, editionId]),
  );
  for (const { noticeIds, arrivals } of settlements) {
    const group = arrivals.flatMap((at) => arrived[at] ?? []);
    const before = noticeIds.flatMap((id) => stored.get(id) ?? []);
    const [first] = noticeIds;
    const id = noticeIds.length > 1 ? await survivorOf(tx, noticeIds) : (first ?? randomUUID());
    if (noticeIds.length > 1) await mergeNotices(tx, noticeIds, id);
    for (const at of arrivals) ids.set(at, id);
    const change = settle({ id, isNew: !first, before, group, editionIds }, rows, context);
    if (change) changes.push(change);
  }
  addSightings(arrived, editionIds, rows, context);
  await write(tx, rows);
  const merged = settlements.filter(({ noticeIds }) => noticeIds.length > 1);
  if (merged.length === 0) return { changed: changes, ids };
  const survivors = await survivorsOf(
    tx,
    merged.flatMap(({ noticeIds }) => noticeIds),
  );
  const changed = [...changes, ...(await refreshNotices(tx, survivors, context))];
  return { changed, ids };
}

type OneNotice = {
  readonly id: string;
  readonly isNew: boolean;
  readonly before: readonly StoredEdition[];
  readonly group: readonly ArrivedNotice[];
  /** Content → edition; what is new is added. */
  readonly editionIds: Map<string, string>;
};

function settle(
  { id, isNew, before, group, editionIds }: OneNotice,
  rows: Rows,
  context: SaveContext,
): ChangedNotice | null {
  const fresh = group.filter(
    ({ sha256 }, at) =>
      !editionIds.has(sha256) && group.findIndex((one) => one.sha256 === sha256) === at,
  );
  if (fresh.length === 0) return null;
  const marks = [...before, ...fresh.map(({ mark }) => mark)];
  const main = mainEdition(marks);
  const mainFresh = fresh[main - before.length];
  const formats = [...new Set(marks.map(({ format }) => format))].sort();
  fresh.forEach((arrival) => {
    const editionId = randomUUID();
    editionIds.set(arrival.sha256, editionId);
    const row = editionRow(arrival, { id: editionId, noticeId: id, isMain: arrival === mainFresh });
    rows.editions.push({ ...row, read_at: context.now });
    for (const key of arrival.names.all) rows.keys.push({ key, notice_id: id });
  });
  if (!mainFresh) {
    rows.formats.push({ id, formats });
    return null;
  }
  const { row, areas } = noticeRow(mainFresh.notice, context.find, context.now);
  const whole = { id, formats, ...row };
  if (isNew) {
    const birth = { first_read_at: context.now, is_example: context.isExample ?? false };
    rows.fresh.push({ ...whole, ...birth });
  } else {
    rows.changed.push(whole);
    rows.moved.push(id);
    rows.notMain.push(...before.filter(({ isMain }) => isMain).map((edition) => edition.id));
  }
  rows.areas.push(...areas.map((area) => ({ ...area, notice_id: id })));
  return { id, notice: mainFresh.notice, isNew };
}

const editionRow = (
  { notice, sha256, mark }: ArrivedNotice,
  { id, noticeId, isMain }: { id: string; noticeId: string; isMain: boolean },
): Row => ({
  id,
  notice_id: noticeId,
  is_main: isMain,
  format: mark.format,
  form: notice.form,
  kind: notice.kind,
  label: mark.label,
  published_on: mark.publishedOn,
  keys: mark.keys,
  sha256,
  // The main one stands in the notice itself.
  content: isMain ? null : notice,
});

function addSightings(
  arrived: readonly ArrivedNotice[],
  editionIds: ReadonlyMap<string, string>,
  rows: Rows,
  { importId }: SaveContext,
): void {
  for (const { sha256, fileId } of arrived) {
    const edition_id = editionIds.get(sha256);
    if (edition_id) rows.sightings.push({ edition_id, import_id: importId, file_id: fileId });
  }
}

async function write(tx: Tx, rows: Rows): Promise<void> {
  await insertRows(tx, "notice", rows.fresh);
  await keepContents(tx, rows.moved);
  await updateNotices(tx, rows.changed);
  if (rows.notMain.length > 0) {
    await tx
      .updateTable("notice_edition")
      .set({ is_main: false })
      .where("id", "in", rows.notMain)
      .execute();
  }
  if (rows.moved.length > 0) {
    await tx.deleteFrom("notice_area").where("notice_id", "in", rows.moved).execute();
  }
  for (const { id, formats } of rows.formats) {
    await tx
      .updateTable("notice")
      .set({ formats: [...formats] })
      .where("id", "=", id)
      .execute();
  }
  await insertRows(tx, "notice_area", rows.areas);
  await insertRows(tx, "notice_edition", rows.editions);
  await insertRows(tx, "notice_key", rows.keys, "ignore");
  await insertRows(tx, "notice_sighting", rows.sightings, "ignore");
}

const emptyRows = (): Rows => ({
  fresh: [],
  changed: [],
  areas: [],
  editions: [],
  keys: [],
  sightings: [],
  moved: [],
  formats: [],
  notMain: [],
});
