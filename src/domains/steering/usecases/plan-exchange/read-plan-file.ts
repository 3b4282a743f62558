import { readFile } from "node:fs/promises";
import { isAppError } from "#kernel/app-error";
import { type FileRow, type FileTable, layTable, plainText } from "#kernel/file-table";
import { type Language, languages } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import { readDocxTables } from "#platform/documents/read-docx-tables";
import {
  isRowProblem,
  readTable,
  recogniseFile,
  type Table,
  type TableLimits,
} from "#platform/tables";
import { unguarded } from "../../rules/plan-exchange/guard-formula.ts";
import { joinDocumentTables } from "../../rules/plan-exchange/join-document-tables.ts";
import { isKnownHeader } from "../../rules/plan-exchange/suggest-columns.ts";
import { planExchangeWords, wordsOfFiles } from "../../text/plan-exchange/index.ts";

/** A plan is made by people; what is larger is something else. */
export const planFileLimits: TableLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxRows: 60_000,
  maxColumns: 200,
  maxRecordCharacters: 200_000,
};

const mostSheets = 25;

export type PlanFileProblem = Refusal<
  | "too-large"
  | "too-many-rows"
  | "too-many-columns"
  | "empty"
  | "not-a-table"
  | "old-excel"
  | "zip-bomb"
  | "damaged"
  | "unreadable-header"
  | "no-rows"
>;

const tableProblems: ReadonlySet<string> = new Set<PlanFileProblem["because"]>([
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

export type ReadPlanFile = { readonly kind: "tables"; readonly tables: readonly FileTable[] };

const isKnown = isKnownHeader(wordsOfFiles.headers);

/** Every table in a file: sheets of a workbook, tables of a Word document, or the one of a CSV file. Its name proves nothing. */
export async function readPlanFile(
  path: string,
  fileName: string,
  language: Language,
): Promise<ReadPlanFile | PlanFileProblem> {
  try {
    const kind = await recogniseFile(path);
    const tables =
      kind === "word"
        ? await readDocument(path, fileName, language)
        : kind === "text" || kind === "workbook" || kind === "old-office"
          ? await readSheets(path, fileName)
          : null;
    if (tables === null) return refuse("not-a-table", kind);
    return tables.some(({ rows }) => rows.length > 0)
      ? { kind: "tables", tables: tables.filter(({ rows }) => rows.length > 0) }
      : refuse("no-rows");
  } catch (fault) {
    const because = isAppError(fault) ? fault.code.replace(/^(?:table|document)\./, "") : "";
    if (isAppError(fault) && because === "not-word") return refuse("not-a-table", "zip");
    if (!isAppError(fault) || !tableProblems.has(because)) throw fault;
    return refuse(because as PlanFileProblem["because"]);
  }
}

async function readDocument(
  path: string,
  fileName: string,
  language: Language,
): Promise<FileTable[]> {
  const tables = await readDocxTables(await readFile(path), fileName);
  const { document } = planExchangeWords(language);
  const alone = languages.map((one) => plainText(planExchangeWords(one).document.alone));
  return joinDocumentTables(tables, isKnown, document, new Set(alone));
}

async function readSheets(path: string, fileName: string): Promise<FileTable[]> {
  const found: FileTable[] = [];
  const options = { fileName, limits: planFileLimits };
  const first = await readTable(path, options);
  found.push(...(await tableOf(first)));
  const others = first.sheets.filter((name) => name !== first.sheet);
  for (const sheet of others.slice(0, mostSheets)) {
    try {
      found.push(...(await tableOf(await readTable(path, { ...options, sheet }))));
    } catch (fault) {
      if (!isAppError(fault, "table.empty")) throw fault;
    }
  }
  return found;
}

async function tableOf(table: Table): Promise<FileTable[]> {
  const clean = table.format === "csv" ? unguarded : (text: string) => text;
  const rows: FileRow[] = [{ line: table.headerRow, cells: table.header.map(clean) }];
  const broken: { line: number; because: string; starts: string }[] = [];
  for await (const line of table.lines) {
    if (isRowProblem(line))
      broken.push({ line: line.row, because: line.because, starts: line.starts });
    else rows.push({ line: line.row, cells: line.cells.map(clean) });
  }
  const laid = layTable(table.sheet, rows, isKnown);
  return laid ? [{ ...laid, broken }] : [];
}
