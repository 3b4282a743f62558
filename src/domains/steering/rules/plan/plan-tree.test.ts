import fc from "fast-check";
import { expect, test } from "vitest";
import {
  budgetDifferences,
  budgetYears,
  compareCodes,
  growTree,
  type NodeFigures,
  type PlanNode,
} from "./plan-tree.ts";

const aNode = (change: Partial<PlanNode> & { id: string }): PlanNode => ({
  parentId: null,
  level: change.parentId ? "action-plan" : "goal",
  code: change.id,
  title: "Werk voor iedereen",
  description: "",
  position: 0,
  version: 1,
  ...change,
});
const figures = (change: Partial<NodeFigures>): NodeFigures => ({
  statedCents: null,
  actions: 0,
  done: 0,
  budgetCents: 0,
  spentCents: 0,
  ...change,
});

const nodes = [
  aNode({ id: "BD1" }),
  aNode({ id: "AP1", parentId: "BD1" }),
  aNode({ id: "AP2", parentId: "BD1" }),
];

test("a goal holds the sums of its action plans", () => {
  const [goal] = growTree(
    nodes,
    new Map([
      ["AP1", figures({ actions: 2, done: 1, budgetCents: 100_00, spentCents: 40_00 })],
      ["AP2", figures({ actions: 1, budgetCents: 50_00 })],
    ]),
  );
  expect(goal?.whole).toEqual({ actions: 3, done: 1, budgetCents: 150_00, spentCents: 40_00 });
});

test("what the council voted and what the actions cost are both shown when they differ", () => {
  const [goal] = growTree(
    nodes,
    new Map([
      ["BD1", figures({ statedCents: 200_00 })],
      ["AP1", figures({ statedCents: 150_00, budgetCents: 120_00, spentCents: 130_00 })],
    ]),
  );
  if (!goal?.children[0]) throw new Error("no goal");
  expect(budgetDifferences(goal)).toEqual([
    { against: "children", cents: 50_00 },
    { against: "actions", cents: 80_00 },
    { against: "spent", cents: -10_00 },
  ]);
  expect(budgetDifferences(goal.children[0])).toContainEqual({ against: "actions", cents: 30_00 });
});

test("nothing is said of a part for which nothing was voted and nothing overspent", () => {
  const [goal] = growTree(nodes, new Map([["AP1", figures({ budgetCents: 120_00 })]]));
  expect(goal && budgetDifferences(goal)).toEqual([]);
});

test("no action and no cent is lost or counted twice on the way up", () => {
  const amounts = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(amounts, (cents) => {
      const plans = cents.map((_, at) => aNode({ id: `AP${at}`, parentId: "BD1" }));
      const own = new Map(
        cents.map((budgetCents, at) => [`AP${at}`, figures({ actions: 1, budgetCents })]),
      );
      const [goal] = growTree([aNode({ id: "BD1" }), ...plans], own);
      expect(goal?.whole.actions).toBe(cents.length);
      expect(goal?.whole.budgetCents).toBe(cents.reduce((total, one) => total + one, 0));
    }),
  );
});

test("2.10 comes after 2.9", () => {
  expect(["AP2.10", "AP2.9", "ap1.1"].sort(compareCodes)).toEqual(["ap1.1", "AP2.9", "AP2.10"]);
});

test("an amount stated for a year the plan no longer covers stands with the others, said to be outside", () => {
  const plan = { fromYear: 2026, toYear: 2027 };
  expect(budgetYears(plan, [2030, 2026])).toEqual([
    { year: 2026, isOutside: false },
    { year: 2027, isOutside: false },
    { year: 2030, isOutside: true },
  ]);
});
