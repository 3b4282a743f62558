import { type Actor, refusalFor, tenantOf } from "#access";
import { AppError } from "#kernel/app-error";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { FileToRead, ReadOrder, SpendStep } from "../../rules/spend/taking/spend-order.ts";
import {
  invoiceSettings,
  judgeSpendSettings,
  mappingOf,
  type SpendSettings,
  type SpendSettingsProblem,
  settingsOfLook,
} from "../../rules/spend/taking/spend-settings.ts";
import type { ToldRow } from "../../rules/spend/taking/told-row.ts";
import { listKnownDocuments, readCategoryWorld } from "../../store/spend/known-spend.ts";
import {
  findSpendImport,
  findSupplierGaps,
  listSpendMappings,
  type SpendImport,
  saveSpendCounts,
  saveSpendLook,
  saveSpendMapping,
  saveSpendSettings,
} from "../../store/spend/spend-imports.ts";
import { forgetToldRows, saveToldRows } from "../../store/spend/spend-rows.ts";
import { readBooksOwner } from "./books-owner.ts";
import type { SpendTools } from "./spend-tools.ts";

type NotOpened = Refusal<"not-permitted" | "no-such-import" | "already-done">;

/** An import that is still to be taken in, when its municipality is one's own. */
export async function openSpendImport(
  tx: Tx,
  actor: Actor,
  id: number,
  options: { readonly lock?: boolean } = {},
): Promise<{ readonly kind: "opened"; readonly run: SpendImport } | NotOpened> {
  const run = await findSpendImport(tx, id, options);
  if (run === null) return refuse("no-such-import");
  const refusal = refusalFor(actor, "spend.import", { nis: [run.nis] });
  if (refusal) return refusal;
  return run.state === "uploaded" ? { kind: "opened", run } : refuse("already-done");
}

/** The files of an import on disk. @throws AppError `spend.files-gone` when they were thrown away */
export async function filesOfImport(
  { app }: Pick<SpendTools, "app">,
  tx: Tx,
  run: SpendImport,
): Promise<readonly FileToRead[]> {
  const files: FileToRead[] = [];
  for (const { id, name } of run.files) {
    const opened = await app.files.open(tx, id);
    if (opened === null) throw new AppError("spend.files-gone", name);
    files.push({ path: opened.path, name });
  }
  return files;
}

/**
 * Finds out how a ledger is written and keeps that, with what was chosen for such headers before.
 * @param sheet of a workbook; the first when null
 * @throws AppError `table.…` when it is no table
 */
export async function lookIntoLedger(
  tools: SpendTools,
  actor: Actor,
  id: number,
  sheet: string | null = null,
): Promise<{ readonly kind: "looked" } | NotOpened> {
  const { app, readers, signal } = tools;
  const tenant = tenantOf(actor);
  const opened = await inPartnership(app.db, tenant, async (tx) => {
    const one = await openSpendImport(tx, actor, id);
    if (one.kind === "refused") return one;
    const [file] = await filesOfImport(tools, tx, one.run);
    return { ...one, file, lastTime: await listSpendMappings(tx) };
  });
  if (opened.kind === "refused") return opened;
  const { run, file, lastTime } = opened;
  if (run.kind === "invoices" || !file) return { kind: "looked" };
  const look = await readers.look({ deed: "look", file, sheet, lastTime }, signal);
  await inPartnership(app.db, tenant, async (tx) => {
    await saveSpendLook(tx, id, look);
    const settings = settingsOfLook(look);
    const supplierGaps = (await findSupplierGaps(tx, look.header)) ?? settings.supplierGaps;
    await saveSpendSettings(tx, id, { ...settings, supplierGaps });
  });
  return { kind: "looked" };
}

/** Keeps what a person decided about how a file is read. */
export async function settleSpend(
  { app }: Pick<SpendTools, "app">,
  actor: Actor,
  id: number,
  settings: SpendSettings,
): Promise<{ readonly kind: "settled" } | NotOpened | Refusal<SpendSettingsProblem>> {
  return inPartnership(app.db, tenantOf(actor), async (tx) => {
    const opened = await openSpendImport(tx, actor, id, { lock: true });
    if (opened.kind === "refused") return opened;
    const problem = opened.run.kind === "ledger" ? judgeSpendSettings(settings) : null;
    if (problem) return refuse(problem.because, problem.about);
    await saveSpendSettings(tx, id, settings);
    const { look, counts } = opened.run;
    // Only where the question was on the page it was answered.
    const gaps = counts?.gaps ? settings.supplierGaps : null;
    if (look)
      await saveSpendMapping(tx, look.header, mappingOf(look.header, settings), gaps, app.now());
    return { kind: "settled" };
  });
}

/** Everything that is known before the files are read. */
export async function orderOf(
  tools: Pick<SpendTools, "app">,
  tx: Tx,
  run: SpendImport,
  wantsLines: boolean,
): Promise<ReadOrder> {
  return {
    deed: "read",
    files: await filesOfImport(tools, tx, run),
    look: run.look,
    settings: run.settings ?? (run.look ? settingsOfLook(run.look) : invoiceSettings),
    today: tools.app.today(),
    importId: run.id,
    world: await readCategoryWorld(tx, run.nis),
    known: await listKnownDocuments(tx, run.nis),
    owner: await readBooksOwner(tx, run.nis),
    wantsLines,
  };
}

/**
 * Reads an import as settled and keeps what it comes to, with every row that would be refused or told; stores no line.
 */
export async function previewSpend(
  tools: SpendTools,
  actor: Actor,
  id: number,
): Promise<{ readonly kind: "previewed" } | NotOpened> {
  const { app, readers, signal, report } = tools;
  const tenant = tenantOf(actor);
  const opened = await inPartnership(app.db, tenant, async (tx) => {
    const one = await openSpendImport(tx, actor, id);
    return one.kind === "refused"
      ? one
      : { ...one, order: await orderOf(tools, tx, one.run, false) };
  });
  if (opened.kind === "refused") return opened;
  const told: ToldRow[] = [];
  let end: Extract<SpendStep, { kind: "end" }> | null = null;
  for await (const step of readers.read(opened.order, signal)) {
    if (step.kind === "told") told.push(...step.rows);
    if (step.kind === "end") end = step;
    if (step.kind === "progress") await report?.({ done: step.lines, unit: "rows", step: "look" });
  }
  if (end === null) throw new AppError("spend.reading-failed", "Reading stopped halfway");
  const { counts, shown } = end;
  await inPartnership(app.db, tenant, async (tx) => {
    await forgetToldRows(tx, id);
    await saveToldRows(tx, id, told);
    await saveSpendCounts(tx, id, counts, shown);
  });
  return { kind: "previewed" };
}
