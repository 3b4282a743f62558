import { type Actor, refusalFor, tenantOf } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import type { ExtractProblem, UpdateOrder } from "../rules/kbo-extract.ts";
import {
  findImportRun,
  type ImportRun,
  listRefusedRows,
  type RefusedEntry,
} from "../store/import-runs.ts";
import { listGapsOf, type StoredGap } from "../store/kbo-gaps.ts";
import { findKboImport, type KboImportFacts } from "../store/kbo-imports.ts";

export type KboProblem = {
  readonly because: ExtractProblem | "fault";
  readonly file?: string;
  readonly line?: number;
  readonly column?: string;
  readonly order?: UpdateOrder;
};

export type ReadKboImport = {
  readonly kind: "import";
  readonly run: ImportRun;
  readonly facts: KboImportFacts;
  readonly problem: KboProblem | null;
  readonly refused: readonly RefusedEntry[];
  /** What an update told too little of. */
  readonly gaps: readonly StoredGap[];
};

/** How a KBO import went, with at most so many of the rows it refused and of what it left open. */
export async function readKboImport(
  db: Db,
  actor: Actor,
  importId: string,
  mostRefused: number,
): Promise<ReadKboImport | Refusal<"not-permitted" | "no-such-import">> {
  const refusal = refusalFor(actor, "register.import");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const run = await findImportRun(tx, importId);
    const facts = run?.kind === "kbo" ? await findKboImport(tx, importId) : undefined;
    if (!run || !facts) return refuse("no-such-import");
    return {
      kind: "import",
      run,
      facts,
      problem: run.problem ? (JSON.parse(run.problem) as KboProblem) : null,
      refused: await listRefusedRows(tx, importId, mostRefused),
      gaps: await listGapsOf(tx, importId, mostRefused),
    };
  });
}
