import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { safeFileName } from "../file-name.ts";
import { readCsv } from "./read-csv.ts";
import { readParquet } from "./read-parquet.ts";
import { readXlsx } from "./read-xlsx.ts";
import { defaultLimits, type Table, type TableLimits, tableFault } from "./table.ts";

export type ReadTableOptions = {
  /** As the person knows it; every message begins with it. */
  readonly fileName: string;
  readonly limits?: Partial<TableLimits>;
  /** Of a workbook; its first visible sheet when not said. */
  readonly sheet?: string | undefined;
};

// A workbook and a Parquet file are held in memory packed, a CSV file is not.
const mostWorkbookBytes = 50 * 1024 * 1024;

/**
 * A list somebody handed in, whatever program wrote it: its kind follows from what is in it, never
 * from its name. `lines` gives every row, the unreadable ones as problems with their row, column and
 * reason; faults of the whole file are thrown.
 * @param source a path, the content, or a stream of it
 * @throws AppError `table.…`, whose message names the file
 */
export async function readTable(
  source: string | Uint8Array | Readable,
  options: ReadTableOptions,
): Promise<Table> {
  const limits = { ...defaultLimits, ...options.limits };
  const fileName = safeFileName(options.fileName);
  if (typeof source === "string") return readPath(source, fileName, limits, options.sheet);
  const path = join(tmpdir(), `regiekamer-table-${randomUUID()}`);
  const discard = () => rm(path, { force: true });
  try {
    await spool(source, path, fileName, limits.maxBytes);
    const table = await readPath(path, fileName, limits, options.sheet);
    return {
      ...table,
      lines: thenDiscard(table, discard),
      close: async () => {
        await table.close();
        await discard();
      },
    };
  } catch (fault) {
    await discard();
    throw fault;
  }
}

async function readPath(
  path: string,
  fileName: string,
  limits: TableLimits,
  sheet: string | undefined,
): Promise<Table> {
  const { size } = await stat(path);
  if (size > limits.maxBytes) throw tooLarge(fileName, limits.maxBytes);
  if (size === 0) throw tableFault("table.empty", fileName, "there is nothing in it");
  const start = await firstBytes(path);
  if (start.startsWith("504b0304") || start.startsWith("504b0506")) {
    if (size > mostWorkbookBytes) throw tooLarge(fileName, mostWorkbookBytes);
    return readXlsx(path, fileName, limits, sheet);
  }
  if (start.startsWith("50415231") || start.startsWith("50415245")) {
    if (size > mostWorkbookBytes) throw tooLarge(fileName, mostWorkbookBytes);
    return readParquet(path, fileName, limits);
  }
  if (start === "d0cf11e0a1b11ae1") {
    const what = "an old .xls file, or a workbook with a password; save it as .xlsx without one";
    throw tableFault("table.old-excel", fileName, what);
  }
  return readCsv(path, fileName, limits);
}

const tooLarge = (fileName: string, bytes: number) =>
  tableFault("table.too-large", fileName, `larger than ${Math.floor(bytes / 1024 / 1024)} MB`);

async function firstBytes(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead).toString("hex");
  } finally {
    await file.close();
  }
}

async function spool(
  source: Uint8Array | Readable,
  path: string,
  fileName: string,
  maxBytes: number,
): Promise<void> {
  let bytes = 0;
  const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge(fileName, maxBytes);
      yield chunk;
    }
  };
  const input = source instanceof Uint8Array ? Readable.from([source]) : source;
  await pipeline(input, counted, createWriteStream(path, { mode: 0o600 }));
}

async function* thenDiscard(table: Table, discard: () => Promise<void>) {
  try {
    yield* table.lines;
  } finally {
    await discard();
  }
}
