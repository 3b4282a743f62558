import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { AppError } from "#kernel/app-error";
import type { ParquetAnswer, ParquetQuestion } from "./parquet-question.ts";
import { isBlank, type Table, type TableLimits, type TableLine, tableFault } from "./table.ts";

const deadlineMs = 60_000;
const mostMegabytes = 1_024;

/**
 * A Parquet file row by row; `row` counts records, the first is 1. A group is laid out as a column for each of its parts
 * (`yearly_amounts.2026`), a list is one cell (`a; b`), numbers are written with digits and a point.
 */
export async function readParquet(
  path: string,
  fileName: string,
  limits: TableLimits,
): Promise<Table> {
  const { maxRows, maxColumns, maxRecordCharacters } = limits;
  const { columns, rows } = await ask({ path, maxRows, maxColumns, maxRecordCharacters }, fileName);
  const lines = rows
    .map((cells, at): TableLine => ({ row: at + 1, cells }))
    .filter((line) => !("cells" in line) || !isBlank(line.cells));
  return {
    format: "parquet",
    encoding: null,
    delimiter: null,
    sheets: [],
    sheet: null,
    header: columns,
    headerRow: 0,
    lines: oneByOne(lines),
    close: async () => undefined,
  };
}

async function* oneByOne(lines: readonly TableLine[]): AsyncGenerator<TableLine> {
  yield* lines;
}

type Read = { readonly columns: readonly string[]; readonly rows: (readonly string[])[] };

function ask(question: ParquetQuestion, fileName: string): Promise<Read> {
  // By its name in the package: in a bundle, import.meta.url would point into the bundle.
  const file = createRequire(import.meta.url).resolve("#platform/tables/parquet-worker");
  const worker = new Worker(file, {
    workerData: question,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  return new Promise<Read>((resolve, reject) => {
    let columns: readonly string[] = [];
    const rows: (readonly string[])[] = [];
    const fail = (fault: AppError) => reject(fault);
    const limit = setTimeout(() => {
      fail(tableFault("table.too-large", fileName, `reading took over ${deadlineMs / 1_000} s`));
    }, deadlineMs);
    worker.on("message", (answer: ParquetAnswer) => {
      if (answer.kind === "head") columns = answer.columns;
      else if (answer.kind === "rows") rows.push(...answer.rows);
      else if (answer.kind === "end") resolve({ columns, rows });
      else fail(tableFault(answer.code, fileName, answer.what));
    });
    const broke = (cause: unknown) =>
      fail(tableFault("table.damaged", fileName, "the Parquet file cannot be read", cause));
    worker.on("error", broke).on("exit", broke);
    const settle = () => clearTimeout(limit);
    worker.once("exit", settle);
  }).finally(() => worker.terminate());
}
