import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { AppError, isAppError } from "#kernel/app-error";
import { asDay, type Day, type Instant } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { Progress } from "#platform/jobs";
import { type KboArea, writeKboArea } from "../rules/kbo-area.ts";
import {
  type ExtractRefusal,
  looksIncomplete,
  type RefusedKboRow,
  type ScanExtract,
  type ScannedExtract,
} from "../rules/kbo-extract.ts";
import { scanProgress } from "../rules/kbo-progress.ts";
import {
  createImportRun,
  finishImportRun,
  type RefusedEntry,
  saveRefusedRows,
  setImportState,
} from "../store/import-runs.ts";
import { postcodesOfArea } from "../store/kbo-area.ts";
import {
  createKboImport,
  isLastKboImport,
  type KboFingerprint,
  saveKboSnapshot,
} from "../store/kbo-imports.ts";
import { listKnownNumbers } from "../store/kbo-known.ts";
import { type KboCounts, noKboCounts, switchKboRecords } from "./switch-kbo-records.ts";

const manyGone = "kbo.many-gone";

export type KboImportOrder = {
  readonly fileName: string;
  /** Of the ZIP, in hexadecimal. */
  readonly sha256: string;
  readonly area: KboArea;
  /** Believe the extract also when it lacks a great part of what is known. */
  readonly evenIfManyGone?: boolean | undefined;
  /** On whose behalf a job works; otherwise the actor. */
  readonly person?: { readonly id: string; readonly name: string } | null | undefined;
};

export type KboImportTools = {
  readonly db: Db;
  readonly scan: ScanExtract;
  readonly signal: AbortSignal;
  now(): Instant;
  today(): Day;
  report(progress: Progress): Promise<void>;
};

export type KboImported = {
  readonly kind: "imported" | "unchanged";
  readonly importId: string;
  readonly counts: KboCounts;
};

/**
 * Takes an area out of a full KBO Open Data extract into the register, in one transaction. The same file for
 * the same area again changes nothing; an import that is broken off leaves the register as it was and can
 * simply be started again.
 */
export async function importKbo(
  actor: Actor,
  order: KboImportOrder,
  tools: KboImportTools,
): Promise<KboImported | ExtractRefusal | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "register.import");
  if (refusal) return refusal;
  const { db } = tools;
  const tenant = tenantOf(actor);
  const start = await inPartnership(db, tenant, (tx) => prepare(tx, actor, order, tools));
  if (start.kind === "unchanged") return start;
  const { importId, postcodes, knownNumbers } = start;
  const fail = (problem: ExtractRefusal): Promise<ExtractRefusal> =>
    inPartnership(db, tenant, async (tx) => {
      const state = problem.because === "cancelled" ? "cancelled" : "failed";
      await finishImportRun(tx, importId, {
        state,
        counts: {},
        problem: JSON.stringify(problem),
        now: tools.now(),
      });
      return { ...problem, importId };
    });
  if (postcodes?.length === 0) return fail({ kind: "refused", because: "no-area" });
  try {
    const progress = scanProgress();
    const scanned = await tools.scan(
      { postcodes, knownNumbers },
      (at) => {
        // It says no when the import was stopped; the signal says so as well.
        tools.report(progress(at, performance.now())).catch(() => undefined);
      },
      tools.signal,
    );
    if (scanned.kind === "refused") return await fail(scanned);
    const counts = await inPartnership(db, tenant, (tx) =>
      switchOver(tx, actor, order, scanned, importId, tools),
    );
    return { kind: "imported", importId, counts };
  } catch (fault) {
    if (tools.signal.aborted) return fail({ kind: "refused", because: "cancelled" });
    if (isAppError(fault, manyGone)) {
      return fail({ kind: "refused", because: "many-gone", about: fault.message });
    }
    await inPartnership(db, tenant, (tx) =>
      finishImportRun(tx, importId, {
        state: "failed",
        counts: {},
        problem: JSON.stringify({ because: "fault" }),
        now: tools.now(),
      }),
    );
    throw fault;
  }
}

async function prepare(tx: Tx, actor: Actor, order: KboImportOrder, tools: KboImportTools) {
  const { fileName, sha256, area } = order;
  const postcodes = await postcodesOfArea(tx, actor.partnershipId, area, tools.today());
  const fingerprint: KboFingerprint = { sha256, area: writeKboArea(area), postcodes };
  const importId = await createImportRun(tx, {
    kind: "kbo",
    fileName,
    personId: (order.person ?? personOf(actor))?.id ?? null,
    now: tools.now(),
  });
  await createKboImport(tx, importId, fingerprint);
  if (await isLastKboImport(tx, fingerprint)) {
    const counts = noKboCounts;
    await finishImportRun(tx, importId, { state: "unchanged", counts, now: tools.now() });
    return { kind: "unchanged" as const, importId, counts };
  }
  await setImportState(tx, importId, "running");
  const knownNumbers = await listKnownNumbers(tx);
  return { kind: "started" as const, importId, postcodes, knownNumbers };
}

async function switchOver(
  tx: Tx,
  actor: Actor,
  order: KboImportOrder,
  scanned: ScannedExtract,
  importId: string,
  tools: KboImportTools,
): Promise<KboCounts> {
  const { counts, sourceId, refused } = await switchKboRecords(tx, scanned, {
    fileName: order.fileName,
    sha256: order.sha256,
    signal: tools.signal,
    report: tools.report,
    deed: {
      via: "kbo-import",
      person: order.person ?? personOf(actor),
      importId,
      now: tools.now(),
    },
  });
  // Who stops is only known once all are compared; thrown, so that everything written so far is taken back.
  if (!order.evenIfManyGone && looksIncomplete(counts.stopped, counts.enterprises)) {
    throw new AppError(manyGone, String(counts.stopped));
  }
  await saveRefusedRows(tx, importId, [...scanned.refused, ...refused].map(asEntry));
  const { snapshotDay, extractNumber } = scanned.meta;
  await saveKboSnapshot(tx, importId, { day: asDay(snapshotDay), number: extractNumber });
  await finishImportRun(tx, importId, { state: "done", counts, sourceId, now: tools.now() });
  const about = { kind: "import", id: importId, name: order.fileName };
  // A job works for whoever asked; the trail names them.
  await recordAudit(tx, actor, "register.kbo", about, { ...counts, by: order.person?.name });
  return counts;
}

// PostgreSQL takes no NUL in a text, and a row of the wrong encoding may well hold some.
const asEntry = (row: RefusedKboRow): RefusedEntry => ({
  file: row.file,
  line: row.line,
  field: row.column ?? null,
  because: row.because,
  detail: null,
  raw: row.raw.replaceAll("\u0000", "\uFFFD").toWellFormed(),
});
