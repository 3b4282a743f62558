import { type Actor, refusalFor, tenantOf } from "#access";
import { AppError } from "#kernel/app-error";
import type { Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { addCounts, type ImportCounts, noCounts } from "../../rules/notices/import-counts.ts";
import {
  changeImport,
  closeOpenImports,
  filesKnown,
  findImport,
} from "../../store/notices/imports.ts";
import { readerVersion } from "../../store/notices/save-notices.ts";
import { beginImport } from "./begin-import.ts";
import { batchesOf, type FileBatch, type FoundFile, type PassedFile } from "./found-file.ts";
import { type TakeTools, takeBatch } from "./take-notices.ts";

export type TakenNew =
  | {
      readonly kind: "taken";
      /** Null: nothing was new, and nothing was written. */
      readonly importId: string | null;
      readonly counts: ImportCounts;
    }
  | Refusal<"not-permitted">;

/**
 * Stores the files that were never read before; of what is looked at every hour the rest is only counted, as
 * unchanged. An import is made when the first new file is met.
 */
export async function takeWhatIsNew(
  tools: TakeTools,
  actor: Actor,
  order: { readonly via: "source"; readonly name: string; readonly sourceId: string },
  files: AsyncIterable<FoundFile | PassedFile>,
): Promise<TakenNew> {
  const refusal = refusalFor(actor, "radar.import");
  if (refusal) return refusal;
  const tenant = tenantOf(actor);
  await inPartnership(tools.db, tenant, (tx) => closeOpenImports(tx, order.sourceId, tools.now()));
  const done = new Set<string>();
  let importId: string | null = null;
  let known: ImportCounts = noCounts;
  for await (const batch of batchesOf(files, done)) {
    tools.signal?.throwIfAborted();
    const unknown = await unknownOf(tools, actor, batch);
    const old = batch.files.length - unknown.length;
    known = addCounts(known, { ...noCounts, files: old, unchanged: old, other: batch.passed });
    await tools.report?.(done.size);
    if (unknown.length === 0) continue;
    importId ??= await begin(tools, actor, order);
    const id = importId;
    await inPartnership(tools.db, tenant, (tx) =>
      takeBatch(tx, tools, id, { files: unknown, passed: 0 }),
    );
  }
  if (!importId) return { kind: "taken", importId, counts: known };
  const id = importId;
  return inPartnership(tools.db, tenant, async (tx) => {
    const run = await findImport(tx, id, { lock: true });
    const counts = addCounts(run?.counts ?? noCounts, known);
    await changeImport(tx, id, { state: "done", finishedAt: tools.now(), counts });
    return { kind: "taken", importId: id, counts };
  });
}

const unknownOf = (
  { db }: TakeTools,
  actor: Actor,
  { files }: FileBatch,
): Promise<readonly FoundFile[]> =>
  inPartnership(db, tenantOf(actor), async (tx) => {
    const contents = files.map(({ sha256 }) => sha256);
    const known = await filesKnown(tx, contents, readerVersion, { alsoRefused: true });
    return files.filter(({ sha256 }) => !known.has(sha256));
  });

async function begin(
  tools: TakeTools,
  actor: Actor,
  order: Parameters<typeof takeWhatIsNew>[2],
): Promise<string> {
  const begun = await beginImport(tools.db, actor, order, tools.now());
  if (begun.kind === "refused") throw new AppError("notices.look", begun.because);
  return begun.importId;
}
