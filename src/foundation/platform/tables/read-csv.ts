import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { detectDelimiter } from "./detect-delimiter.ts";
import { type DetectedEncoding, detectEncoding } from "./detect-encoding.ts";
import { parseCsv } from "./parse-csv.ts";
import {
  isBlank,
  isRowProblem,
  type RowProblem,
  startOf,
  type Table,
  type TableLimits,
  type TableLine,
  tableFault,
} from "./table.ts";

/** A CSV file row by row; encoding and delimiter are found out by looking. */
export async function readCsv(path: string, fileName: string, limits: TableLimits): Promise<Table> {
  const detected = await detectEncoding(path);
  const start = await readStart(path, detected);
  refuseBinary(start, fileName);
  const delimiter = detectDelimiter(start);
  const records = parseCsv(decode(path, detected), {
    delimiter,
    maxRecordCharacters: limits.maxRecordCharacters,
  });
  const lines = meaningful(records, fileName, limits);
  const header = await lines.next();
  if (header.done) throw tableFault("table.empty", fileName, "there is nothing in it");
  if (isRowProblem(header.value)) throw headerFault(header.value, fileName);
  return {
    format: "csv",
    encoding: detected.encoding,
    delimiter,
    sheets: [],
    sheet: null,
    header: header.value.cells.map((cell) => cell.trim()),
    headerRow: header.value.row,
    lines,
    close: async () => {
      await lines.return(undefined);
    },
  };
}

async function readStart(path: string, { encoding, byteOrderMark }: DetectedEncoding) {
  const file = await open(path, "r");
  try {
    const bytes = new Uint8Array(65_536);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, byteOrderMark);
    return new TextDecoder(encoding).decode(bytes.subarray(0, bytesRead), { stream: true });
  } finally {
    await file.close();
  }
}

function refuseBinary(start: string, fileName: string): void {
  const known = /^(%PDF-|\u2030PNG|GIF8|\u00ff\u00d8\u00ff|<!doctype html|<html|<\?xml|\{\\rtf)/i;
  const nuls = start.split("\0").length - 1;
  if (known.test(start) || nuls > start.length / 20) {
    throw tableFault("table.not-a-table", fileName, "this is not a CSV or XLSX file");
  }
}

async function* decode(path: string, { encoding, byteOrderMark }: DetectedEncoding) {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { start: byteOrderMark })) {
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

async function* meaningful(
  records: AsyncIterable<TableLine>,
  fileName: string,
  limits: TableLimits,
): AsyncGenerator<TableLine, undefined> {
  let rows = 0;
  for await (const line of records) {
    if (!isRowProblem(line)) {
      if (isBlank(line.cells)) continue;
      // Excel's own way to say which delimiter it wrote.
      if (line.row === 1 && /^sep=.?$/.test(line.cells.join(""))) continue;
    }
    rows += 1;
    if (rows > limits.maxRows) {
      throw tableFault(
        "table.too-many-rows",
        fileName,
        `more than ${limits.maxRows} rows; line ${line.row} is one too many`,
      );
    }
    yield withinColumns(line, limits.maxColumns);
  }
}

function withinColumns(line: TableLine, maxColumns: number): TableLine {
  if (isRowProblem(line) || line.cells.length <= maxColumns) return line;
  const cells = line.cells.slice(0, maxColumns);
  if (isBlank(line.cells.slice(maxColumns))) return { row: line.row, cells };
  return {
    row: line.row,
    column: maxColumns + 1,
    because: "too-many-columns",
    starts: startOf(cells.slice(0, 5).join(" ")),
  };
}

function headerFault({ row, column, because }: RowProblem, fileName: string) {
  const where = column === null ? `line ${row}` : `line ${row}, column ${column}`;
  return tableFault("table.unreadable-header", fileName, `${where}: ${because}`);
}
