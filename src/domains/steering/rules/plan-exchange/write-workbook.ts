import type { CellValue, SheetColumn } from "#platform/tables";
import { detailName, type FileWords, type OwnColumn } from "./file-words.ts";
import { codesOf, inPlanOrder, markOf, type PlanToWrite } from "./plan-to-write.ts";
import type { KnownAction } from "./plan-world.ts";
import type { DetailColumn, SheetRole } from "./read-own-workbook.ts";

export type WrittenSheet = {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellValue[])[];
};

/**
 * A plan as the sheets of a workbook that `readOwnWorkbook` reads back without loss. What an action has several
 * of stands in a sheet of its own; the mark of the action holds them together.
 */
export function writeWorkbook(plan: PlanToWrite, words: FileWords): WrittenSheet[] {
  return [
    planSheet(plan, words),
    nodeSheet(plan, words),
    actionSheet(plan, words),
    detailSheet(plan, words, "money", ["year", "financing", "budget", "spent"], ({ content }) =>
      content.money.map((line) => [line.year, line.financing, line.budgetCents, line.spentCents]),
    ),
    detailSheet(plan, words, "partners", ["number", "name"], ({ content }) =>
      content.partnerIds.map((id) => {
        const partner = plan.organisations.get(id);
        return [partner?.number ?? "", partner?.name ?? ""];
      }),
    ),
    detailSheet(plan, words, "priorities", ["frame", "priority"], ({ content }) =>
      content.counts.map(({ frameId, code }) => [plan.frames.get(frameId) ?? "", code]),
    ),
    detailSheet(plan, words, "notes", ["text", "who", "when"], ({ notes }) =>
      notes.map(({ body, personName, at }) => [body, personName, at]),
    ),
  ];
}

const planSheet = ({ plan }: PlanToWrite, words: FileWords): WrittenSheet => ({
  name: words.sheets.plan,
  columns: [
    { header: words.columns.title },
    { header: words.details.from, kind: "number" },
    { header: words.details.to, kind: "number" },
  ],
  rows: [[plan.name, plan.fromYear, plan.toYear]],
});

function nodeSheet({ nodes }: PlanToWrite, words: FileWords): WrittenSheet {
  const years = [...new Set(nodes.flatMap(({ budgets }) => budgets.map(({ year }) => year)))];
  years.sort((a, b) => a - b);
  const codes = codesOf(nodes);
  const fields = ["level", "code", "title", "description", "parent"] as const;
  return {
    name: words.sheets.nodes,
    columns: [
      ...fields.map((field) => ({ header: words.columns[field] })),
      { header: words.columns.position, kind: "number" as const },
      ...years.map((year) => ({
        header: `${words.columns.budget} ${year}`,
        kind: "cents" as const,
      })),
    ],
    rows: inPlanOrder(nodes).map((node) => [
      words.levels[node.level],
      node.code,
      node.title,
      node.description,
      codes.get(node.parentId ?? "") ?? "",
      node.position,
      ...years.map((year) => node.budgets.find((one) => one.year === year)?.amountCents ?? null),
    ]),
  };
}

/** The columns that stand once with every action, in sheets and in the flat table. */
export const actionColumns = [
  "code",
  "title",
  "description",
  "status",
  "startsOn",
  "dueOn",
  "doneOn",
  "owner",
  "ownerPlace",
  "places",
] as const satisfies readonly OwnColumn[];

const days: readonly string[] = ["startsOn", "dueOn", "doneOn"];

export const sheetColumn = (field: OwnColumn, words: FileWords): SheetColumn => ({
  header: words.columns[field],
  ...(days.includes(field) ? { kind: "day" as const } : {}),
});

/** What stands in `actionColumns` for one action. */
export function actionCells(
  { content }: KnownAction,
  plan: PlanToWrite,
  words: FileWords,
): CellValue[] {
  return [
    content.code,
    content.title,
    content.description,
    words.statuses[content.status],
    content.startsOn,
    content.dueOn,
    content.doneOn,
    content.ownerName,
    content.ownerNis ? plan.placeName(content.ownerNis) : "",
    content.nis.map((nis) => plan.placeName(nis)).join("; "),
  ];
}

function actionSheet(plan: PlanToWrite, words: FileWords): WrittenSheet {
  const codes = codesOf(plan.nodes);
  return {
    name: words.sheets.actions,
    columns: [
      { header: words.columns.number, kind: "number" },
      { header: words.columns.parent },
      ...actionColumns.map((field) => sheetColumn(field, words)),
      { header: words.columns.reference },
    ],
    rows: plan.actions.map((action) => [
      action.number,
      codes.get(action.content.nodeId ?? "") ?? "",
      ...actionCells(action, plan, words),
      markOf(action),
    ]),
  };
}

const kinds: Readonly<Partial<Record<DetailColumn, SheetColumn["kind"]>>> = {
  year: "number",
  budget: "cents",
  spent: "cents",
};

function detailSheet(
  plan: PlanToWrite,
  words: FileWords,
  role: SheetRole,
  columns: readonly DetailColumn[],
  linesOf: (action: KnownAction) => readonly (readonly CellValue[])[],
): WrittenSheet {
  const column = (name: DetailColumn): SheetColumn => ({
    header: detailName(words, name),
    kind: kinds[name] ?? "text",
  });
  return {
    name: words.sheets[role],
    columns: [column("code"), column("title"), ...columns.map(column), column("reference")],
    rows: plan.actions.flatMap((action) => {
      const { code, title } = action.content;
      return linesOf(action).map((line) => [code, title, ...line, markOf(action)]);
    }),
  };
}
