import { type Actor, tenantOf } from "#access";
import { AppError } from "#kernel/app-error";
import type { Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { SpendCounts } from "../../rules/spend/taking/spend-counts.ts";
import { invoiceSettings, type SpendSettings } from "../../rules/spend/taking/spend-settings.ts";
import { findSpendImport, type SpendFile } from "../../store/spend/spend-imports.ts";
import { lookIntoLedger, settleSpend } from "../../usecases/spend/read-spend-import.ts";
import type { SpendTools } from "../../usecases/spend/spend-tools.ts";
import { takeSpend } from "../../usecases/spend/take-spend.ts";
import { beginSpend, keepSpendFile } from "../../usecases/spend/upload-spend.ts";
import { settleImport } from "../../usecases/spend-view/settle-jobs.ts";
import { spendReaders } from "./spend-jobs.ts";

export type LoadedSpend =
  | {
      readonly kind: "loaded" | "known";
      readonly importId: number;
      readonly counts: SpendCounts;
    }
  | Refusal<string>;

/**
 * Takes files in as they are understood, without asking anybody; for the command line and the demonstration.
 * @param chosen what would be asked at the preview, decided beforehand
 * @throws AppError `table.…` when a ledger cannot be read
 */
export async function loadSpendFiles(
  app: SpendTools["app"],
  actor: Actor,
  nis: string,
  files: readonly { readonly name: string; readonly content: Uint8Array }[],
  chosen: Partial<SpendSettings> = {},
): Promise<LoadedSpend> {
  const kept: SpendFile[] = [];
  for (const file of files) {
    const one = await keepSpendFile(app, actor, file);
    if (one.kind === "refused") return one;
    kept.push(one.file);
  }
  const begun = await beginSpend(app, actor, nis, kept);
  if (begun.kind === "refused") return begun;
  const tools: SpendTools = { app, readers: spendReaders };
  const { importId } = begun;
  if (begun.kind === "begun") {
    const looked = await lookIntoLedger(tools, actor, importId);
    if (looked.kind === "refused") return looked;
    const run = await findImport(app, actor, importId);
    const before = run?.settings ?? invoiceSettings;
    const settled = await settleSpend({ app }, actor, importId, { ...before, ...chosen });
    if (settled.kind === "refused") return settled;
    const taken = await takeSpend(tools, actor, importId);
    if (taken.kind === "refused") return taken;
    await settleImport(app, actor, importId);
    return { kind: "loaded", importId, counts: taken.counts };
  }
  const run = await findImport(app, actor, importId);
  if (!run?.counts) throw new AppError("spend.no-import", String(importId));
  return { kind: "known", importId, counts: run.counts };
}

const findImport = (app: SpendTools["app"], actor: Actor, id: number) =>
  inPartnership(app.db, tenantOf(actor), (tx) => findSpendImport(tx, id));
