import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import type { ToldRow } from "../../rules/spend/taking/told-row.ts";
import {
  cancelSpendImport,
  findSpendImport,
  listSpendImports,
  markSpendUndone,
  type SpendImport,
} from "../../store/spend/spend-imports.ts";
import { listToldRows } from "../../store/spend/spend-rows.ts";
import { removeSpendLines } from "../../store/spend/write-spend.ts";
import { settleBooks } from "../spend-view/settle-jobs.ts";
import type { SpendTools } from "./spend-tools.ts";
import { placesFor } from "./upload-spend.ts";

const shown = 50;

/** What was brought in for the municipalities somebody may see, the newest first. */
export async function recentSpendImports(
  db: Db,
  actor: Actor,
): Promise<
  { readonly kind: "imports"; readonly imports: readonly SpendImport[] } | Refusal<"not-permitted">
> {
  const places = placesFor(actor, "spend.import");
  const refusal = refusalFor(actor, "spend.import", { nis: places ?? [] });
  if (refusal) return refusal;
  const imports = await inPartnership(db, tenantOf(actor), (tx) =>
    listSpendImports(tx, places, shown),
  );
  return { kind: "imports", imports };
}

/** One import with its refused and told rows, at most so many. */
export async function readSpendImport(
  db: Db,
  actor: Actor,
  id: number,
  mostRows: number,
): Promise<
  | { readonly kind: "import"; readonly run: SpendImport; readonly rows: readonly ToldRow[] }
  | Refusal<"not-permitted" | "no-such-import">
> {
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const run = await findSpendImport(tx, id);
    const refusal = refusalFor(actor, "spend.import", { nis: run ? [run.nis] : [] });
    if (refusal) return refusal;
    if (run === null) return refuse("no-such-import");
    return { kind: "import", run, rows: await listToldRows(tx, id, mostRows) };
  });
}

/** Leaves an upload that was not taken in, with its files. */
export async function dropSpendImport(
  app: Pick<App, "db" | "files">,
  actor: Actor,
  id: number,
): Promise<
  { readonly kind: "dropped" } | Refusal<"not-permitted" | "no-such-import" | "already-done">
> {
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const run = await findSpendImport(tx, id, { lock: true });
    const refusal = refusalFor(actor, "spend.import", { nis: run ? [run.nis] : [] });
    if (refusal) return refusal;
    if (run === null) return refuse("no-such-import");
    if (run.state !== "uploaded") return refuse("already-done");
    for (const file of run.files) await app.files.remove(tx, file.id);
    await cancelSpendImport(tx, id);
    return { kind: "dropped" };
  });
}

export type UndoneSpend =
  | { readonly kind: "undone"; readonly lines: number }
  | Refusal<"not-permitted" | "no-such-import" | "not-done">;

/** Takes a whole import back, in one transaction; what people decided about its suppliers stays known. */
export async function undoSpendImport(
  app: Pick<App, "db" | "now">,
  actor: Actor,
  id: number,
  { signal, report }: Pick<SpendTools, "signal" | "report"> = {},
): Promise<UndoneSpend> {
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<UndoneSpend> => {
    const run = await findSpendImport(tx, id, { lock: true });
    const refusal = refusalFor(actor, "spend.import", { nis: run ? [run.nis] : [] });
    if (refusal) return refusal;
    if (run === null) return refuse("no-such-import");
    if (run.state !== "done") return refuse("not-done");
    const total = run.counts?.lines ?? 0;
    const lines = await removeSpendLines(tx, run, async (done) => {
      signal?.throwIfAborted();
      await report?.({ done, total, unit: "rows", step: "undo" });
    });
    await markSpendUndone(tx, id, { name: personOf(actor)?.name ?? "", now: app.now() });
    await settleBooks(tx, actor, run.nis, app.now());
    const about = { kind: "spend-import", id: String(id), name: run.name };
    await recordAudit(tx, actor, "spend.undo-import", about, { nis: run.nis, lines });
    return { kind: "undone", lines };
  });
}
