import { isAppError } from "#kernel/app-error";
import { readKboNumber } from "#kernel/kbo-number";
import { isRowProblem, readTable, type Table, type TableLimits } from "#platform/tables";
import type { ListFileProblem, ReadList } from "../rules/list-import/list-file.ts";
import { type BrokenLine, type ListRow, nameColumns } from "../rules/list-import/list-table.ts";
import { readEmail } from "../rules/list-import/read-cell.ts";

/** A list is made by people; what is larger is an extract and comes in another way. */
export const listLimits: TableLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxRows: 20_000,
  maxColumns: 100,
  maxRecordCharacters: 200_000,
};

const fileProblems: ReadonlySet<string> = new Set<ListFileProblem["because"]>([
  "too-large",
  "too-many-rows",
  "too-many-columns",
  "empty",
  "not-a-table",
  "old-excel",
  "zip-bomb",
  "damaged",
  "unreadable-header",
]);

/** Reads a CSV or XLSX file as a list. Lines that cannot be read are told; the others are kept. */
export async function readList(
  path: string,
  fileName: string,
): Promise<ReadList | ListFileProblem> {
  try {
    const table = await readTable(path, { fileName, limits: listLimits });
    try {
      return await listOf(table);
    } finally {
      await table.close();
    }
  } catch (fault) {
    const because = isAppError(fault) ? fault.code.replace(/^table\./, "") : "";
    if (!isAppError(fault) || !fileProblems.has(because)) throw fault;
    return { kind: "refused", because: because as ListFileProblem["because"] };
  }
}

async function listOf(table: Table): Promise<ReadList | ListFileProblem> {
  const rows: ListRow[] = [];
  const problems: BrokenLine[] = [];
  const header = [...table.header];
  for await (const line of table.lines) {
    if (isRowProblem(line)) {
      const column = line.column === null ? null : (header[line.column - 1] ?? `#${line.column}`);
      problems.push({ line: line.row, column, because: line.because, starts: line.starts });
    } else {
      rows.push({ line: line.row, cells: line.cells });
    }
  }
  const problem = problemOf(table, rows);
  if (problem) return problem;
  // Cells beyond the last header are kept under a number; empty columns at the end are Excel's.
  const width = Math.max(...[header, ...rows.map(({ cells }) => cells)].map(usedWidth));
  const headers = nameColumns(Array.from({ length: width }, (_, at) => header[at] ?? ""));
  return {
    kind: "list",
    table: { headers, rows, broken: problems },
    sheet: table.sheet,
    otherSheets: table.sheets.filter((name) => name !== table.sheet),
    encoding: table.encoding,
  };
}

const usedWidth = (cells: readonly string[]): number =>
  cells.findLastIndex((cell) => cell.trim() !== "") + 1;

function problemOf(table: Table, rows: readonly ListRow[]): ListFileProblem | null {
  const looksLikeData = table.header.find(
    (cell) => readKboNumber(cell).kind === "number" || readEmail(cell) !== null,
  );
  if (looksLikeData !== undefined) {
    return { kind: "refused", because: "no-header", about: looksLikeData };
  }
  if (rows.length === 0) return { kind: "refused", because: "no-rows" };
  const oneColumn = [table.header, ...rows.map(({ cells }) => cells)].every(
    (cells) => usedWidth(cells) <= 1,
  );
  // A header cell full of separators was cut by another sign than the file uses.
  return oneColumn && /[;,\t|^~]\s*\S/.test(table.header[0] ?? "")
    ? { kind: "refused", because: "wrong-delimiter", about: table.header[0] ?? "" }
    : null;
}
