import type { Day } from "#kernel/day";
import type { FileWords, OwnColumn } from "./file-words.ts";
import { inPlanOrder, namesInCell, type PlanToWrite, prioritiesOf } from "./plan-to-write.ts";
import type { KnownAction, KnownNode } from "./plan-world.ts";
import { joinCode } from "./split-code.ts";

export type DocumentTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns with amounts, from 0. */
  readonly amounts: readonly number[];
};

export type DocumentPart = {
  /** 1: goal; 2: action plan. */
  readonly level: 1 | 2;
  readonly heading: string;
  readonly description: string;
  /** `2026: € 1.200,00`; empty when nothing was stated. */
  readonly budgets: readonly string[];
  readonly actions: DocumentTable | null;
};

/** A plan as people read it: its tree as headings, with the actions of each part in a table. */
export type PlanDocument = {
  readonly title: string;
  readonly line: string;
  readonly parts: readonly DocumentPart[];
};

export type DocumentFormat = {
  /** In the language of the document. */
  cents(cents: number): string;
  /** Heading over actions that stand alone. */
  readonly alone: string;
};

const columns = [
  "code",
  "title",
  "description",
  "owner",
  "places",
  "startsOn",
  "dueOn",
  "status",
  "priorities",
  "partners",
] as const satisfies readonly OwnColumn[];

/** The titles of the tables are those `readPlanRows` knows; amounts are for reading, and named so. */
export function composePlanDocument(
  plan: PlanToWrite,
  words: FileWords,
  format: DocumentFormat,
): PlanDocument {
  const byNode = Map.groupBy(plan.actions, ({ content }) => content.nodeId);
  const known = new Set(plan.nodes.map(({ id }) => id));
  const alone = plan.actions.filter(
    ({ content }) => content.nodeId === null || !known.has(content.nodeId),
  );
  const tableOf = (actions: readonly KnownAction[]): DocumentTable | null =>
    actions.length === 0
      ? null
      : {
          columns: [...columns.map((one) => words.columns[one]), words.totalBudget],
          rows: actions.map((action) => cellsOf(action, { plan, words, format })),
          amounts: [columns.length],
        };
  const partOf = (node: KnownNode): DocumentPart => ({
    level: node.level === "goal" ? 1 : 2,
    heading: joinCode(node.code, node.title),
    description: node.description,
    budgets: [...node.budgets]
      .sort((a, b) => a.year - b.year)
      .map(({ year, amountCents }) => `${year}: ${format.cents(amountCents)}`),
    actions: tableOf(byNode.get(node.id) ?? []),
  });
  const standing = tableOf(alone);
  const rest: DocumentPart[] = standing
    ? [{ level: 1, heading: format.alone, description: "", budgets: [], actions: standing }]
    : [];
  const { name, fromYear, toYear } = plan.plan;
  return {
    title: name,
    line: `${fromYear}–${toYear}`,
    parts: [...inPlanOrder(plan.nodes).map(partOf), ...rest],
  };
}

function cellsOf(
  action: KnownAction,
  bench: { plan: PlanToWrite; words: FileWords; format: DocumentFormat },
): string[] {
  const { plan, words, format } = bench;
  const { content } = action;
  const budget = content.money.reduce((sum, line) => sum + line.budgetCents, 0);
  return [
    content.code,
    content.title,
    content.description,
    content.ownerName,
    content.nis.map((nis) => plan.placeName(nis)).join("; "),
    writeDay(content.startsOn),
    writeDay(content.dueOn),
    words.statuses[content.status],
    prioritiesOf(action, plan).join("; "),
    namesInCell(content.partnerIds.map((id) => plan.organisations.get(id)?.name ?? "")),
    budget > 0 ? format.cents(budget) : "",
  ];
}

const writeDay = (day: Day): string => day.split("-").reverse().join("/");
