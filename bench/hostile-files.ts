import { Readable } from "node:stream";
import { readTable } from "#platform/tables";
import {
  aWorkbook,
  blankRows,
  nothing,
  textCell,
} from "../src/foundation/platform/tables/hostile-workbooks.ts";

const megabyte = 1024 * 1024;

/**
 * What uploads made to hurt cost: a workbook with a million blank rows, one that unpacks to 10 GB, a
 * CSV file with one line of 200 MB, and the largest list we take. Memory is the highest the process ever held, the making included.
 * @returns hostile_rss_mb, of which the promise is at most 300, and largest_list_rss_mb
 */
export async function run(): Promise<{
  table: Record<string, unknown>[];
  figures: Record<string, number>;
}> {
  const files = {
    "a million blank rows": () => aWorkbook(blankRows(1_000_000)),
    "10 GB of nothing": () => aWorkbook([], { "xl/sharedStrings.xml": nothing(10_240) }),
    "a line of 200 MB": async () => oneLine(200),
    "100,000 full rows": () => aWorkbook(fullRows(100_000)),
  };
  const table: Record<string, unknown>[] = [];
  for (const [file, make] of Object.entries(files)) {
    const content = await make();
    const began = performance.now();
    const outcome = await readTable(content, {
      fileName: file,
      limits: { maxBytes: 300 * megabyte },
    }).then(
      async ({ lines }) => `${(await Array.fromAsync(lines)).length} rows`,
      (fault: Error) => fault.message,
    );
    const seconds = (performance.now() - began) / 1000;
    table.push({ file, outcome, seconds: Number(seconds.toFixed(2)), rss_mb: highestMemory() });
  }
  const [hostile, largest] = [table.at(-2)?.rss_mb, table.at(-1)?.rss_mb];
  return {
    table,
    figures: { hostile_rss_mb: Number(hostile), largest_list_rss_mb: Number(largest) },
  };
}

function oneLine(megabytes: number): Readable {
  const piece = Buffer.alloc(megabyte, "x");
  return Readable.from(
    (function* () {
      yield Buffer.from("naam;plaats\nEen;Halle\n");
      for (let written = 0; written < megabytes; written += 1) yield piece;
      yield Buffer.from("\nTwee;Beersel\n");
    })(),
  );
}

function* fullRows(count: number): Generator<string> {
  for (let row = 1; row <= count; row += 1) {
    const cells = ["A", "B", "C", "D", "E", "F", "G", "H"].map((column) =>
      textCell(`${column}${row}`, `waarde ${column} van rij ${row}`),
    );
    yield `<row r="${row}">${cells.join("")}</row>`;
  }
}

const highestMemory = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
