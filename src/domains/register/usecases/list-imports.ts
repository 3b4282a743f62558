import { type Actor, refusalFor, tenantOf } from "#access";
import type { Refusal } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { countEnded } from "../store/ended-statements.ts";
import {
  findImportRun,
  type ImportRun,
  listImportRuns,
  listRefusedRows,
  type RefusedEntry,
} from "../store/import-runs.ts";

const shownRuns = 100;

/** What came in, the newest first, at most 100. */
export async function listImports(
  db: Db,
  actor: Actor,
): Promise<{ kind: "runs"; runs: ImportRun[] } | Refusal<"not-permitted">> {
  const refused = refusalFor(actor, "register.import");
  if (refused) return refused;
  const runs = await inPartnership(db, tenantOf(actor), (tx) => listImportRuns(tx, shownRuns));
  return { kind: "runs", runs };
}

export type ReadImport = {
  readonly kind: "import";
  readonly run: ImportRun;
  /** In the order of the file, at most as many as asked for. */
  readonly refused: readonly RefusedEntry[];
  /** Organisations of which the list no longer speaks since this import. */
  readonly ended: number;
};

/** One import with what it did not take over. */
export async function readImport(
  db: Db,
  actor: Actor,
  importId: string,
  mostRefused: number,
): Promise<ReadImport | Refusal<"not-permitted" | "no-such-import">> {
  const refused = refusalFor(actor, "register.import");
  if (refused) return refused;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const run = await findImportRun(tx, importId);
    if (run === null) return { kind: "refused", because: "no-such-import" };
    const refused = await listRefusedRows(tx, importId, mostRefused);
    return { kind: "import", run, refused, ended: await countEnded(tx, importId) };
  });
}
