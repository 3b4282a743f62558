import { isAppError } from "#kernel/app-error";
import { type FileRow, type FileTable, layTable } from "#kernel/file-table";
import { type Refusal, refuse } from "#kernel/refusal";
import {
  type FileKind,
  isRowProblem,
  readTable,
  recogniseFile,
  type Table,
  type TableLimits,
} from "#platform/tables";
import { joinSecondHeader } from "../../rules/plans/join-second-header.ts";
import { isKnownHeader } from "../../rules/plans/suggest-plan-columns.ts";

/** All municipalities of Flanders together plan eleven thousand actions. */
export const planFileLimits: TableLimits = {
  maxBytes: 30 * 1024 * 1024,
  maxRows: 100_000,
  maxColumns: 200,
  maxRecordCharacters: 200_000,
};

const mostSheets = 25;

const tableProblems = [
  "too-large",
  "too-many-rows",
  "too-many-columns",
  "empty",
  "old-excel",
  "zip-bomb",
  "damaged",
  "unreadable-header",
  "unknown-packing",
  "encrypted",
  "not-a-table",
] as const;
type TableProblem = (typeof tableProblems)[number];
/** `about`: what the file is, or what is wrong with it in the words of its reader. */
export type PlanFileProblem = Refusal<TableProblem | "no-rows">;

export type ReadPlanFile = {
  readonly kind: "tables";
  readonly format: Table["format"];
  readonly tables: readonly FileTable[];
  /** Texts above the headers: the title of a list often names its municipality. */
  readonly above: readonly string[];
};

const readable: ReadonlySet<FileKind> = new Set<FileKind>([
  "text",
  "workbook",
  "parquet",
  "old-office",
]);

/** Every table in a file: the sheets of a workbook, the one of a CSV or Parquet file. Its name proves nothing. */
export async function readPlanFile(
  path: string,
  fileName: string,
): Promise<ReadPlanFile | PlanFileProblem> {
  try {
    const kind = await recogniseFile(path);
    if (!readable.has(kind)) return refuse("not-a-table", kind);
    const options = { fileName, limits: planFileLimits };
    const first = await readTable(path, options);
    const laid = [await layOut(first)];
    for (const sheet of first.sheets.filter((name) => name !== first.sheet).slice(0, mostSheets)) {
      try {
        laid.push(await layOut(await readTable(path, { ...options, sheet })));
      } catch (fault) {
        if (!isAppError(fault, "table.empty")) throw fault;
      }
    }
    const tables = laid.flatMap(({ table }) => (table && table.rows.length > 0 ? [table] : []));
    const above = laid.flatMap((one) => one.above);
    return tables.length > 0
      ? { kind: "tables", format: first.format, tables, above }
      : refuse("no-rows");
  } catch (fault) {
    const because = tableProblems.find((one) => isAppError(fault, `table.${one}`));
    if (!because || !isAppError(fault)) throw fault;
    return refuse(because, fault.message.replace(/^[^:]*: /, ""));
  }
}

async function layOut(
  table: Table,
): Promise<{ readonly table: FileTable | null; readonly above: readonly string[] }> {
  const rows: FileRow[] = [{ line: table.headerRow, cells: table.header }];
  const broken: { line: number; because: string; starts: string }[] = [];
  for await (const line of table.lines) {
    if (isRowProblem(line)) {
      broken.push({ line: line.row, because: line.because, starts: line.starts });
    } else rows.push({ line: line.row, cells: line.cells });
  }
  const laid = layTable(table.sheet, rows, isKnownHeader);
  if (!laid) return { table: null, above: [] };
  const above = rows
    .filter(({ line }) => line < laid.headerLine)
    .flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== ""));
  return { table: joinSecondHeader({ ...laid, broken }), above };
}
