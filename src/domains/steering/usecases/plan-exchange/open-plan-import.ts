import { type Actor, refusalFor, tenantOf } from "#access";
import { AppError } from "#kernel/app-error";
import type { Instant } from "#kernel/day";
import type { FileTable } from "#kernel/file-table";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { Files } from "#platform/files";
import {
  type ImportSettings,
  judgeSettings,
  type SettingsProblem,
} from "../../rules/plan-exchange/import-settings.ts";
import { ownSheets, planIn, type SheetRole } from "../../rules/plan-exchange/read-own-workbook.ts";
import {
  type ColumnSuggestion,
  suggestColumns,
  yearsInHeaders,
} from "../../rules/plan-exchange/suggest-columns.ts";
import { takesSeveral } from "../../rules/plan-exchange/target-field.ts";
import { listPlans, type Plan } from "../../store/plan/plans.ts";
import {
  findPlanImport,
  findPlanMapping,
  type PlanImport,
  settlePlanImport,
} from "../../store/plan-exchange/plan-imports.ts";
import { wordsOfFiles } from "../../text/plan-exchange/index.ts";
import { readPlanFile } from "./read-plan-file.ts";

/** What the use cases of the exchange are handed. */
export type ExchangeDeps = {
  readonly db: Db;
  readonly files: Files;
  readonly now: Instant;
  readonly language: Language;
};

export type OpenedImport = {
  readonly kind: "opened";
  readonly run: PlanImport;
  readonly tables: readonly FileTable[];
  /** The sheets of a workbook of our own; null for a file of others. */
  readonly own: ReadonlyMap<SheetRole, FileTable> | null;
  readonly plans: readonly Plan[];
  /** As chosen, or as proposed. */
  readonly settings: ImportSettings;
  /** What each column of the chosen table is thought to mean; empty for a workbook of our own. */
  readonly suggestions: readonly ColumnSuggestion[];
};

export type NotOpened = Refusal<"not-permitted" | "no-such-import" | "file-gone">;

/** A file that came in, its tables and what they seem to mean. @param asked another table than the one chosen */
export async function openPlanImport(
  deps: ExchangeDeps,
  actor: Actor,
  id: string,
  asked: number | null = null,
): Promise<OpenedImport | NotOpened> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  return inPartnership(deps.db, tenantOf(actor), (tx) => openImportIn(tx, deps, id, asked));
}

/** The same, in the transaction of whoever calls and has asked who may. */
export async function openImportIn(
  tx: Tx,
  deps: Pick<ExchangeDeps, "files" | "language">,
  id: string,
  asked: number | null = null,
): Promise<OpenedImport | NotOpened> {
  const run = await findPlanImport(tx, id);
  if (run === null) return refuse("no-such-import");
  const file = run.fileId ? await deps.files.open(tx, run.fileId) : null;
  if (file === null) return refuse("file-gone");
  const read = await readPlanFile(file.path, run.fileName, deps.language);
  if (read.kind === "refused")
    throw new AppError("steering.plan-file", `${run.fileName}: ${read.because}`);
  const { tables } = read;
  const own = ownSheets(tables, wordsOfFiles);
  const plans = await listPlans(tx);
  const table = own ? null : tableChosen(tables, asked ?? run.settings?.table ?? null);
  const chosen = table === null ? undefined : tables[table];
  const suggestions = chosen
    ? suggestColumns(chosen, wordsOfFiles.headers, await findPlanMapping(tx, chosen.headers))
    : [];
  const proposed = propose(run, { tables, own, plans, table, suggestions });
  const kept = run.settings?.table === table ? run.settings : null;
  return { kind: "opened", run, tables, own, plans, suggestions, settings: kept ?? proposed };
}

/** The one asked for, else the one with the most columns we know, else the longest. */
function tableChosen(tables: readonly FileTable[], asked: number | null): number {
  if (asked !== null && tables[asked]) return asked;
  const scores = tables.map((table) => {
    const known = suggestColumns(table, wordsOfFiles.headers, {}).filter(
      ({ target }) => target !== "ignore",
    );
    return known.length * 100_000 + Math.min(table.rows.length, 99_999);
  });
  return scores.indexOf(Math.max(...scores));
}

function propose(
  run: PlanImport,
  found: Pick<OpenedImport, "tables" | "own" | "plans" | "suggestions"> & {
    readonly table: number | null;
  },
): ImportSettings {
  const { own, plans, table, suggestions, tables } = found;
  const told = own ? planIn(own.get("plan"), wordsOfFiles) : null;
  const same = plans.find(
    (plan) => told && plan.name === told.name && plan.fromYear === told.fromYear,
  );
  const current = plans.find(({ isCurrent }) => isCurrent) ?? plans[0];
  const years = tables.flatMap(({ headers }) => yearsInHeaders(headers));
  const thisYear = Number(run.startedAt.slice(0, 4));
  return {
    table,
    mapping: suggestions.map(({ target }) => target),
    planId: (told ? same : current)?.id ?? null,
    name: told?.name ?? run.fileName.replace(/\.[^.]+$/, ""),
    fromYear: told?.fromYear ?? Math.min(thisYear, ...years),
    toYear: told?.toYear ?? Math.max(thisYear, ...years),
  };
}

export type Settled =
  | { readonly kind: "settled" }
  | NotOpened
  | Refusal<SettingsProblem | "already-done">;

/** Keeps what was chosen about a file. */
export async function settlePlan(
  deps: ExchangeDeps,
  actor: Actor,
  id: string,
  settings: ImportSettings,
): Promise<Settled> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  return inPartnership(deps.db, tenantOf(actor), async (tx): Promise<Settled> => {
    const run = await findPlanImport(tx, id, { lock: true });
    if (run === null) return refuse("no-such-import");
    if (run.state !== "uploaded") return refuse("already-done");
    const plans = (await listPlans(tx)).map((plan) => plan.id);
    const problem = judgeSettings(settings, plans, (target) =>
      takesSeveral(target as Parameters<typeof takesSeveral>[0]),
    );
    if (problem) return refuse(problem.because, problem.about);
    await settlePlanImport(tx, id, settings);
    return { kind: "settled" };
  });
}
