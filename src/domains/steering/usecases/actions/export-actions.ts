import { type Actor, recordAudit, tenantOf } from "#access";
import { isRefusal, type Refusal } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { type CellValue, type SheetColumn, writeCsv, writeXlsx } from "#platform/tables";
import type { ActionSelection } from "../../store/actions/action-selection.ts";
import {
  type ActionOrder,
  type ListedAction,
  listActions,
} from "../../store/actions/list-actions.ts";
import type { ActionWords } from "../../text/actions/index.ts";
import { readScope } from "./read-scope.ts";

export type ActionExport = Omit<ActionSelection, "scope"> & {
  readonly order: ActionOrder;
  readonly format: "csv" | "xlsx";
  readonly words: ActionWords;
  /** NIS → name. */
  readonly names: Readonly<Record<string, string>>;
};

export type ExportedActions = {
  readonly kind: "file";
  readonly content: AsyncIterable<string | Uint8Array>;
};

/** More than ten years of the largest partnership; a file beyond it is cut and says nothing false. */
const mostRows = 100_000;

/** The list as a file, with the filter and the order of the page. */
export async function exportActions(
  db: Db,
  actor: Actor,
  order: ActionExport,
): Promise<ExportedActions | Refusal<"not-permitted">> {
  const scope = readScope(actor);
  if (isRefusal(scope)) return scope;
  const actions = await inPartnership(db, tenantOf(actor), async (tx) => {
    const selection = { filter: order.filter, scope, today: order.today };
    const page = { limit: mostRows, offset: 0 };
    const listed = await listActions(tx, selection, order.order, page);
    await recordAudit(
      tx,
      actor,
      "steering.export-actions",
      { kind: "plan" },
      { rows: listed.length },
    );
    return listed;
  });
  const { words } = order;
  const columns = columnsIn(words);
  const rows = actions.map((action) => rowOf(action, order));
  if (order.format === "xlsx") {
    return { kind: "file", content: writeXlsx([{ name: words.plan.title, columns, rows }]) };
  }
  const header = columns.map((column) => column.header);
  const inEuros = rows.map((row) =>
    row.map((cell, at) =>
      columns[at]?.kind === "cents" && typeof cell === "number" ? cell / 100 : cell,
    ),
  );
  return { kind: "file", content: writeCsv([header, ...inEuros]) };
}

const columnsIn = ({ fields: f, plan }: ActionWords): SheetColumn[] => [
  { header: f.number, kind: "number" },
  { header: f.code },
  { header: f.title },
  { header: f.nodeId },
  { header: f.status },
  { header: f.ownerPersonId },
  { header: plan.municipality },
  { header: f.startsOn, kind: "day" },
  { header: f.dueOn, kind: "day" },
  { header: f.doneOn, kind: "day" },
  { header: f.counts },
  { header: f.budget, kind: "cents" },
  { header: f.spent, kind: "cents" },
  { header: f.evidence, kind: "number" },
];

const rowOf = (action: ListedAction, { words, names }: ActionExport): CellValue[] => [
  action.number,
  action.code,
  action.title,
  action.nodeCode,
  words.statuses[action.status],
  action.ownerName,
  action.nis.map((nis) => names[nis] ?? nis).join(", "),
  action.startsOn,
  action.dueOn,
  action.doneOn,
  action.priorities.join(", "),
  action.budgetCents,
  action.spentCents,
  action.evidence,
];
