import { type Actor, recordAudit, refusalFor, tenantOf } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import {
  listPlans,
  listVisionChoices,
  type Plan,
  type PlanContent,
  writePlan,
} from "../../store/plan/plans.ts";

export type PlanForm = {
  readonly kind: "form";
  readonly plan: Plan | null;
  readonly plans: readonly Plan[];
  readonly visions: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
  }[];
};

/** What the form of a plan needs; a plan that is not there gives an empty form. */
export async function openPlanForm(
  db: Db,
  actor: Actor,
  id: string | null,
): Promise<PlanForm | Refusal<"not-permitted" | "no-such-plan">> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const plans = await listPlans(tx);
    const plan = plans.find((one) => one.id === id) ?? null;
    if (id && !plan) return refuse("no-such-plan");
    return { kind: "form", plan, plans, visions: await listVisionChoices(tx) };
  });
}

export type PlanSaved =
  | { readonly kind: "saved"; readonly id: string }
  | Refusal<
      | "not-permitted"
      | "no-such-plan"
      | "no-name"
      | "name-too-long"
      | "ends-before-begins"
      | "year-out-of-range"
    >;

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1990 && year <= 2100;

/** Writes a plan: its period, whether it is the one at work, the vision it carries out. */
export async function savePlan(
  db: Db,
  actor: Actor,
  id: string | null,
  plan: PlanContent,
): Promise<PlanSaved> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  if (plan.name.trim() === "") return refuse("no-name", "name");
  if (plan.name.trim().length > 200) return refuse("name-too-long", "name");
  if (!isYear(plan.fromYear)) return refuse("year-out-of-range", "fromYear");
  if (!isYear(plan.toYear)) return refuse("year-out-of-range", "toYear");
  if (plan.toYear < plan.fromYear) return refuse("ends-before-begins", "toYear");
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const plans = await listPlans(tx);
    if (id && !plans.some((one) => one.id === id)) return refuse("no-such-plan");
    const visions = await listVisionChoices(tx);
    const known = visions.some((vision) => vision.id === plan.visionId);
    const content = {
      ...plan,
      name: plan.name.trim(),
      visionId: known ? plan.visionId : null,
      // The first plan is at work: there is no other.
      isCurrent: plan.isCurrent || plans.length === 0,
    };
    const saved = await writePlan(tx, id, content);
    await recordAudit(tx, actor, "steering.edit-plan", {
      kind: "plan",
      id: saved,
      name: content.name,
    });
    return { kind: "saved", id: saved };
  });
}
