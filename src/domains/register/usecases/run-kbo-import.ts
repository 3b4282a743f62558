import { type Actor, personOf, recordAudit, tenantOf } from "#access";
import { asDay, type Day, type Instant } from "#kernel/day";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { Progress } from "#platform/jobs";
import type {
  ExtractMeta,
  ExtractRefusal,
  RefusedKboRow,
  ScanProgress,
} from "../rules/kbo-extract.ts";
import { scanProgress } from "../rules/kbo-progress.ts";
import { finishImportRun, type RefusedEntry, saveRefusedRows } from "../store/import-runs.ts";
import { saveKboSnapshot } from "../store/kbo-imports.ts";
import type { KboCounts, SwitchOrder } from "./kbo-turn.ts";

/** Who asks for which file. */
export type KboFileFacts = {
  readonly fileName: string;
  /** Of the ZIP, in hexadecimal. */
  readonly sha256: string;
  /** Believe the extract also when it lacks a great part of what is known. */
  readonly evenIfManyGone?: boolean | undefined;
  /** On whose behalf a job works; otherwise the actor. */
  readonly person?: { readonly id: string; readonly name: string } | null | undefined;
};

export type KboRunTools = {
  readonly db: Db;
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

export type Switched = {
  readonly counts: KboCounts;
  readonly sourceId: string;
  readonly refused: readonly RefusedKboRow[];
};

type Scanned = {
  readonly kind: "scanned";
  readonly meta: ExtractMeta;
  readonly refused: readonly RefusedKboRow[];
};

export type KboWork<Found extends Scanned> = {
  scan(
    report: (progress: ScanProgress) => void,
    signal: AbortSignal,
  ): Promise<Found | ExtractRefusal>;
  /** Brings the register to what was found. @throws KboRefused to take everything back */
  switchTo(tx: Tx, found: Found, order: SwitchOrder): Promise<Switched>;
};

/** Thrown within the transaction, so that everything written so far is taken back. */
export class KboRefused extends Error {
  readonly refusal: ExtractRefusal;

  constructor(refusal: ExtractRefusal) {
    super(refusal.because);
    this.name = "KboRefused";
    this.refusal = refusal;
  }
}

/**
 * Reads a file and brings the register to what it says, in one transaction; writes down how it ended, in the
 * trail too when it succeeded.
 */
export async function runKboImport<Found extends Scanned>(
  actor: Actor,
  importId: string,
  file: KboFileFacts,
  tools: KboRunTools,
  work: KboWork<Found>,
): Promise<KboImported | ExtractRefusal> {
  const { db, signal } = tools;
  const tenant = tenantOf(actor);
  const fail = (problem: ExtractRefusal) => refuseKboImport(actor, importId, problem, tools);
  try {
    const progress = scanProgress();
    const found = await work.scan((at) => {
      // It says no when the import was stopped; the signal says so as well.
      tools.report(progress(at, performance.now())).catch(() => undefined);
    }, signal);
    if (found.kind === "refused") return await fail(found);
    const counts = await inPartnership(db, tenant, async (tx) => {
      const switched = await work.switchTo(tx, found, orderOf(actor, importId, file, tools));
      await finish(tx, actor, importId, file, found, switched, tools.now());
      return switched.counts;
    });
    return { kind: "imported", importId, counts };
  } catch (fault) {
    if (signal.aborted) return fail({ kind: "refused", because: "cancelled" });
    if (fault instanceof KboRefused) return fail(fault.refusal);
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

/** Writes down that a file was refused, and why. */
export function refuseKboImport(
  actor: Actor,
  importId: string,
  problem: ExtractRefusal,
  { db, now }: KboRunTools,
): Promise<ExtractRefusal> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const state = problem.because === "cancelled" ? "cancelled" : "failed";
    const end = { state, counts: {}, problem: JSON.stringify(problem), now: now() } as const;
    await finishImportRun(tx, importId, end);
    return { ...problem, importId };
  });
}

function orderOf(
  actor: Actor,
  importId: string,
  { fileName, sha256, person }: KboFileFacts,
  { signal, report, now }: KboRunTools,
): SwitchOrder {
  const deed = {
    via: "kbo-import",
    person: person ?? personOf(actor),
    importId,
    now: now(),
  } as const;
  return { fileName, sha256, signal, report, deed };
}

async function finish(
  tx: Tx,
  actor: Actor,
  importId: string,
  file: KboFileFacts,
  found: Scanned,
  { counts, sourceId, refused }: Switched,
  now: Instant,
): Promise<void> {
  await saveRefusedRows(tx, importId, [...found.refused, ...refused].map(asEntry));
  const { type, snapshotDay, extractNumber } = found.meta;
  await saveKboSnapshot(tx, importId, { day: asDay(snapshotDay), number: extractNumber });
  await finishImportRun(tx, importId, { state: "done", counts, sourceId, now });
  const about = { kind: "import", id: importId, name: file.fileName };
  const details = { ...counts, ...(type === "update" ? { extractNumber } : {}) };
  await recordAudit(tx, whoAsked(actor, file.person), "register.kbo", about, details);
}

/** A job works with the hands of the server; the trail names the person who asked for it. */
const whoAsked = (actor: Actor, person: KboFileFacts["person"]): Actor =>
  person
    ? {
        kind: "person",
        personId: person.id,
        name: person.name,
        partnershipId: actor.partnershipId,
        grants: [],
      }
    : actor;

// PostgreSQL takes no NUL in a text, and a row of the wrong encoding may well hold some.
const asEntry = (row: RefusedKboRow): RefusedEntry => ({
  file: row.file,
  line: row.line,
  field: row.column ?? null,
  because: row.because,
  detail: null,
  raw: row.raw.replaceAll("\u0000", "\uFFFD").toWellFormed(),
});
