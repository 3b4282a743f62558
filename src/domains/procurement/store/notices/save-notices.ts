import { createHash, randomUUID } from "node:crypto";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { checkNotice } from "../../rules/check-notice.ts";
import { countNotice } from "../../rules/count-notices.ts";
import type { Notice } from "../../rules/notice.ts";
import type { NoticeRefusal } from "../../rules/notice-refusal.ts";
import { editionMark, noticeNames } from "../../rules/notices/edition.ts";
import { type ImportCounts, noCounts } from "../../rules/notices/import-counts.ts";
import type { FindMunicipality } from "../../rules/notices/place-finder.ts";
import {
  type Arrival,
  type Known,
  type Outcome,
  settleNotices,
} from "../../rules/notices/settle-notices.ts";
import { storableNotice } from "../../rules/notices/storable-notice.ts";
import { insertRows } from "./insert-rows.ts";
import { holdNotices, loadKnown } from "./known-notices.ts";
import { refusalRows } from "./refusal-rows.ts";
import { copySightings } from "./sightings.ts";
import { type ArrivedNotice, writeSettlements } from "./write-settlements.ts";

/** A file that was looked into, with what was read in it. */
export type FileToSave = {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly notices: readonly Notice[];
  readonly refused: readonly NoticeRefusal[];
  /** The same bytes were read before, as this file; nothing was read now. */
  readonly unchangedFrom?: string | undefined;
};

export type SaveContext = {
  readonly importId: string;
  readonly now: Instant;
  readonly isCpv: (code: string) => boolean;
  readonly find: FindMunicipality;
  /** Invented, and shown as such. */
  readonly isExample?: boolean;
};

/** A notice of which another edition speaks than before, or that is new. */
export type ChangedNotice = {
  readonly id: string;
  readonly notice: Notice;
  readonly isNew: boolean;
};

export type SavedNotices = {
  readonly counts: ImportCounts;
  /** Every notice that was read, with what it is to what was known. */
  readonly seen: readonly SeenNotice[];
  readonly changed: readonly ChangedNotice[];
};

export type SeenNotice = {
  readonly notice: Notice;
  readonly file: string;
  readonly outcome: Outcome;
  /** Of the stored notice; undefined when nothing was stored. */
  readonly id?: string | undefined;
};

/** Version of the readers: raised when they read more, so that known files are read again. */
export const readerVersion = 2;

/**
 * Stores what was read in some files: one notice for all its formats and versions, earlier ones kept as
 * editions. The same again changes nothing.
 */
export async function saveNotices(
  tx: Tx,
  files: readonly FileToSave[],
  context: SaveContext,
): Promise<SavedNotices> {
  await holdNotices(tx);
  const placed = files.map((file) => ({ ...file, id: randomUUID() }));
  await insertRows(
    tx,
    "notice_file",
    placed.map((file) => fileRow(file, context)),
  );
  await insertRows(
    tx,
    "notice_refusal",
    placed.flatMap(({ refused }) => refusalRows(context.importId, refused)),
  );
  await copySightings(tx, placed, context.importId);
  const arrived = placed.flatMap(({ id, notices }) =>
    notices.map((notice) => arrive(notice, id, context)),
  );
  const arrivals = arrived.map(toArrival);
  const known = await loadKnown(tx, arrivals);
  const { settlements, outcomes } = settleNotices(arrivals, known);
  const { changed, ids } = await writeSettlements(tx, { arrived, settlements, known }, context);
  return {
    counts: countFiles(files, outcomes),
    seen: seenIn(files, arrived, outcomes, ids),
    changed,
  };
}

function seenIn(
  files: readonly FileToSave[],
  arrived: readonly ArrivedNotice[],
  outcomes: readonly Outcome[],
  ids: ReadonlyMap<number, string> = new Map(),
): SeenNotice[] {
  const names = files.flatMap(({ name, notices }) => notices.map(() => name));
  return arrived.map(({ notice }, at) => ({
    notice,
    file: names[at] ?? "",
    outcome: outcomes[at] ?? "same",
    id: ids.get(at),
  }));
}

/**
 * What storing would come to, without doing it.
 * @param met names and contents of what was looked into before in the same import; added to
 */
export async function lookIntoNotices(
  tx: Tx,
  files: readonly FileToSave[],
  { isCpv }: Pick<SaveContext, "isCpv">,
  met: MetBefore,
): Promise<Omit<SavedNotices, "changed">> {
  const arrived = files.flatMap(({ notices }) =>
    notices.map((notice) => arrive(notice, "", { isCpv })),
  );
  const arrivals = arrived.map(toArrival);
  const known = await loadKnown(tx, arrivals);
  const both: Known = {
    names: new Map([...met.names, ...known.names]),
    contents: new Map([...met.contents, ...known.contents]),
  };
  const { outcomes, settlements } = settleNotices(arrivals, both);
  settlements.forEach(({ noticeIds, arrivals: members }) => {
    const id = noticeIds[0] ?? randomUUID();
    for (const { names, sha256 } of members.flatMap((at) => arrivals[at] ?? [])) {
      for (const name of names) met.names.set(name, id);
      met.contents.set(sha256, { noticeId: id, editionId: "" });
    }
  });
  return { counts: countFiles(files, outcomes), seen: seenIn(files, arrived, outcomes) };
}

/** What a look has met, so that the same notice in two batches is one. */
export type MetBefore = {
  readonly names: Map<string, string>;
  readonly contents: Map<string, { readonly noticeId: string; readonly editionId: string }>;
};

const toArrival = ({ names, sha256 }: ArrivedNotice): Arrival => ({ names: names.all, sha256 });

function arrive(raw: Notice, fileId: string, { isCpv }: Pick<SaveContext, "isCpv">): ArrivedNotice {
  const { notice, text } = storableNotice(checkNotice(raw, isCpv));
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { notice, sha256, fileId, names: noticeNames(notice), mark: editionMark(notice) };
}

/** What some files come to. @param outcomes of all their notices */
export function countFiles(
  files: readonly FileToSave[],
  outcomes: readonly Outcome[],
): ImportCounts {
  const counts: { -readonly [Key in keyof ImportCounts]: number } = { ...noCounts };
  for (const file of files) {
    counts.files += 1;
    counts[outcomeOf(file)] += 1;
    if (file.notices.length > 0) counts.refusedEntries += file.refused.length;
    for (const notice of file.notices) {
      const adds = countNotice(notice);
      counts.notices += 1;
      counts.lots += adds.lots;
      counts.reserved += adds.reserved;
    }
  }
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}

const outcomeOf = ({ unchangedFrom, notices }: FileToSave) =>
  unchangedFrom ? "unchanged" : notices.length > 0 ? "read" : "refused";

const fileRow = (file: FileToSave & { readonly id: string }, { importId, now }: SaveContext) => ({
  id: file.id,
  import_id: importId,
  name: file.name,
  sha256: file.sha256,
  bytes: file.bytes,
  outcome: outcomeOf(file),
  notices: file.notices.length,
  refused: file.refused.length,
  reader: readerVersion,
  read_at: now,
});
