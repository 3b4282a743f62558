import {
  type Actor,
  type Colleague,
  listColleagues,
  mayReach,
  refusalFor,
  tenantOf,
} from "#access";
import { addDays, asDay, type Day } from "#kernel/day";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { listMemberNis } from "#territory";
import type { ActionStatus } from "../../rules/action.ts";
import type { ActionFilter, PlanView } from "../../rules/actions/action-filter.ts";
import type { ReadScope } from "../../rules/actions/action-subject.ts";
import { growTree, type PlanNode, type TreeNode } from "../../rules/plan/plan-tree.ts";
import type { ActionSelection } from "../../store/actions/action-selection.ts";
import {
  type ActionOrder,
  countActions,
  type ListedAction,
  listActions,
  listBoard,
  listByNode,
  listDueBetween,
  type SelectionTotals,
  sumMoney,
} from "../../store/actions/list-actions.ts";
import { countWaitingForOwner } from "../../store/actions/ownerless-actions.ts";
import { listPriorityChoices, type PriorityChoice } from "../../store/actions/priority-choices.ts";
import { listNodes } from "../../store/plan/plan-nodes.ts";
import { listPlans, loadFigures, type Plan } from "../../store/plan/plans.ts";
import { listOwners } from "../actions/list-owners.ts";
import { readScope } from "../actions/read-scope.ts";

export type PlanQuestion = {
  readonly view: PlanView;
  readonly filter: ActionFilter;
  readonly planId: string | null;
  readonly order: ActionOrder;
  /** Counted from 1. */
  readonly page: number;
  /** "2026-11", for the calendar. */
  readonly month: string;
  readonly today: Day;
};

/** What the reader sees of the selection, by view. */
export type PlanShown =
  | {
      readonly view: "tree";
      readonly tree: readonly TreeNode[];
      readonly actions: readonly ListedAction[];
      /** Sums are of the whole plan, so that differences can be believed. */
      readonly isWhole: boolean;
    }
  | { readonly view: "board"; readonly columns: Readonly<Record<ActionStatus, ListedAction[]>> }
  | {
      readonly view: "list" | "timeline";
      readonly actions: readonly ListedAction[];
      readonly money: readonly { financing: string; budgetCents: number; spentCents: number }[];
    }
  | { readonly view: "calendar"; readonly actions: readonly ListedAction[]; readonly first: Day };

export type OpenedPlan = {
  readonly kind: "plan";
  readonly shown: PlanShown;
  /** Of what is shown: in the tree the plan and what stands alone, in the other views all of the year. */
  readonly totals: SelectionTotals;
  /** Actions of the selection that stand in another plan than the tree that is shown. */
  readonly elsewhere: number;
  readonly plans: readonly Plan[];
  readonly plan: Plan | null;
  readonly nodes: readonly PlanNode[];
  readonly colleagues: readonly Colleague[];
  readonly memberNis: readonly string[];
  readonly priorities: readonly PriorityChoice[];
  readonly waiting: number;
  readonly mayEdit: boolean;
  readonly mayArrange: boolean;
};

export const pageSizes = { list: 50, timeline: 60 } as const;
const perColumn = 25;
const perNode = 40;
const mostInTree = 1_000;
const mostInMonth = 1_000;

/** The plan in one of its views, for who may read it; staff see their municipality's and everybody's actions. */
export async function openPlan(
  db: Db,
  actor: Actor,
  question: PlanQuestion,
): Promise<OpenedPlan | Refusal<"not-permitted">> {
  const scope = readScope(actor);
  if (isRefusal(scope)) return scope;
  const { filter, today } = question;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const plans = await listPlans(tx);
    const plan = choosePlan(plans, question);
    const colleagues = await listColleagues(tx);
    const year = filter.year ?? Number(today.slice(0, 4));
    const ofYear = { filter, scope, today };
    // The tree is of one plan; the other views show all that is done in the year.
    const isPart = question.view === "tree" && plan !== null && plans.length > 1;
    const selection = isPart ? { ...ofYear, planId: plan.id } : ofYear;
    const totals = await countActions(tx, selection);
    const inYear = isPart ? await countActions(tx, ofYear) : totals;
    const mayArrange = refusalFor(actor, "plan.arrange") === null;
    return {
      kind: "plan",
      shown: await show(tx, question, selection, plan),
      totals,
      elsewhere: inYear.total - totals.total,
      plans,
      plan,
      nodes: plan ? await listNodes(tx, plan.id) : [],
      colleagues,
      memberNis: await listMemberNis(tx, actor.partnershipId, today),
      priorities: await listPriorityChoices(tx, year, year),
      waiting: mayArrange
        ? await countWaitingForOwner(
            tx,
            (await listOwners(tx, actor.partnershipId)).map(({ id }) => id),
          )
        : 0,
      mayEdit: mayReach(actor, "plan.edit"),
      mayArrange,
    };
  });
}

/** The one asked for, else the current one when it covers the year, else any that does. */
function choosePlan(plans: readonly Plan[], { planId, filter }: PlanQuestion): Plan | null {
  const covers = (plan: Plan) =>
    filter.year === null || (plan.fromYear <= filter.year && plan.toYear >= filter.year);
  return plans.find(({ id }) => id === planId) ?? plans.find(covers) ?? plans[0] ?? null;
}

async function show(
  tx: Tx,
  question: PlanQuestion,
  selection: ActionSelection,
  plan: Plan | null,
): Promise<PlanShown> {
  const { view, order, page, filter } = question;
  if (view === "tree") return showTree(tx, selection, plan);
  if (view === "board") return { view, columns: await listBoard(tx, selection, perColumn) };
  if (view === "calendar") {
    const { from, to } = monthOf(question.month);
    return {
      view,
      actions: await listDueBetween(tx, selection, { from, to }, mostInMonth),
      first: from,
    };
  }
  const limit = pageSizes[view];
  const actions = await listActions(
    tx,
    selection,
    view === "timeline" ? { key: "startsOn", descending: false } : order,
    { limit, offset: (page - 1) * limit },
  );
  return {
    view,
    actions,
    money: view === "list" && filter.year !== null ? await sumMoney(tx, selection) : [],
  };
}

async function showTree(tx: Tx, selection: ActionSelection, plan: Plan | null): Promise<PlanShown> {
  const { filter, scope, today } = selection;
  const year = filter.year ?? Number(today.slice(0, 4));
  const nodes = plan ? await listNodes(tx, plan.id) : [];
  const figures = plan ? await loadFigures(tx, plan.id, year, scope) : new Map();
  const actions = await listByNode(tx, selection, perNode, mostInTree);
  return { view: "tree", tree: growTree(nodes, figures), actions, isWhole: seesAll(scope) };
}

const seesAll = (scope: ReadScope): boolean => scope.nis === "all";

/** First and last day of a month written "2026-11". */
function monthOf(month: string): { readonly from: Day; readonly to: Day } {
  const from = asDay(`${month}-01`);
  const next = addDays(from, 31);
  return { from, to: addDays(asDay(`${next.slice(0, 7)}-01`), -1) };
}
