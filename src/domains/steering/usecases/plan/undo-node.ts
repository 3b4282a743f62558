import { type Actor, personOf, recordAudit, refusalFor } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Db, Tx } from "#platform/db";
import {
  codeIsTaken,
  findNode,
  type NodeContent,
  type NodeInPlan,
  updateNode,
  writeBudgets,
  type YearBudget,
} from "../../store/plan/plan-nodes.ts";
import { addSteeringRevision, listSteeringRevisions } from "../../store/steering-revisions.ts";
import { arrangePlan } from "./arrange-plan.ts";
import { contentOf } from "./edit-node.ts";

type Kept = NodeContent & { readonly budgets: readonly YearBudget[] };

/** The last edit of a part of the plan, when it still stands as that edit left it. */
export async function lastNodeEdit(
  tx: Tx,
  node: NodeInPlan,
): Promise<{ readonly before: Kept; readonly personName: string; readonly at: Instant } | null> {
  const [last] = await listSteeringRevisions(tx, "plan-node", node.id, 1);
  if (last?.deed !== "changed" || !last.before) return null;
  const after = last.after as Kept;
  const stands = (["code", "title", "description", "parentId"] as const).every(
    (field) => node[field] === after[field],
  );
  return stands ? { before: last.before as Kept, personName: last.personName, at: last.at } : null;
}

export type NodeUndone =
  | { readonly kind: "undone"; readonly planId: string }
  | Refusal<"not-permitted" | "no-such-node" | "cannot-be-undone" | "code-taken">;

/** Takes back the last edit of a goal or an action plan: words, place and what was voted. */
export async function undoNodeEdit(
  db: Db,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<NodeUndone> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  return arrangePlan(db, actor, async (tx) => {
    const node = await findNode(tx, id, { lock: true });
    if (!node) return refuse("no-such-node");
    const last = await lastNodeEdit(tx, node);
    if (!last) return refuse("cannot-be-undone");
    const { budgets, ...content } = last.before;
    if (await codeIsTaken(tx, node.planId, content.code, id)) return refuse("code-taken", "code");
    if (content.parentId && !(await findNode(tx, content.parentId))) {
      return refuse("cannot-be-undone");
    }
    await updateNode(tx, id, content, now);
    await writeBudgets(tx, id, budgets);
    await addSteeringRevision(tx, {
      subject: "plan-node",
      id,
      deed: "restored",
      before: { ...contentOf(node) },
      after: { ...content, budgets },
      person: personOf(actor),
      now,
    });
    const name = `${content.code} ${content.title}`;
    await recordAudit(tx, actor, "steering.edit-plan", { kind: "plan-node", id, name });
    return { kind: "undone", planId: node.planId };
  });
}
