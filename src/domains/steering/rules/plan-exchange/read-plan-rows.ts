import { type FileTable, plainText } from "#kernel/file-table";
import { type KnownPlanWords, nodeKey, type Part } from "./known-words.ts";
import type { DraftAction, DraftNode, PlanDraft, Trouble } from "./plan-draft.ts";
import { PlanRow } from "./plan-row.ts";
import { readAction } from "./read-action-row.ts";
import { levelOfCode, type RowLevel, readAmount, readLevel } from "./read-values.ts";
import { splitCode } from "./split-code.ts";
import type { Mapping, PlainTarget } from "./target-field.ts";

const longestTitle = 300;

type Seen = { goal: Part | null; plan: Part | null };

type Reading = {
  readonly table: FileTable;
  readonly mapping: Mapping;
  readonly known: KnownPlanWords;
  /** Rows are parts of the plan too, told by their level or code. */
  readonly mixed: boolean;
  readonly depths: number;
  /** A blank cell means what stood above it, as in merged cells; in our own files it means nothing. */
  readonly carries: boolean;
  readonly nodes: Map<string, DraftNode>;
  readonly actions: DraftAction[];
  readonly troubles: Trouble[];
  readonly seen: Seen;
};

/** Every row of one table as parts of a plan and actions; a row that cannot be read is told and left out. */
export function readPlanRows(table: FileTable, mapping: Mapping, known: KnownPlanWords): PlanDraft {
  const has = (...targets: PlainTarget[]) => targets.some((target) => mapping.includes(target));
  const reading: Reading = {
    table,
    mapping,
    known,
    mixed:
      has("level") ||
      !has(
        "reference",
        "goalCode",
        "goalTitle",
        "goalBoth",
        "planCode",
        "planTitle",
        "planBoth",
        "parent",
      ),
    depths: depthsIn(table, mapping),
    carries: !has("reference") && table.rows.every(({ sheet }) => sheet === undefined),
    nodes: new Map(),
    actions: [],
    troubles: table.broken.map(({ line, because, starts }) => ({
      sheet: table.name,
      line,
      field: null,
      because: "broken-row",
      detail: because,
      raw: starts,
    })),
    seen: { goal: null, plan: null },
  };
  for (const row of table.rows) readRow(new PlanRow(table, mapping, row), reading);
  return {
    plan: null,
    nodes: [...reading.nodes.values()],
    actions: reading.actions,
    troubles: reading.troubles,
  };
}

/** How deep numbers such as 1.2.3 go, to know what a number of one part stands for. */
function depthsIn(table: FileTable, mapping: Mapping): number {
  const at = mapping.findIndex((target) => target === "code" || target === "codeAndTitle");
  const depths = table.rows.map(({ cells }) => {
    const text = (cells[at] ?? "").trim();
    const code = mapping[at] === "codeAndTitle" ? splitCode(text).code : text;
    return /^\d+(\.\d+)*$/.test(code) ? code.split(".").length : 0;
  });
  return Math.max(0, ...depths);
}

function readRow(row: PlanRow, reading: Reading): void {
  const first = row.row.cells.find((cell) => cell.trim() !== "") ?? "";
  if (reading.carries && /^(?:sub|eind|algemeen )?tota+l\b/i.test(plainText(first))) {
    row.refuse("total-row", null, first);
  } else if (reading.mixed) readMixedRow(row, reading);
  else readLevelledRow(row, reading);
  reading.troubles.push(...row.problems);
}

/** A row whose level stands in it or in its code. */
function readMixedRow(row: PlanRow, reading: Reading): void {
  const { seen } = reading;
  const own = ownPart(row);
  const level = levelOf(row, own.code, reading);
  if (level === null) return;
  const parent = row.cell("parent");
  if (level === "action") {
    const under = parent ? { code: parent, title: "" } : (seen.plan ?? seen.goal);
    readAction(row, own, under, reading);
    return;
  }
  const above = level === "goal" ? null : parent ? { code: parent, title: "" } : seen.goal;
  if (!addNode(row, level, own, above, true, reading)) return;
  if (level === "goal") {
    seen.goal = own;
    seen.plan = null;
  } else seen.plan = own;
}

function levelOf(row: PlanRow, code: string, { known, depths }: Reading): RowLevel | null {
  const said = row.cell("level");
  if (said !== "") {
    const level = known.levelOf(said) ?? readLevel(said);
    if (!level) row.refuse("wrong-level", "level", said);
    return level;
  }
  const lettered = levelOfCode(code);
  if (lettered) return lettered;
  if (depths === 3 && /^\d+(\.\d+)*$/.test(code)) {
    return (["goal", "action-plan", "action"] as const)[code.split(".").length - 1] ?? "action";
  }
  return "action";
}

