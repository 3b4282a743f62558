import { type Actor, refusalFor, tenantOf } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import { compareLines, type LineChange } from "../../rules/plans/compare-lines.ts";
import type { PlanReading } from "../../rules/plans/planned-purchase.ts";
import { readPlanRows } from "../../rules/plans/read-plan-rows.ts";
import { listKnownLines } from "../../store/plans/write-lines.ts";
import { type NotOpened, type OpenedPlan, openPlanIn } from "./open-purchase-plan.ts";
import { knownCpvCodes, type PlanDeps, placeFinder } from "./plan-deps.ts";

export type PlanPreview = {
  readonly kind: "preview";
  readonly opened: OpenedPlan;
  readonly reading: PlanReading;
  readonly changes: readonly LineChange[];
};

/** What a file would do, as settled; nothing is written. */
export async function previewPurchasePlan(
  deps: PlanDeps,
  actor: Actor,
  id: string,
): Promise<PlanPreview | NotOpened | Refusal<"not-settled">> {
  const refusal = refusalFor(actor, "purchase.import");
  if (refusal) return refusal;
  return inPartnership(deps.app.db, tenantOf(actor), async (tx) => {
    const opened = await openPlanIn(tx, deps, tenantOf(actor).partnershipId, id);
    if (opened.kind === "refused") return opened;
    return opened.plan.settings === null ? refuse("not-settled") : previewIn(tx, deps, opened);
  });
}

/** Reads an opened file as settled and holds it against the lines that stand here. */
export async function previewIn(
  tx: Tx,
  { app }: Pick<PlanDeps, "app">,
  opened: OpenedPlan,
): Promise<PlanPreview> {
  const { table, settings, file } = opened;
  const codes = await knownCpvCodes(app.config.projectRoot);
  const reading = readPlanRows(table, settings, {
    machine: file.format === "parquet",
    isCpv: (code) => codes.has(code),
    place: await placeFinder(tx),
  });
  const known = await listKnownLines(
    tx,
    reading.lines.map(({ key }) => key),
  );
  return { kind: "preview", opened, reading, changes: compareLines(reading.lines, known) };
}
