/** A policy goal or an action plan. */
/**
 * The years of which a form asks an amount: those of the plan, and others in which something was stated before
 * the plan got another period, so that it is not lost.
 */
export function budgetYears(
  plan: { readonly fromYear: number; readonly toYear: number },
  stated: readonly number[],
): { readonly year: number; readonly isOutside: boolean }[] {
  const inside = Array.from(
    { length: plan.toYear - plan.fromYear + 1 },
    (_, at) => plan.fromYear + at,
  );
  return [...new Set([...inside, ...stated])]
    .sort((one, other) => one - other)
    .map((year) => ({ year, isOutside: year < plan.fromYear || year > plan.toYear }));
}

export type PlanNode = {
  readonly id: string;
  readonly parentId: string | null;
  readonly level: "goal" | "action-plan";
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly position: number;
  readonly version: number;
};

/** What stands at one part of the plan itself in one year. EUR cents. */
export type NodeFigures = {
  /** What the council voted for it; null when nothing was stated. */
  readonly statedCents: number | null;
  /** Sums over the actions that stand directly at it. */
  readonly actions: number;
  readonly done: number;
  readonly budgetCents: number;
  readonly spentCents: number;
};

export type TreeNode = {
  readonly node: PlanNode;
  readonly children: readonly TreeNode[];
  /** Its own figures and those of everything under it. */
  readonly whole: Omit<NodeFigures, "statedCents">;
  readonly statedCents: number | null;
  /** What is stated for its children together; null when for none of them. */
  readonly statedBelowCents: number | null;
};

const nothing: NodeFigures = {
  statedCents: null,
  actions: 0,
  done: 0,
  budgetCents: 0,
  spentCents: 0,
};

/** Codes as people count: 2 before 10, whatever letters stand before it. */
export const compareCodes = (a: string, b: string): number =>
  a.localeCompare(b, "nl", { numeric: true, sensitivity: "base" });

const inOrder = (a: PlanNode, b: PlanNode): number =>
  a.position - b.position || compareCodes(a.code, b.code);

/** The goals in order, each with its action plans and the sums of both. */
export function growTree(
  nodes: readonly PlanNode[],
  figures: ReadonlyMap<string, NodeFigures>,
): TreeNode[] {
  const under = (parentId: string | null): TreeNode[] =>
    nodes
      .filter((node) => node.parentId === parentId)
      .sort(inOrder)
      .map((node) => {
        const children = under(node.id);
        const own = figures.get(node.id) ?? nothing;
        const stated = children.flatMap((child) => child.statedCents ?? []);
        return {
          node,
          children,
          whole: {
            actions: sum(own.actions, children, (whole) => whole.actions),
            done: sum(own.done, children, (whole) => whole.done),
            budgetCents: sum(own.budgetCents, children, (whole) => whole.budgetCents),
            spentCents: sum(own.spentCents, children, (whole) => whole.spentCents),
          },
          statedCents: own.statedCents,
          statedBelowCents:
            stated.length === 0 ? null : stated.reduce((total, cents) => total + cents, 0),
        };
      });
  return under(null);
}

const sum = (
  own: number,
  children: readonly TreeNode[],
  of: (whole: TreeNode["whole"]) => number,
): number => children.reduce((total, child) => total + of(child.whole), own);

/** Two budgets that ought to be the same and are not. EUR cents; above nought: more stated than found. */
export type BudgetDifference = {
  readonly against: "actions" | "children" | "spent";
  readonly cents: number;
};

/**
 * Where the budget of a part of the plan does not add up: against its actions, against the action plans under
 * it, and where more was spent than its actions budget. Shown, never mended: only people know which is right.
 */
export function budgetDifferences(tree: TreeNode): BudgetDifference[] {
  const found: BudgetDifference[] = [];
  const { statedCents, statedBelowCents, whole } = tree;
  if (statedCents !== null && statedBelowCents !== null && statedCents !== statedBelowCents) {
    found.push({ against: "children", cents: statedCents - statedBelowCents });
  }
  if (statedCents !== null && statedCents !== whole.budgetCents) {
    found.push({ against: "actions", cents: statedCents - whole.budgetCents });
  }
  if (whole.spentCents > whole.budgetCents) {
    found.push({ against: "spent", cents: whole.budgetCents - whole.spentCents });
  }
  return found;
}