function ownPart(row: PlanRow): Part {
  if (row.has("codeAndTitle")) {
    const both = splitCode(row.cell("codeAndTitle"));
    return {
      code: row.cell("code") || both.code,
      title:
        row.cell("title") ||
        (row.has("code") && row.cell("code") !== both.code ? row.cell("codeAndTitle") : both.title),
    };
  }
  if (row.has("actionBoth")) {
    const both = splitCode(row.cell("actionBoth"));
    return { code: row.cell("code") || both.code, title: row.cell("title") || both.title };
  }
  return { code: row.cell("code"), title: row.cell("title") };
}

function partIn(row: PlanRow, level: "goal" | "plan"): Part | null {
  const both = splitCode(row.cell(`${level}Both`));
  const code = row.cell(`${level}Code`) || both.code;
  const title = row.cell(`${level}Title`) || both.title;
  return code === "" && title === "" ? null : { code, title };
}

/** A row that names the goal and the action plan it stands under; a merged cell names them once for many rows. */
function readLevelledRow(row: PlanRow, reading: Reading): void {
  const { seen } = reading;
  if (!reading.carries) Object.assign(seen, { goal: null, plan: null });
  const goal = partIn(row, "goal");
  const plan = partIn(row, "plan");
  const own = ownPart(row);
  const isAction = own.title !== "" || own.code !== "";
  if (
    goal &&
    (!seen.goal || nodeKey(goal.code, goal.title) !== nodeKey(seen.goal.code, seen.goal.title))
  ) {
    seen.plan = null;
  }
  if (goal) {
    if (!addNode(row, "goal", goal, null, !plan && !isAction, reading)) return;
    seen.goal = goal;
  }
  if (plan) {
    if (!addNode(row, "action-plan", plan, seen.goal, !isAction, reading)) return;
    seen.plan = plan;
  }
  if (!isAction) {
    if (!goal && !plan) row.refuse("no-title", null, row.raw.slice(0, 80));
    return;
  }
  const parent = row.cell("parent");
  const under = parent ? { code: parent, title: "" } : (seen.plan ?? seen.goal);
  readAction(row, own, under, reading);
}

/** @param isOwnRow the row is about this part itself, so that its texts and amounts are of this part */
function addNode(
  row: PlanRow,
  level: DraftNode["level"],
  part: Part,
  above: Part | null,
  isOwnRow: boolean,
  { nodes }: Reading,
): boolean {
  const key = nodeKey(part.code, part.title);
  const earlier = nodes.get(key);
  if (part.code.length > 40) row.refuse("code-too-long", codeColumn(row, level), part.code);
  if (part.title.length > longestTitle)
    row.refuse("title-too-long", titleColumn(row, level), part.title.slice(0, 80));
  if (part.code === "" && part.title === "") row.refuse("no-title", null, row.raw.slice(0, 80));
  if (earlier && earlier.level !== level)
    row.refuse("part-of-other-level", codeColumn(row, level), part.code);
  if (earlier && isOwnRow && row.has("code") && row.has("level")) {
    row.refuse("code-twice", "code", `${part.code} (${earlier.place.line})`);
  }
  const budgets = isOwnRow ? statedBudgets(row) : new Map<number, number | null>();
  if (row.problems.length > 0) return false;
  const position =
    isOwnRow && row.cell("position") !== "" ? Number(row.cell("position")) : Number.NaN;
  nodes.set(key, {
    place: earlier?.place ?? row.place,
    level,
    code: part.code,
    parentCode: earlier?.parentCode ?? (above ? nodeKey(above.code, above.title) : null),
    title: earlier?.title ?? (part.title === "" ? undefined : part.title),
    description: earlier?.description ?? (isOwnRow ? row.optional("description") : undefined),
    position: earlier?.position ?? (Number.isInteger(position) ? position : undefined),
    budgets: new Map([...(earlier?.budgets ?? []), ...budgets]),
  });
  return true;
}

const codeColumn = (row: PlanRow, level: DraftNode["level"]): string => {
  const names = level === "goal" ? ["goalCode", "goalBoth"] : ["planCode", "planBoth"];
  return [...names, "code", "codeAndTitle"].find((name) => row.has(name as PlainTarget)) ?? "code";
};
const titleColumn = (row: PlanRow, level: DraftNode["level"]): string => {
  const names = level === "goal" ? ["goalTitle", "goalBoth"] : ["planTitle", "planBoth"];
  return (
    [...names, "title", "codeAndTitle"].find((name) => row.has(name as PlainTarget)) ?? "title"
  );
};

function statedBudgets(row: PlanRow): Map<number, number | null> {
  const budgets = new Map<number, number | null>();
  for (const { kind, year, text, target } of row.yearCells()) {
    if (kind !== "budget") continue;
    const cents = readAmount(text);
    if (cents === null) row.refuse("wrong-amount", target, text);
    else budgets.set(year, cents ?? null);
  }
  return budgets;
}
