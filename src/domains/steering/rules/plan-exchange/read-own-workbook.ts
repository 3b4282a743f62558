import { parseDay } from "#kernel/day";
import { type FileTable, plainText } from "#kernel/file-table";
import type { KnownPlanWords } from "./known-words.ts";
import type { DraftAction, DraftMoney, DraftNote, PlanDraft, Trouble } from "./plan-draft.ts";
import { readPlanRows } from "./read-plan-rows.ts";
import { readAmount } from "./read-values.ts";
import { type OwnHeaders, suggestColumns } from "./suggest-columns.ts";

export const sheetRoles = [
  "plan",
  "nodes",
  "actions",
  "money",
  "partners",
  "priorities",
  "notes",
] as const;
export type SheetRole = (typeof sheetRoles)[number];

/** Columns of the sheets that tell more of an action. */
export const detailColumns = [
  "reference",
  "code",
  "title",
  "year",
  "financing",
  "budget",
  "spent",
  "number",
  "name",
  "frame",
  "priority",
  "text",
  "who",
  "when",
  "from",
  "to",
] as const;
export type DetailColumn = (typeof detailColumns)[number];

/** The words of our own files, in every language they are written in; keys are plain text. */
export type OwnWorkbookWords = {
  readonly headers: OwnHeaders;
  readonly sheets: ReadonlyMap<string, SheetRole>;
  readonly details: ReadonlyMap<string, DetailColumn>;
};

/** The sheets by what they hold; null when the file is not one of ours. */
export function ownSheets(
  tables: readonly FileTable[],
  words: OwnWorkbookWords,
): ReadonlyMap<SheetRole, FileTable> | null {
  const found = new Map<SheetRole, FileTable>();
  for (const table of tables) {
    const role = words.sheets.get(plainText(table.name ?? ""));
    if (role && !found.has(role)) found.set(role, table);
  }
  const actions = found.get("actions");
  const marked = actions?.headers.some(
    (header) => words.headers.get(plainText(header)) === "reference",
  );
  return marked ? found : null;
}

type Detail = {
  readonly line: number;
  readonly raw: string;
  cell(column: DetailColumn): string;
  header(column: DetailColumn): string | null;
};

function* detailsIn(
  table: FileTable | undefined,
  words: Pick<OwnWorkbookWords, "details">,
): Generator<Detail> {
  if (!table) return;
  const places = new Map<DetailColumn, number>();
  for (const [at, header] of table.headers.entries()) {
    const column = words.details.get(plainText(header));
    if (column && !places.has(column)) places.set(column, at);
  }
  for (const { line, cells } of table.rows) {
    yield {
      line,
      raw: cells.join("; ").slice(0, 2_000),
      cell: (column) => (cells[places.get(column) ?? -1] ?? "").trim(),
      header: (column) => table.headers[places.get(column) ?? -1] ?? null,
    };
  }
}

/** A workbook as we write it ourselves: every sheet has its own rows, held together by the mark of the action. */
export function readOwnWorkbook(
  sheets: ReadonlyMap<SheetRole, FileTable>,
  words: OwnWorkbookWords,
  known: KnownPlanWords,
): PlanDraft {
  const read = (role: SheetRole): PlanDraft => {
    const table = sheets.get(role);
    if (!table) return { plan: null, nodes: [], actions: [], troubles: [] };
    const mapping = suggestColumns(table, words.headers, {}).map(({ target }) => target);
    return readPlanRows(table, mapping, known);
  };
  const nodes = read("nodes");
  const actions = read("actions");
  const troubles: Trouble[] = [...nodes.troubles, ...actions.troubles];
  const details = new Details(actions.actions, troubles);
  readMoneySheet(sheets, words, details);
  for (const detail of detailsIn(sheets.get("partners"), words)) {
    const name = detail.cell("number") || detail.cell("name");
    details.add(sheets.get("partners"), detail, (more) => more.partners.push(name));
  }
  for (const detail of detailsIn(sheets.get("priorities"), words)) {
    const frame = detail.cell("frame");
    const code = detail.cell("priority");
    details.add(sheets.get("priorities"), detail, (more) => {
      more.priorities.push(frame ? `${frame}: ${code}` : code);
    });
  }
  for (const detail of detailsIn(sheets.get("notes"), words)) {
    const note = {
      body: detail.cell("text").slice(0, longestNote),
      personName: detail.cell("who"),
      at: momentOf(detail.cell("when")),
    };
    details.add(sheets.get("notes"), detail, (more) => {
      if (note.body !== "") more.notes.push(note);
    });
  }
  return {
    plan: planIn(sheets.get("plan"), words),
    nodes: nodes.nodes,
    actions: details.joined(sheets),
    troubles,
  };
}

