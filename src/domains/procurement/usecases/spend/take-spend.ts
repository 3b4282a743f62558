import { type Actor, recordAudit, tenantOf } from "#access";
import { AppError } from "#kernel/app-error";
import { secondsBetween } from "#kernel/day";
import type { Refusal } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { SpendCounts } from "../../rules/spend/taking/spend-counts.ts";
import type { ReadOrder, SpendStep } from "../../rules/spend/taking/spend-order.ts";
import {
  finishSpendImport,
  type SpendImport,
  saveSpendCounts,
} from "../../store/spend/spend-imports.ts";
import { forgetToldRows, saveToldRows } from "../../store/spend/spend-rows.ts";
import {
  countBands,
  listSuppliersToMatch,
  saveSupplierOutcomes,
} from "../../store/spend/suppliers.ts";
import {
  joinAsAWhole,
  keepSuppliers,
  refreshSums,
  refreshSupplierTotals,
  writeSpendLines,
} from "../../store/spend/write-spend.ts";
import { matchSuppliers } from "./match-suppliers.ts";
import { openSpendImport, orderOf } from "./read-spend-import.ts";
import type { SpendTools } from "./spend-tools.ts";

export type TakenSpend =
  | { readonly kind: "taken"; readonly counts: SpendCounts }
  | Refusal<"not-permitted" | "no-such-import" | "already-done">;

/**
 * Takes an import in, in one transaction: all its lines with their suppliers, or nothing. Files are read and names are
 * looked up on other threads while the database writes.
 */
export async function takeSpend(tools: SpendTools, actor: Actor, id: number): Promise<TakenSpend> {
  const { app, signal } = tools;
  const tenant = tenantOf(actor);
  return inPartnership(app.db, tenant, async (tx): Promise<TakenSpend> => {
    const opened = await openSpendImport(tx, actor, id, { lock: true });
    if (opened.kind === "refused") return opened;
    const { run } = opened;
    await forgetToldRows(tx, id);
    const end = await writeAll(tools, tx, run, await orderOf(tools, tx, run, true));
    await joinAsAWhole(tx);
    await refreshSums(tx, id);
    const suppliers = await listSuppliersToMatch(tx, id);
    const outcomes = await matchSuppliers(app, tx, tenant.partnershipId, suppliers, {
      signal,
      report: paceFromNow(tools),
    });
    await saveSupplierOutcomes(tx, outcomes);
    await refreshSupplierTotals(tx, run.nis);
    const counts: SpendCounts = { ...end.counts, bands: await countBands(tx, id) };
    await saveSpendCounts(tx, id, counts, end.shown);
    await finishSpendImport(tx, id, counts, app.now());
    const about = { kind: "spend-import", id: String(id), name: run.name };
    await recordAudit(tx, actor, "spend.import", about, {
      nis: run.nis,
      lines: counts.lines,
      refused: counts.refused,
      suppliers: counts.suppliers,
    });
    return { kind: "taken", counts };
  });
}

/** The pace of a later step of a job is counted from its own beginning. */
function paceFromNow({ app, report }: SpendTools): SpendTools["report"] {
  const since = app.now();
  return async (progress) => {
    const seconds = Math.max(1, secondsBetween(since, app.now()));
    await report?.({ ...progress, perSecond: Math.round(progress.done / seconds) });
  };
}

/** The database writes one batch while the next is read; suppliers get their ids as they come. */
async function writeAll(
  { readers, signal, report }: SpendTools,
  tx: Tx,
  run: SpendImport,
  order: ReadOrder,
): Promise<Extract<SpendStep, { kind: "end" }>> {
  const ids: number[] = [];
  let writing: Promise<unknown> = Promise.resolve();
  let done = 0;
  const total = run.counts?.lines;
  for await (const step of readers.read(order, signal)) {
    if (step.kind === "told") await saveToldRows(tx, run.id, step.rows);
    if (step.kind === "end") {
      await writing;
      return step;
    }
    if (step.kind !== "lines") continue;
    ids.push(...(await keepSuppliers(tx, run.nis, step.fresh)));
    await writing;
    writing = writeSpendLines(tx, run, step.batch, ids);
    // Heard when it is awaited; until then nobody listens.
    writing.catch(() => undefined);
    done += step.batch.count;
    await report?.({ done, ...(total ? { total } : {}), unit: "rows", step: "store" });
  }
  throw new AppError("spend.reading-failed", "Reading stopped halfway");
}
