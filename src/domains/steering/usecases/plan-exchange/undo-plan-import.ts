import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { fieldsIn, stillHolds } from "../../rules/actions/action-content.ts";
import type {
  ImportUndo,
  NodeState,
  UndoOutcome,
} from "../../rules/plan-exchange/import-record.ts";
import { loadAction, updateAction } from "../../store/actions/action-rows.ts";
import {
  actionsAt,
  deleteNode,
  findNode,
  listBudgets,
  listNodes,
  updateNode,
  writeBudgets,
} from "../../store/plan/plan-nodes.ts";
import { deletePlan } from "../../store/plan/plans.ts";
import {
  findPlanImport,
  loadImportUndo,
  markUndone,
} from "../../store/plan-exchange/plan-imports.ts";
import {
  deleteNotes,
  forgetActions,
  touchedSince,
} from "../../store/plan-exchange/write-actions.ts";
import { addSteeringRevision } from "../../store/steering-revisions.ts";

export type ImportUndone =
  | { readonly kind: "undone"; readonly outcome: UndoOutcome }
  | Refusal<"not-permitted" | "no-such-import" | "not-done">;

type Deed = { readonly actor: Actor; readonly now: Instant };
type Kept = UndoOutcome["kept"][number];

/**
 * Takes a whole import back. What somebody changed or added to since stays as it is, and is named: nothing of
 * theirs is lost.
 */
export async function undoPlanImport(
  db: Db,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<ImportUndone> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx): Promise<ImportUndone> => {
    const run = await findPlanImport(tx, id, { lock: true });
    if (run === null) return refuse("no-such-import");
    const undo = run.state === "done" ? await loadImportUndo(tx, id) : null;
    if (undo === null) return refuse("not-done");
    const deed = { actor, now };
    const kept = [
      ...(await forgetMade(tx, undo)),
      ...(await giveActionsBack(tx, deed, undo)),
      ...(await takeNodesBack(tx, deed, undo)),
      ...(await takePlanBack(tx, undo, run.settings?.name ?? "")),
    ];
    const all = undo.actions.length + undo.nodes.length + Number(undo.planMade);
    const outcome = { given: all - kept.length, kept };
    await markUndone(tx, id, outcome, { name: personOf(actor)?.name ?? "", now });
    const about = { kind: "plan-import", id, name: run.fileName };
    const details = { given: outcome.given, kept: kept.length };
    await recordAudit(tx, actor, "steering.undo-plan-import", about, details);
    return { kind: "undone", outcome };
  });
}

/** Actions the import made go, unless something of somebody hangs on them. */
async function forgetMade(tx: Tx, { actions }: ImportUndo): Promise<Kept[]> {
  const made = actions.filter(({ before }) => before === null);
  const ids = made.map(({ id }) => id);
  const ownNotes = made.flatMap(({ noteIds }) => noteIds);
  const touched = await touchedSince(tx, ids, ownNotes);
  await forgetActions(
    tx,
    ids.filter((id) => !touched.has(id)),
  );
  return made
    .filter(({ id }) => touched.has(id))
    .map(({ id, title }) => ({ kind: "action", id, name: title }));
}

async function giveActionsBack(
  tx: Tx,
  { actor, now }: Deed,
  { actions }: ImportUndo,
): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const { id, title, before, after, noteIds } of actions) {
    if (before === null || after === null) continue;
    const stored = await loadAction(tx, id, { lock: true });
    if (!stored) continue;
    const fields = fieldsIn(before);
    if (stored.removedAt || !stillHolds(after, stored.content)) {
      kept.push({ kind: "action", id, name: title });
      continue;
    }
    await deleteNotes(tx, noteIds);
    if (fields.length === 0) continue;
    await updateAction(tx, id, { ...stored.content, ...before }, now);
    await addSteeringRevision(tx, {
      subject: "action",
      id,
      deed: "changed",
      before: after,
      after: { ...before, version: stored.version + 1 },
      person: personOf(actor),
      now,
    });
  }
  return kept;
}

/** Action plans before the goals they stand under. */
async function takeNodesBack(tx: Tx, deed: Deed, { nodes }: ImportUndo): Promise<Kept[]> {
  const kept: Kept[] = [];
  const lowestFirst = [...nodes].sort(
    (a, b) => Number(a.after.level === "goal") - Number(b.after.level === "goal"),
  );
  for (const change of lowestFirst) {
    if (await takeNodeBack(tx, deed, change)) continue;
    const { id, after } = change;
    kept.push({ kind: "node", id, name: `${after.code} ${after.title}` });
  }
  return kept;
}

/** @returns false when somebody changed it since, or something stands under it */
async function takeNodeBack(
  tx: Tx,
  { actor, now }: Deed,
  { id, before, after }: ImportUndo["nodes"][number],
): Promise<boolean> {
  const node = await findNode(tx, id, { lock: true });
  if (!node) return true;
  const budgets = await listBudgets(tx, id);
  if (!isAs(after, { ...node, budgets })) return false;
  if (before === null) {
    const under = (await listNodes(tx, node.planId)).some(({ parentId }) => parentId === id);
    if (under || (await actionsAt(tx, [id])).length > 0) return false;
    await deleteNode(tx, id);
  } else {
    await updateNode(tx, id, before, now);
    await writeBudgets(tx, id, before.budgets);
  }
  await addSteeringRevision(tx, {
    subject: "plan-node",
    id,
    deed: before ? "changed" : "removed",
    before: after,
    after: before ? { ...before, planId: node.planId } : null,
    person: personOf(actor),
    now,
  });
  return true;
}

/** Its place among its siblings may have moved: that is no edit. */
const isAs = (after: NodeState, now: NodeState): boolean =>
  (["code", "title", "description", "parentId"] as const).every(
    (field) => after[field] === now[field],
  ) && JSON.stringify(plain(after.budgets)) === JSON.stringify(plain(now.budgets));

const plain = (budgets: NodeState["budgets"]) =>
  budgets.map(({ year, amountCents }) => [year, amountCents]).sort();

async function takePlanBack(tx: Tx, { planId, planMade }: ImportUndo, name: string) {
  if (!planMade) return [];
  if ((await listNodes(tx, planId)).length === 0) {
    await deletePlan(tx, planId);
    return [];
  }
  return [{ kind: "plan" as const, id: planId, name }];
}
