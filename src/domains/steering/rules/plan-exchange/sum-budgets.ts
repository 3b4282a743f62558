import type { PlanProposal } from "./compare-plan.ts";
import type { PlanWorld } from "./plan-world.ts";

/** What would be stated for a part of the plan in a year, and what its actions sum up to. EUR cents. */
export type BudgetGap = {
  readonly code: string;
  readonly title: string;
  readonly year: number;
  readonly statedCents: number;
  readonly sumCents: number;
};

/** Where stated budgets and actions would differ once the file is in. Shown, never mended. */
export function budgetGaps(proposal: PlanProposal, world: PlanWorld): BudgetGap[] {
  const parents = new Map<string, string | null>();
  const codes = new Map(world.nodes.map(({ id, code }) => [id, code]));
  for (const node of world.nodes)
    parents.set(node.code, node.parentId ? (codes.get(node.parentId) ?? null) : null);
  for (const { key, after } of proposal.nodes) parents.set(key, after.parentKey);
  const keyOfId = (id: string): string | null => (id.startsWith("new:") ? id.slice(4) : keyOf(id));
  const keys = new Map(
    proposal.nodes.flatMap(({ before, key }) => (before ? [[before.id, key] as const] : [])),
  );
  const keyOf = (id: string): string | null => keys.get(id) ?? codes.get(id) ?? null;
  const told = new Map(
    proposal.actions.flatMap(({ before, after }) => (before ? [[before.id, after] as const] : [])),
  );
  const contents = [
    ...world.actions.map(({ id, content }) => told.get(id) ?? content),
    ...proposal.actions.flatMap(({ before, after }) => (before ? [] : [after])),
  ];
  const sums = new Map<string, number>();
  for (const { nodeId, money } of contents) {
    for (let key = nodeId && keyOfId(nodeId); key; key = parents.get(key) ?? null) {
      for (const { year, budgetCents } of money) {
        const at = `${key}\n${year}`;
        sums.set(at, (sums.get(at) ?? 0) + budgetCents);
      }
    }
  }
  return proposal.nodes.flatMap(({ key, after }) =>
    after.budgets.flatMap(({ year, amountCents }) => {
      const sumCents = sums.get(`${key}\n${year}`) ?? 0;
      return amountCents === sumCents
        ? []
        : [{ code: after.code, title: after.title, year, statedCents: amountCents, sumCents }];
    }),
  );
}