const longestNote = 4_000;

/** A moment as we write it ourselves; anything else is no moment. */
const momentOf = (text: string): string | null =>
  /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/.test(text) && parseDay(text.slice(0, 10))
    ? text
    : null;

/** Name and years of the plan, where its sheet tells them. */
export function planIn(
  table: FileTable | undefined,
  words: Pick<OwnWorkbookWords, "details">,
): PlanDraft["plan"] {
  const [first] = detailsIn(table, words);
  const name = first?.cell("title").slice(0, 200) ?? "";
  const [fromYear, toYear] = [Number(first?.cell("from")), Number(first?.cell("to"))];
  const isYear = (year: number) => year >= 1990 && year <= 2100;
  return name !== "" && isYear(fromYear) && isYear(toYear) && fromYear <= toYear
    ? { name, fromYear, toYear }
    : null;
}

function readMoneySheet(
  sheets: ReadonlyMap<SheetRole, FileTable>,
  words: OwnWorkbookWords,
  details: Details,
): void {
  const table = sheets.get("money");
  for (const detail of detailsIn(table, words)) {
    const year = Number(detail.cell("year"));
    if (!Number.isInteger(year) || year < 1990 || year > 2100) {
      details.refuse(table, detail, "year", "year-out-of-range");
      continue;
    }
    const [budget, spent] = [readAmount(detail.cell("budget")), readAmount(detail.cell("spent"))];
    if (budget === null || spent === null) {
      details.refuse(table, detail, budget === null ? "budget" : "spent", "wrong-amount");
      continue;
    }
    const line: DraftMoney = {
      year,
      financing: detail.cell("financing") || null,
      budgetCents: budget ?? 0,
      spentCents: spent ?? 0,
    };
    details.add(table, detail, (more) => more.money.push(line));
  }
}

type More = {
  readonly money: DraftMoney[];
  readonly partners: string[];
  readonly priorities: string[];
  readonly notes: DraftNote[];
};

class Details {
  readonly #actions: readonly DraftAction[];
  readonly #troubles: Trouble[];
  readonly #more = new Map<DraftAction, More>();
  readonly #byReference: ReadonlyMap<string, DraftAction>;
  readonly #half = new Set<DraftAction>();

  constructor(actions: readonly DraftAction[], troubles: Trouble[]) {
    this.#actions = actions;
    this.#troubles = troubles;
    this.#byReference = new Map(actions.map((action) => [action.reference, action]));
  }

  add(table: FileTable | undefined, detail: Detail, put: (more: More) => void): void {
    const action = this.#actionOf(detail);
    if (!action) {
      this.refuse(table, detail, detail.cell("reference") ? "reference" : "code", "no-such-action");
      return;
    }
    const more = this.#more.get(action) ?? { money: [], partners: [], priorities: [], notes: [] };
    put(more);
    this.#more.set(action, more);
  }

  refuse(
    table: FileTable | undefined,
    detail: Detail,
    column: DetailColumn,
    because: Trouble["because"],
  ): void {
    // Half of the money of an action would make it look as if the rest were gone.
    const action = this.#actionOf(detail);
    if (action && because !== "no-such-action") this.#half.add(action);
    this.#troubles.push({
      sheet: table?.name ?? null,
      line: detail.line,
      field: detail.header(column),
      because,
      detail: detail.cell(column),
      raw: detail.raw,
    });
  }

  /** Somebody who adds a row in the workbook has no mark for it: its code does as well. */
  #actionOf(detail: Detail): DraftAction | undefined {
    const reference = detail.cell("reference");
    if (reference !== "") return this.#byReference.get(reference);
    const [code, title] = [detail.cell("code"), detail.cell("title")];
    const fitting = this.#actions.filter((action) =>
      code === "" ? action.title === title : action.code === code,
    );
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  joined(sheets: ReadonlyMap<SheetRole, FileTable>): DraftAction[] {
    return this.#actions.map((action) => {
      const more = this.#more.get(action);
      const isTold = sheets.has("money");
      return {
        ...action,
        money: this.#half.has(action) ? undefined : isTold ? (more?.money ?? []) : action.money,
        moneyIsWhole: isTold,
        partners: sheets.has("partners") ? (more?.partners ?? []) : action.partners,
        priorities: sheets.has("priorities") ? (more?.priorities ?? []) : action.priorities,
        notes: more?.notes ?? [],
      };
    });
  }
}
