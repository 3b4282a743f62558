import type { CellValue } from "#platform/tables";
import type { FileWords, OwnColumn } from "./file-words.ts";
import { guarded } from "./guard-formula.ts";
import { markOf, namesInCell, type PlanToWrite, prioritiesOf } from "./plan-to-write.ts";
import type { KnownAction, KnownNode } from "./plan-world.ts";
import { actionCells, actionColumns } from "./write-workbook.ts";

const goalAndPlan = ["goalCode", "goalTitle", "planCode", "planTitle"] as const;
const afterAction = [
  "priorities",
  "partners",
  "year",
  "financing",
  "budget",
  "spent",
  "note",
  "number",
  "reference",
] as const;
const columns: readonly OwnColumn[] = [...goalAndPlan, ...actionColumns, ...afterAction];

/**
 * The actions of a plan as one table with headers, for CSV. An action with money of several years or sources, or
 * with several notes, has a row for each. Budgets of goals and action plans are not in it.
 */
export function writeFlatTable(plan: PlanToWrite, words: FileWords): CellValue[][] {
  const byId = new Map(plan.nodes.map((node) => [node.id, node]));
  return [
    columns.map((column) => words.columns[column]),
    ...plan.actions.flatMap((action) => rowsOf(action, { plan, words, byId })),
  ].map((row) => row.map((cell) => (typeof cell === "string" ? guarded(cell) : cell)));
}

type Bench = {
  readonly plan: PlanToWrite;
  readonly words: FileWords;
  readonly byId: ReadonlyMap<string, KnownNode>;
};

function rowsOf(action: KnownAction, { plan, words, byId }: Bench): CellValue[][] {
  const { content, notes, number } = action;
  const node = byId.get(content.nodeId ?? "");
  const goal = node?.level === "goal" ? node : byId.get(node?.parentId ?? "");
  const part = node?.level === "action-plan" ? node : undefined;
  const partners = content.partnerIds.map((id) => {
    const partner = plan.organisations.get(id);
    return partner?.number ?? partner?.name ?? "";
  });
  const first = [
    ...[goal, part].flatMap((one) => [one?.code ?? "", one?.title ?? ""]),
    ...actionCells(action, plan, words),
    prioritiesOf(action, plan).join("; "),
    namesInCell(partners),
  ];
  const rows = Math.max(1, content.money.length, notes.length);
  return Array.from({ length: rows }, (_, at) => {
    const money = content.money[at];
    return [
      ...first,
      ...(money
        ? [money.year, money.financing, money.budgetCents / 100, money.spentCents / 100]
        : ["", "", "", ""]),
      notes[at]?.body ?? "",
      number,
      markOf(action),
    ];
  });
}
