import { type Actor, refusalFor, tenantOf } from "#access";
import { AppError } from "#kernel/app-error";
import { dayOf } from "#kernel/day";
import type { FileTable } from "#kernel/file-table";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import { listMemberNis, listMunicipalities } from "#territory";
import {
  judgeSettings,
  type PlanSettings,
  type SettingsProblem,
} from "../../rules/plans/plan-settings.ts";
import {
  type ColumnSuggestion,
  inThousands,
  looksMerged,
  suggestPlanColumns,
} from "../../rules/plans/suggest-plan-columns.ts";
import {
  findPurchaseMapping,
  findPurchasePlan,
  type PurchasePlan,
  settlePurchasePlan,
} from "../../store/plans/purchase-plans.ts";
import type { PlanDeps } from "./plan-deps.ts";
import { type ReadPlanFile, readPlanFile } from "./read-plan-file.ts";

export type Member = { readonly nis: string; readonly nameNl: string; readonly nameFr: string };

export type OpenedPlan = {
  readonly kind: "opened";
  readonly plan: PurchasePlan;
  readonly file: ReadPlanFile;
  readonly table: FileTable;
  /** As chosen, or as proposed. */
  readonly settings: PlanSettings;
  readonly suggestions: readonly ColumnSuggestion[];
  readonly members: readonly Member[];
};

export type NotOpened = Refusal<"not-permitted" | "no-such-plan" | "file-gone">;

/** A file that came in, its tables and what they seem to mean. @param asked another table than the one chosen */
export async function openPurchasePlan(
  deps: PlanDeps,
  actor: Actor,
  id: string,
  asked: number | null = null,
): Promise<OpenedPlan | NotOpened> {
  const refusal = refusalFor(actor, "purchase.import");
  if (refusal) return refusal;
  return inPartnership(deps.app.db, tenantOf(actor), (tx) =>
    openPlanIn(tx, deps, tenantOf(actor).partnershipId, id, asked),
  );
}

/** The same, in the transaction of whoever calls and has asked who may. */
export async function openPlanIn(
  tx: Tx,
  { app, now }: Pick<PlanDeps, "app" | "now">,
  partnershipId: string,
  id: string,
  asked: number | null = null,
): Promise<OpenedPlan | NotOpened> {
  const plan = await findPurchasePlan(tx, id);
  if (plan === null) return refuse("no-such-plan");
  const stored = plan.fileId ? await app.files.open(tx, plan.fileId) : null;
  if (stored === null) return refuse("file-gone");
  const file = await readPlanFile(stored.path, plan.fileName);
  if (file.kind === "refused") {
    throw new AppError("procurement.plan-file", `${plan.fileName}: ${file.because}`);
  }
  const memberNis = await listMemberNis(tx, partnershipId, dayOf(now));
  const members = await listMunicipalities(tx, memberNis);
  const at = tableChosen(file.tables, asked ?? plan.settings?.table ?? null);
  const table = file.tables[at];
  if (!table) throw new AppError("procurement.plan-file", `${plan.fileName}: no table`);
  const suggestions = suggestPlanColumns(table, await findPurchaseMapping(tx, table.headers));
  const kept = plan.settings?.table === at ? plan.settings : null;
  const settings = kept ?? propose({ plan, file, table, at, suggestions, members });
  return { kind: "opened", plan, file, table, settings, suggestions, members };
}

/** The one asked for, else the one with the most columns we know, else the longest. */
function tableChosen(tables: readonly FileTable[], asked: number | null): number {
  if (asked !== null && tables[asked]) return asked;
  const scores = tables.map((table) => {
    const known = suggestPlanColumns(table, {}).filter(({ target }) => target !== "ignore");
    return known.length * 100_000 + Math.min(table.rows.length, 99_999);
  });
  return scores.indexOf(Math.max(...scores));
}

type Proposing = Pick<OpenedPlan, "plan" | "file" | "table" | "suggestions" | "members"> & {
  readonly at: number;
};

function propose({ plan, file, table, at, suggestions, members }: Proposing): PlanSettings {
  const mapping = suggestions.map(({ target }) => target);
  return {
    table: at,
    mapping,
    nis: memberNamed([plan.fileName, table.name ?? "", ...file.above], members),
    euros: inThousands([...table.headers, ...file.above]) ? 1000 : 1,
    fillDown: looksMerged(table, mapping),
  };
}

/** The one member that is named above the list or in the name of the file; null when none is, or several. */
function memberNamed(texts: readonly string[], members: readonly Member[]): string | null {
  const all = texts.join("\n").toLowerCase();
  const named = members.filter(
    ({ nameNl, nameFr }) =>
      all.includes(nameNl.toLowerCase()) || all.includes(nameFr.toLowerCase()),
  );
  return named.length === 1
    ? (named[0]?.nis ?? null)
    : members.length === 1
      ? (members[0]?.nis ?? null)
      : null;
}

export type Settled =
  | { readonly kind: "settled" }
  | NotOpened
  | Refusal<SettingsProblem | "already-done">;

/** Keeps what was chosen about a file. */
export async function settlePlan(
  { app }: PlanDeps,
  actor: Actor,
  id: string,
  settings: PlanSettings,
): Promise<Settled> {
  const refusal = refusalFor(actor, "purchase.import");
  if (refusal) return refusal;
  return inPartnership(app.db, tenantOf(actor), async (tx): Promise<Settled> => {
    const plan = await findPurchasePlan(tx, id, { lock: true });
    if (plan === null) return refuse("no-such-plan");
    if (plan.state !== "uploaded") return refuse("already-done");
    const problem = judgeSettings(settings);
    if (problem) return refuse(problem.because, problem.about);
    await settlePurchasePlan(tx, id, settings);
    return { kind: "settled" };
  });
}
