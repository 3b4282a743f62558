import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { compareCodes } from "../../rules/plan/plan-tree.ts";
import {
  codeIsTaken,
  findNode,
  insertNode,
  listBudgets,
  listNodes,
  type NodeContent,
  type NodeInPlan,
  nextPosition,
  placeNode,
  updateNode,
  writeBudgets,
  type YearBudget,
} from "../../store/plan/plan-nodes.ts";
import { listPlans } from "../../store/plan/plans.ts";
import { addSteeringRevision, listSteeringRevisions } from "../../store/steering-revisions.ts";
import { arrangePlan } from "./arrange-plan.ts";

export type NodeEdit = {
  readonly planId: string;
  /** Of the part when the form was opened; null: a new part. */
  readonly version: number | null;
  /** The goal it stands under; null: it is a goal itself. */
  readonly parentId: string | null;
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly budgets: readonly YearBudget[];
};

export type NodeProblem =
  | "not-permitted"
  | "no-such-plan"
  | "no-such-node"
  | "no-such-parent"
  | "no-code"
  | "code-taken"
  | "no-title"
  | "title-too-long"
  | "description-too-long"
  | "has-children"
  | "year-out-of-range";

export type NodeSaved =
  | { readonly kind: "saved"; readonly id: string }
  /** Somebody else saved it since the form was opened. */
  | {
      readonly kind: "conflict";
      readonly theirs: NodeInPlan;
      readonly budgets: readonly YearBudget[];
      readonly whoChanged: string;
      readonly when: Instant;
    }
  | Refusal<NodeProblem>;

/** Adds or changes a goal or an action plan, with what the council voted for it. */
export async function saveNode(
  db: Db,
  actor: Actor,
  id: string | null,
  typed: NodeEdit,
  now: Instant,
): Promise<NodeSaved> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  return arrangePlan(db, actor, async (tx) => {
    const before = id ? await findNode(tx, id, { lock: true }) : undefined;
    if (id && !before) return refuse("no-such-node");
    // A part stays in its plan, whatever the form says.
    const edit = before ? { ...typed, planId: before.planId } : typed;
    if (before && edit.version !== before.version) {
      const [last] = await listSteeringRevisions(tx, "plan-node", before.id, 1);
      return {
        kind: "conflict",
        theirs: before,
        budgets: await listBudgets(tx, before.id),
        whoChanged: last?.personName ?? "",
        when: last?.at ?? now,
      };
    }
    const problem = await judgeNode(tx, before, edit);
    if (problem) return problem;
    const moved = !before || before.parentId !== edit.parentId;
    const content: NodeContent = {
      parentId: edit.parentId,
      level: edit.parentId ? "action-plan" : "goal",
      code: edit.code.trim(),
      title: edit.title.trim(),
      description: edit.description.trim(),
      position: moved ? await nextPosition(tx, edit.planId, edit.parentId) : before.position,
    };
    const saved = await writeNode(tx, actor, { before, content, edit }, now);
    const about = { kind: "plan-node", id: saved, name: `${content.code} ${content.title}` };
    await recordAudit(tx, actor, "steering.edit-plan", about);
    return { kind: "saved", id: saved };
  });
}

const longestDescription = 20_000;

async function judgeNode(
  tx: Tx,
  before: NodeInPlan | undefined,
  edit: NodeEdit,
): Promise<Refusal<NodeProblem> | null> {
  if (edit.code.trim() === "" || edit.code.trim().length > 40) return refuse("no-code", "code");
  if (edit.title.trim() === "") return refuse("no-title", "title");
  if (edit.title.trim().length > 300) return refuse("title-too-long", "title");
  if (edit.description.trim().length > longestDescription) {
    return refuse("description-too-long", "description");
  }
  const years = new Set(edit.budgets.map(({ year }) => year));
  const isKnown = [...years].every((year) => year >= 1990 && year <= 2100);
  if (!isKnown || years.size < edit.budgets.length) return refuse("year-out-of-range", "code");
  const plans = await listPlans(tx);
  if (!plans.some(({ id }) => id === edit.planId)) return refuse("no-such-plan");
  if (await codeIsTaken(tx, edit.planId, edit.code.trim(), before?.id ?? null)) {
    return refuse("code-taken", "code");
  }
  const nodes = await listNodes(tx, edit.planId);
  if (edit.parentId) {
    const parent = nodes.find(({ id }) => id === edit.parentId);
    if (parent?.level !== "goal" || parent.id === before?.id) {
      return refuse("no-such-parent", "parentId");
    }
    // A goal with action plans under it cannot become an action plan itself.
    if (nodes.some(({ parentId }) => before && parentId === before.id)) {
      return refuse("has-children", "parentId");
    }
  }
  return null;
}

async function writeNode(
  tx: Tx,
  actor: Actor,
  change: { before: NodeInPlan | undefined; content: NodeContent; edit: NodeEdit },
  now: Instant,
): Promise<string> {
  const { before, content, edit } = change;
  const earlier = before ? await listBudgets(tx, before.id) : [];
  const id = before?.id ?? (await insertNode(tx, edit.planId, content, now));
  if (before) await updateNode(tx, id, content, now);
  await writeBudgets(tx, id, edit.budgets);
  await addSteeringRevision(tx, {
    subject: "plan-node",
    id,
    deed: before ? "changed" : "made",
    before: before ? { ...contentOf(before), budgets: earlier } : null,
    after: { ...content, budgets: edit.budgets, planId: edit.planId },
    person: personOf(actor),
    now,
  });
  return id;
}

export const contentOf = (node: NodeInPlan): NodeContent => ({
  parentId: node.parentId,
  level: node.level,
  code: node.code,
  title: node.title,
  description: node.description,
  position: node.position,
});

/** Puts a part one place up or down among its siblings; at the end nothing happens. */
export async function moveNode(
  db: Db,
  actor: Actor,
  id: string,
  direction: "up" | "down",
  now: Instant,
): Promise<{ readonly kind: "moved" } | Refusal<"not-permitted" | "no-such-node">> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const node = await findNode(tx, id, { lock: true });
    if (!node) return refuse("no-such-node");
    const siblings = (await listNodes(tx, node.planId))
      .filter(({ parentId }) => parentId === node.parentId)
      .sort((a, b) => a.position - b.position || compareCodes(a.code, b.code));
    const from = siblings.findIndex((sibling) => sibling.id === id);
    const to = direction === "up" ? from - 1 : from + 1;
    const [moved, other] = [siblings[from], siblings[to]];
    if (!moved || !other) return { kind: "moved" };
    siblings.splice(from, 1);
    siblings.splice(to, 0, moved);
    for (const [at, sibling] of siblings.entries()) {
      if (sibling.position === at + 1) continue;
      await placeNode(tx, sibling.id, at + 1, now);
    }
    return { kind: "moved" };
  });
}
