import { type Actor, refusalFor, tenantOf } from "#access";
import { isId } from "#kernel/id";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import type { PlanNode } from "../../rules/plan/plan-tree.ts";
import {
  findNode,
  listBudgets,
  listNodes,
  type NodeInPlan,
  type YearBudget,
} from "../../store/plan/plan-nodes.ts";
import { listPlans, type Plan } from "../../store/plan/plans.ts";
import { lastNodeEdit } from "./undo-node.ts";

export type OpenedNode = {
  readonly kind: "node";
  readonly plan: Plan;
  /** Null: a new part. */
  readonly node: NodeInPlan | null;
  readonly goals: readonly PlanNode[];
  readonly budgets: readonly YearBudget[];
  /** What the last edit changed it from, when that can be taken back. */
  readonly lastEdit: {
    readonly title: string;
    readonly personName: string;
    readonly at: string;
  } | null;
};

/**
 * What the form of a goal or an action plan needs.
 * @param asked id of an existing part, or of the plan in which a new one is made
 */
export async function openNode(
  db: Db,
  actor: Actor,
  asked: { readonly id: string | null; readonly planId: string | null },
): Promise<OpenedNode | Refusal<"not-permitted" | "no-such-node">> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const node = asked.id && isId(asked.id) ? await findNode(tx, asked.id) : undefined;
    if (asked.id && !node) return refuse("no-such-node");
    const plans = await listPlans(tx);
    const plan = plans.find(({ id }) => id === (node?.planId ?? asked.planId)) ?? plans[0];
    if (!plan) return refuse("no-such-node");
    const nodes = await listNodes(tx, plan.id);
    const last = node ? await lastNodeEdit(tx, node) : null;
    return {
      kind: "node",
      plan,
      node: node ?? null,
      goals: nodes.filter(({ level, id }) => level === "goal" && id !== node?.id),
      budgets: node ? await listBudgets(tx, node.id) : [],
      lastEdit: last && {
        title: `${last.before.code} ${last.before.title}`,
        personName: last.personName,
        at: last.at,
      },
    };
  });
}
