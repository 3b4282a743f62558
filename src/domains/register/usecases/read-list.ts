import { isAppError } from "#kernel/app-error";
import { readKboNumber } from "#kernel/kbo-number";
import {
  type FileKind,
  isRowProblem,
  readTable,
  recogniseFile,
  type Table,
  type TableLimits,
} from "#platform/tables";
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

const readable: ReadonlySet<FileKind> = new Set<FileKind>(["text", "workbook", "old-office"]);

/**
 * Reads a CSV or XLSX file as a list. Lines that cannot be read are told; the others are kept. A file that is
 * something else is told by what it is, whatever its name says.
 */
export async function readList(
  path: string,
  fileName: string,
): Promise<ReadList | ListFileProblem> {
  const kind = await recogniseFile(path);
  const read = readable.has(kind)
    ? await readAsList(path, fileName)
    : await whyNotReadable(path, fileName, kind);
  if (read.kind === "list" || kind !== "text" || read.because === "empty") return read;
  const end = /\.[a-z0-9]{1,5}$/i.exec(fileName)?.[0].toLowerCase() ?? "";
  return otherNames.has(end) ? { kind: "refused", because: "named-otherwise", about: end } : read;
}

const otherNames: ReadonlySet<string> = new Set([
  ".zip",
  ".xlsx",
  ".xls",
  ".xlsm",
  ".ods",
  ".pdf",
  ".doc",
  ".docx",
]);

/** Half a workbook has lost the names by which it is one; the reader of workbooks says what is wrong. */
async function whyNotReadable(
  path: string,
  fileName: string,
  kind: FileKind,
): Promise<ReadList | ListFileProblem> {
  const read = kind === "zip" || kind === "unknown" ? await readAsList(path, fileName) : null;
  if (read && (read.kind === "list" || read.because !== "not-a-table")) return read;
  return { kind: "refused", because: "not-a-table", about: kind };
}

async function readAsList(path: string, fileName: string): Promise<ReadList | ListFileProblem> {
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
