import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import {
  actionsAt,
  codeIsTaken,
  deleteNode,
  findNode,
  insertNode,
  listBudgets,
  listNodes,
  type NodeContent,
  type NodeInPlan,
  placeActions,
  writeBudgets,
  type YearBudget,
} from "../../store/plan/plan-nodes.ts";
import { addSteeringRevision, listSteeringRevisions } from "../../store/steering-revisions.ts";
import { arrangePlan } from "./arrange-plan.ts";
import { contentOf } from "./edit-node.ts";

/** One removed part, as it must come back. */
type Kept = {
  readonly id: string;
  readonly content: NodeContent;
  readonly budgets: readonly YearBudget[];
  readonly actionIds: readonly string[];
};

/** What was removed in one go: the part itself first, then what stood under it. */
type Removal = { readonly planId: string; readonly parts: readonly Kept[] };

export type NodeRemoved =
  | { readonly kind: "removed"; readonly planId: string; readonly title: string }
  | Refusal<"not-permitted" | "no-such-node">;

/** Removes a goal or an action plan and what stands under it. Its actions stay and wait for a new place. */
export async function removeNode(
  db: Db,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<NodeRemoved> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const node = await findNode(tx, id, { lock: true });
    if (!node) return refuse("no-such-node");
    const removal = await keepWhole(tx, node);
    await deleteNode(tx, id);
    await addSteeringRevision(tx, {
      subject: "plan-node",
      id,
      deed: "removed",
      before: removal,
      after: null,
      person: personOf(actor),
      now,
    });
    const name = `${node.code} ${node.title}`;
    await recordAudit(tx, actor, "steering.edit-plan", { kind: "plan-node", id, name });
    return { kind: "removed", planId: node.planId, title: name };
  });
}

async function keepWhole(tx: Tx, node: NodeInPlan): Promise<Removal> {
  const under = (await listNodes(tx, node.planId)).filter(({ parentId }) => parentId === node.id);
  const nodes = [node, ...under.map((child) => ({ ...child, planId: node.planId }))];
  const actions = await actionsAt(
    tx,
    nodes.map(({ id }) => id),
  );
  const parts: Kept[] = [];
  for (const one of nodes) {
    parts.push({
      id: one.id,
      content: contentOf(one),
      budgets: await listBudgets(tx, one.id),
      actionIds: actions.flatMap(({ id, nodeId }) => (nodeId === one.id ? [id] : [])),
    });
  }
  return { planId: node.planId, parts };
}

export type NodeRestored =
  | { readonly kind: "restored"; readonly planId: string; readonly title: string }
  | Refusal<"not-permitted" | "no-such-node" | "cannot-be-undone" | "code-taken">;

/** Gives a removed part back, with what stood under it; actions that found another place meanwhile stay there. */
export async function restoreNode(
  db: Db,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<NodeRestored> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  return arrangePlan(db, actor, async (tx) => {
    if (!isId(id)) return refuse("no-such-node");
    if (await findNode(tx, id)) return refuse("cannot-be-undone");
    const [last] = await listSteeringRevisions(tx, "plan-node", id, 1);
    if (last?.deed !== "removed" || !last.before) return refuse("no-such-node");
    const { planId, parts } = last.before as Removal;
    for (const part of parts) {
      if (await codeIsTaken(tx, planId, part.content.code, null)) {
        return refuse("code-taken", part.content.code);
      }
    }
    const [whole] = parts;
    const parentId = whole?.content.parentId;
    if (!whole || (parentId && !(await findNode(tx, parentId)))) return refuse("cannot-be-undone");
    for (const part of parts) {
      await insertNode(tx, planId, part.content, now, part.id);
      await writeBudgets(tx, part.id, part.budgets);
      await placeActions(tx, part.id, part.actionIds);
    }
    await addSteeringRevision(tx, {
      subject: "plan-node",
      id,
      deed: "restored",
      before: null,
      after: null,
      person: personOf(actor),
      now,
    });
    const title = `${whole.content.code} ${whole.content.title}`;
    return { kind: "restored", planId, title };
  });
}
