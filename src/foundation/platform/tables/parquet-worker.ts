import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { type Compressors, parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import { type FlatColumn, flatCell, flatColumns } from "./flatten-parquet.ts";
import { guardParquet, ParquetFault } from "./guard-parquet.ts";
import type { ParquetAnswer, ParquetQuestion } from "./parquet-question.ts";

const sliceRows = 2_000;
// A text that stands once in the file can stand in every row of the table.
const mostCharacters = 128 * 1024 * 1024;
const say = (answer: ParquetAnswer): void => parentPort?.postMessage(answer);

const compressors: Compressors = {
  GZIP: (packed, bytes) => gunzipSync(packed, { maxOutputLength: Math.max(1, bytes) }),
  BROTLI: (packed, bytes) => brotliDecompressSync(packed, { maxOutputLength: Math.max(1, bytes) }),
  ZSTD: (packed, bytes) => zstdDecompressSync(packed, { maxOutputLength: Math.max(1, bytes) }),
};

/** Runs in a thread of its own with little memory and a deadline: whatever a hostile file brings about, the server goes on. */
async function read(question: ParquetQuestion): Promise<void> {
  const bytes = await readFile(question.path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  if (bytes.subarray(-4).toString("latin1") === "PARE") {
    throw new ParquetFault("table.encrypted", "it is encrypted");
  }
  const metadata = parquetMetadata(file);
  const rows = Number(metadata.num_rows);
  const columns = flatColumns(parquetSchema(metadata));
  if (columns.length === 0 || rows === 0) {
    throw new ParquetFault("table.empty", "there are no rows in it");
  }
  if (!(rows > 0 && rows <= question.maxRows)) {
    throw new ParquetFault("table.too-many-rows", `it says it has ${rows} rows`);
  }
  if (columns.length > question.maxColumns) {
    throw new ParquetFault("table.too-many-columns", `it has ${columns.length} columns`);
  }
  guardParquet(file, metadata);
  say({ kind: "head", columns: columns.map(({ name }) => name), rows });
  const records = await parquetReadObjects({ file, metadata, compressors });
  if (records.length !== rows) {
    throw new ParquetFault("table.damaged", `it says ${rows} rows and holds ${records.length}`);
  }
  tellRows(records, columns, question);
  say({ kind: "end" });
}

function tellRows(
  records: readonly unknown[],
  columns: readonly FlatColumn[],
  { maxRecordCharacters }: ParquetQuestion,
): void {
  let characters = 0;
  for (let start = 0; start < records.length; start += sliceRows) {
    const slice = records.slice(start, start + sliceRows).map((record, at) => {
      const cells = columns.map(({ path }) => flatCell(record, path));
      const length = cells.reduce((sum, cell) => sum + cell.length, 0);
      characters += length;
      if (length > maxRecordCharacters) {
        throw new ParquetFault("table.too-large", `row ${start + at + 1} is too long`);
      }
      if (characters > mostCharacters) {
        throw new ParquetFault("table.too-large", "it holds more text than can be read");
      }
      return cells;
    });
    say({ kind: "rows", rows: slice });
  }
}

read(workerData as ParquetQuestion).catch((fault: unknown) => {
  const known = fault instanceof ParquetFault;
  const what = fault instanceof Error ? fault.message.slice(0, 200) : "it cannot be read";
  say({ kind: "fault", code: known ? fault.code : "table.damaged", what });
});
