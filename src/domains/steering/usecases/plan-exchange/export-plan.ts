import { type Actor, recordAudit, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { writeCsv, writeXlsx } from "#platform/tables";
import { findPartnership, listMunicipalities } from "#territory";
import { composePlanDocument } from "../../rules/plan-exchange/compose-plan-document.ts";
import type { PlanToWrite } from "../../rules/plan-exchange/plan-to-write.ts";
import { writeFlatTable } from "../../rules/plan-exchange/write-flat-table.ts";
import { writeWorkbook } from "../../rules/plan-exchange/write-workbook.ts";
import { listPlans, type Plan } from "../../store/plan/plans.ts";
import { loadPlanWorld } from "../../store/plan-exchange/plan-world.ts";
import { fileWords, planExchangeWords } from "../../text/plan-exchange/index.ts";
import { readScope } from "../actions/read-scope.ts";
import { drawPlanDocx } from "./draw-plan-docx.ts";

export const planFormats = ["xlsx", "csv", "docx"] as const;
export type PlanFormat = (typeof planFormats)[number];

export type ExportOrder = {
  readonly format: PlanFormat;
  /** Null: the plan at work. */
  readonly planId: string | null;
  /** Only actions that overlap these years; null: the years of the plan. */
  readonly years: { readonly from: number; readonly to: number } | null;
  readonly language: Language;
  readonly today: Day;
};

export type ExportedPlan = {
  readonly kind: "file";
  readonly name: string;
  readonly actions: number;
  readonly content: AsyncIterable<string | Uint8Array>;
};

/** The plans there are, for choosing one to write out. */
export async function plansToExport(
  db: Db,
  actor: Actor,
): Promise<{ readonly kind: "plans"; readonly plans: readonly Plan[] } | Refusal<"not-permitted">> {
  const scope = readScope(actor);
  if (isRefusal(scope)) return scope;
  return { kind: "plans", plans: await inPartnership(db, tenantOf(actor), listPlans) };
}

/** A plan as a file, as far as the reader may see it. What it writes, the import reads back. */
export async function exportPlan(
  db: Db,
  actor: Actor,
  order: ExportOrder,
): Promise<ExportedPlan | Refusal<"not-permitted" | "no-such-plan">> {
  const scope = readScope(actor);
  if (isRefusal(scope)) return scope;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const plans = await listPlans(tx);
    const plan = order.planId ? plans.find(({ id }) => id === order.planId) : plans[0];
    if (order.planId && !plan) return refuse("no-such-plan");
    const thisYear = Number(order.today.slice(0, 4));
    const shown = plan ?? { name: "", fromYear: thisYear, toYear: thisYear };
    const years = order.years ?? { from: shown.fromYear, to: shown.toYear };
    const world = await loadPlanWorld(tx, {
      scope,
      planId: plan?.id ?? null,
      within: { fromYear: years.from, toYear: years.to },
      owners: [],
    });
    const partnership = await findPartnership(tx, actor.partnershipId);
    const names = new Map(
      (await listMunicipalities(tx)).map(({ nis, nameNl, nameFr }) => [
        nis,
        order.language === "fr" ? nameFr : nameNl,
      ]),
    );
    const toWrite: PlanToWrite = {
      plan: { ...shown, name: shown.name || (partnership?.name ?? "") },
      nodes: world.nodes,
      actions: world.actions,
      organisations: new Map(world.organisations.map((one) => [one.id, one])),
      frames: new Map(world.priorities.map(({ frameId, key }) => [frameId, key])),
      placeName: (nis) => names.get(nis) ?? nis,
    };
    await recordAudit(
      tx,
      actor,
      "steering.export-plan",
      { kind: "plan", ...(plan ? { id: plan.id } : {}), name: toWrite.plan.name },
      { format: order.format, actions: world.actions.length },
    );
    return {
      kind: "file",
      name: `${toWrite.plan.name} ${order.today}.${order.format}`,
      actions: world.actions.length,
      content: contentOf(toWrite, order, partnership?.name ?? ""),
    };
  });
}

function contentOf(
  plan: PlanToWrite,
  { format, language, today }: ExportOrder,
  partnership: string,
): AsyncIterable<string | Uint8Array> {
  const words = fileWords(language);
  if (format === "xlsx") return writeXlsx(writeWorkbook(plan, words));
  if (format === "csv") return writeCsv(writeFlatTable(plan, words));
  return (async function* () {
    const { document } = planExchangeWords(language);
    const composed = composePlanDocument(plan, words, {
      alone: document.alone,
      cents: document.cents,
    });
    yield await drawPlanDocx(composed, { language, partnership, madeOn: document.madeOn(today) });
  })();
}
