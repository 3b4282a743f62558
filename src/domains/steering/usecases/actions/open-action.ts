import { type Actor, type Colleague, mayReach, refusalFor, tenantOf } from "#access";
import type { Day } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { listMemberNis } from "#territory";
import { type ActionContent, stillHolds } from "../../rules/actions/action-content.ts";
import type { PlanNode } from "../../rules/plan/plan-tree.ts";
import { loadAction, type StoredAction } from "../../store/actions/action-rows.ts";
import {
  type ActionFile,
  type ActionNote,
  type EvidenceOfAction,
  listCopies,
  listEvidenceOf,
  listFiles,
  listFinancing,
  listNotes,
  namesOfOrganisations,
} from "../../store/actions/action-surroundings.ts";
import { listPriorityChoices, type PriorityChoice } from "../../store/actions/priority-choices.ts";
import { findNode, listNodes } from "../../store/plan/plan-nodes.ts";
import { listPlans, type Plan } from "../../store/plan/plans.ts";
import { listSteeringRevisions, type SteeringRevision } from "../../store/steering-revisions.ts";
import { listOwners } from "./list-owners.ts";
import { readScope, refusalToEdit, refusalToRead } from "./read-scope.ts";

export type HistoryLine = SteeringRevision & { readonly canBeUndone: boolean };

export type OpenedAction = {
  readonly kind: "action";
  readonly action: StoredAction;
  readonly node: PlanNode | null;
  readonly ownerLeft: boolean;
  readonly partners: readonly { readonly id: string; readonly name: string }[];
  readonly priorities: readonly PriorityChoice[];
  readonly nodes: readonly PlanNode[];
  readonly notes: readonly ActionNote[];
  readonly files: readonly ActionFile[];
  readonly evidence: readonly EvidenceOfAction[];
  readonly evidenceTotal: number;
  readonly copies: readonly { id: string; number: number; isSource: boolean }[];
  readonly history: readonly HistoryLine[];
  readonly mayEdit: boolean;
  readonly mayAddEvidence: boolean;
};

const shownEvidence = 20;
const shownHistory = 60;

/** An action with everything that stands round it. */
export async function openAction(
  db: Db,
  actor: Actor,
  id: string,
): Promise<OpenedAction | Refusal<"not-permitted" | "no-such-action">> {
  const scope = readScope(actor);
  if (isRefusal(scope)) return scope;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const action = await loadAction(tx, id);
    if (!action) return refuse("no-such-action");
    const { content } = action;
    const refusal = refusalToRead(actor, content);
    if (refusal) return refusal;
    const mayEdit = refusalToEdit(actor, content) === null;
    const names = await namesOfOrganisations(tx, content.partnerIds);
    const node = content.nodeId ? await findNode(tx, content.nodeId) : undefined;
    const owners = await listOwners(tx, actor.partnershipId);
    const owner = content.ownerPersonId;
    const { evidence, total } = await listEvidenceOf(tx, scope, id, shownEvidence);
    return {
      kind: "action",
      action,
      node: node ?? null,
      nodes: node ? await listNodes(tx, node.planId) : [],
      ownerLeft: owner !== null && !owners.some(({ id: ownerId }) => ownerId === owner),
      partners: content.partnerIds.flatMap((partnerId) => {
        const name = names.get(partnerId);
        return name ? [{ id: partnerId, name }] : [];
      }),
      priorities: await listPriorityChoices(tx, yearOf(content.startsOn), yearOf(content.dueOn)),
      notes: await listNotes(tx, id),
      files: await listFiles(tx, id),
      evidence,
      evidenceTotal: total,
      copies: await listCopies(tx, action),
      history: await readHistory(tx, action),
      mayEdit,
      mayAddEvidence: refusalFor(actor, "evidence.edit", { nis: content.nis }) === null,
    };
  });
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

async function readHistory(tx: Tx, action: StoredAction): Promise<HistoryLine[]> {
  const lines = await listSteeringRevisions(tx, "action", action.id, shownHistory);
  return lines.map((line) => ({
    ...line,
    canBeUndone:
      line.deed === "changed" &&
      action.removedAt === null &&
      stillHolds((line.after ?? {}) as Partial<ActionContent>, action.content),
  }));
}

export type ActionFormChoices = {
  readonly kind: "form";
  readonly action: StoredAction | null;
  readonly plans: readonly (Plan & { readonly nodes: readonly PlanNode[] })[];
  readonly colleagues: readonly Colleague[];
  readonly memberNis: readonly string[];
  readonly priorities: readonly PriorityChoice[];
  readonly partners: readonly { readonly id: string; readonly name: string }[];
  readonly financing: readonly string[];
};

/**
 * What the form of an action needs.
 * @param id null: a new action
 */
export async function openActionForm(
  db: Db,
  actor: Actor,
  id: string | null,
  today: Day,
  dueOn: Day | null = null,
): Promise<ActionFormChoices | Refusal<"not-permitted" | "no-such-action" | "removed">> {
  if (!mayReach(actor, "plan.edit")) return refuse("not-permitted", "plan.edit");
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const action = id ? await loadAction(tx, id) : undefined;
    if (id && !action) return refuse("no-such-action");
    if (action) {
      const refusal = refusalToEdit(actor, action.content);
      if (refusal) return refusal;
      if (action.removedAt) return refuse("removed");
    }
    const plans = await listPlans(tx);
    const thisYear = yearOf(today);
    const years = action
      ? [yearOf(action.content.startsOn), yearOf(action.content.dueOn), thisYear]
      : [thisYear, thisYear + 1, ...(dueOn ? [yearOf(dueOn)] : [])];
    const names = await namesOfOrganisations(tx, action?.content.partnerIds ?? []);
    const withNodes = [];
    for (const plan of plans) withNodes.push({ ...plan, nodes: await listNodes(tx, plan.id) });
    return {
      kind: "form",
      action: action ?? null,
      plans: withNodes,
      colleagues: await listOwners(tx, actor.partnershipId, action?.content.ownerPersonId),
      memberNis: await listMemberNis(tx, actor.partnershipId, today),
      priorities: await listPriorityChoices(tx, Math.min(...years), Math.max(...years)),
      partners: [...names].map(([partnerId, name]) => ({ id: partnerId, name })),
      financing: await listFinancing(tx, 20),
    };
  });
}

/** Names of partners ticked in a form, for who may search the register. */
export async function namePartners(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  if (refusalFor(actor, "register.read")) return [];
  const names = await inPartnership(db, tenantOf(actor), (tx) => namesOfOrganisations(tx, ids));
  return [...names].map(([id, name]) => ({ id, name }));
}
