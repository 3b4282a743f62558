import { setImmediate } from "node:timers/promises";
import { type Actor, refusalFor, tenantOf } from "#access";
import { AppError } from "#kernel/app-error";
import type { Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import { forgetWon, saveWon } from "#matching";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { NoticeFileReading, NoticeRefusal } from "../../rules/notice-refusal.ts";
import { addCounts, type ImportCounts, noCounts } from "../../rules/notices/import-counts.ts";
import {
  addToSummary,
  emptySummary,
  type ImportSummary,
} from "../../rules/notices/import-summary.ts";
import type { FindMunicipality } from "../../rules/notices/place-finder.ts";
import { wonContracts, wonSource } from "../../rules/notices/won-contracts.ts";
import {
  changeImport,
  filesKnown,
  findImport,
  forgetRefusals,
  namesDone,
} from "../../store/notices/imports.ts";
import { insertRows } from "../../store/notices/insert-rows.ts";
import { refusalRows } from "../../store/notices/refusal-rows.ts";
import {
  type ChangedNotice,
  type FileToSave,
  lookIntoNotices,
  type MetBefore,
  readerVersion,
  type SeenNotice,
  saveNotices,
} from "../../store/notices/save-notices.ts";
import { batchesOf, type FileBatch, type FoundFile, type PassedFile } from "./found-file.ts";

export type TakeTools = {
  readonly db: Db;
  readonly now: () => Instant;
  readonly isCpv: (code: string) => boolean;
  readonly find: FindMunicipality;
  readonly signal?: AbortSignal | undefined;
  /** After every batch, how many files were dealt with. */
  readonly report?: ((files: number) => Promise<void>) | undefined;
};

export type TakenNotices =
  | { readonly kind: "taken"; readonly counts: ImportCounts; readonly summary: ImportSummary }
  | Refusal<"not-permitted" | "no-such-import">;

/**
 * Stores the notices of an import that runs, some files in one transaction. Broken off it goes on where it
 * was: files it dealt with before are passed by.
 */
export async function takeNotices(
  tools: TakeTools,
  actor: Actor,
  importId: string,
  files: AsyncIterable<FoundFile | PassedFile>,
): Promise<TakenNotices> {
  const refusal = refusalFor(actor, "radar.import");
  if (refusal) return refusal;
  const tenant = tenantOf(actor);
  const done = await inPartnership(tools.db, tenant, (tx) => namesDone(tx, importId));
  for await (const batch of readAhead(tools, actor, batchesOf(files, done))) {
    tools.signal?.throwIfAborted();
    await inPartnership(tools.db, tenant, (tx) => storeBatch(tx, tools, importId, batch));
    await tools.report?.(done.size);
  }
  return inPartnership(tools.db, tenant, async (tx): Promise<TakenNotices> => {
    await changeImport(tx, importId, { state: "done", finishedAt: tools.now() });
    const run = await findImport(tx, importId);
    if (!run) throw new AppError("notices.no-import", importId);
    return { kind: "taken", counts: run.counts, summary: run.summary };
  });
}

type ReadBatch = { readonly files: readonly FileToSave[]; readonly passed: number };

/** Reads a batch; one is read while the one before it is written. */
async function* readAhead(
  { db }: Pick<TakeTools, "db">,
  actor: Actor,
  batches: AsyncIterable<FileBatch>,
): AsyncGenerator<ReadBatch> {
  let before: Promise<ReadBatch> | null = null;
  for await (const { files, passed } of batches) {
    const next = inPartnership(db, tenantOf(actor), async (tx) => ({
      files: await readUnknown(tx, files),
      passed,
    }));
    // Whoever waits for it hears of its fault; until then nobody does.
    next.catch(() => undefined);
    if (before) yield await before;
    before = next;
  }
  if (before) yield await before;
}

/** One batch of an import that runs. @throws AppError `notices.not-running` */
export async function takeBatch(
  tx: Tx,
  tools: Pick<TakeTools, "now" | "isCpv" | "find">,
  importId: string,
  batch: FileBatch,
): Promise<void> {
  const files = await readUnknown(tx, batch.files);
  await storeBatch(tx, tools, importId, { files, passed: batch.passed });
}

async function storeBatch(
  tx: Tx,
  tools: Pick<TakeTools, "now" | "isCpv" | "find">,
  importId: string,
  batch: ReadBatch,
): Promise<void> {
  const run = await findImport(tx, importId, { lock: true });
  if (run?.state !== "running") throw new AppError("notices.not-running", importId);
  const { now, isCpv, find } = tools;
  const { files } = batch;
  const context = { importId, now: now(), isCpv, find, isExample: run.via === "example" };
  const saved = await saveNotices(tx, files, context);
  await keepWon(tx, saved.changed);
  await changeImport(tx, importId, {
    counts: addCounts(run.counts, { ...saved.counts, other: batch.passed }),
    summary: saved.seen.reduce<ImportSummary>(addToSummary, run.summary),
  });
}

/**
 * Says what an import would come to: everything is read and nothing is stored but that.
 * @see takeNotices
 */
export async function lookIntoNoticeFiles(
  tools: Omit<TakeTools, "find" | "now">,
  actor: Actor,
  importId: string,
  files: AsyncIterable<FoundFile | PassedFile>,
): Promise<TakenNotices> {
  const refusal = refusalFor(actor, "radar.import");
  if (refusal) return refusal;
  const tenant = tenantOf(actor);
  const met: MetBefore = { names: new Map(), contents: new Map() };
  const look = startLook();
  const done = new Set<string>();
  for await (const batch of batchesOf(files, done)) {
    tools.signal?.throwIfAborted();
    await inPartnership(tools.db, tenant, async (tx) => {
      const read = await readUnknown(tx, batch.files);
      const { counts, seen } = await lookIntoNotices(tx, read, tools, met);
      look.add({ ...counts, other: batch.passed }, seen, read);
    });
    await tools.report?.(done.size);
  }
  const { counts, summary, refused } = look.found();
  await inPartnership(tools.db, tenant, async (tx) => {
    await forgetRefusals(tx, importId);
    await insertRows(tx, "notice_refusal", refusalRows(importId, refused));
    await changeImport(tx, importId, { counts, summary });
  });
  return { kind: "taken", counts, summary };
}

/** Files with the same bytes as one of an import that stands are not read again. */
async function readUnknown(tx: Tx, files: readonly FoundFile[]): Promise<FileToSave[]> {
  const contents = files.map(({ sha256 }) => sha256);
  const known = await filesKnown(tx, contents, readerVersion);
  const found: FileToSave[] = [];
  for (const { name, sha256, bytes, read } of files) {
    const unchangedFrom = known.get(sha256);
    const reading: NoticeFileReading = unchangedFrom ? { notices: [], refused: [] } : read();
    // Refusals are told under the name the file has here, which may have a number behind it.
    const refused = reading.refused.map((refusal) => ({ ...refusal, file: name }));
    found.push({ name, sha256, bytes, notices: reading.notices, refused, unchangedFrom });
    // Who asks for a page meanwhile is answered between two files.
    await setImmediate();
  }
  return found;
}

/** Who won what, for those who rank suppliers; what an earlier edition said of it goes. */
export async function keepWon(tx: Tx, changed: readonly ChangedNotice[]): Promise<void> {
  if (changed.length === 0) return;
  await forgetWon(
    tx,
    changed.flatMap(({ id, isNew }) => (isNew ? [] : wonSource(id))),
  );
  await saveWon(
    tx,
    changed.flatMap(({ id, notice }) => wonContracts(id, notice)),
  );
}

function startLook() {
  let counts: ImportCounts = noCounts;
  let summary: ImportSummary = emptySummary;
  const refused: NoticeRefusal[] = [];
  return {
    add(more: ImportCounts, seen: readonly SeenNotice[], files: readonly FileToSave[]): void {
      counts = addCounts(counts, more);
      summary = seen.reduce<ImportSummary>(addToSummary, summary);
      refused.push(...files.flatMap((file) => file.refused));
    },
    found: () => ({ counts, summary, refused }),
  };
}
