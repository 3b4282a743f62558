import type { ScanProgress } from "../../rules/kbo-extract.ts";
import { type KboPart, kboColumns } from "../../rules/kbo-layout.ts";
import { isBranchKey } from "./entity-key.ts";
import { ExtractRefused } from "./extract-refused.ts";
import type { Archive } from "./open-archive.ts";
import type { RefusedRows } from "./refused-rows.ts";
import { findCell, type RowHandler, scanFile } from "./scan-file.ts";

/** One file gone through once, with what is done on the way. */
export type Pass = readonly [part: KboPart, handler: Partial<RowHandler>];

/** Goes through the files in order, telling how far it is. @returns rows seen in all of them */
export async function runPasses(
  archive: Archive,
  passes: readonly Pass[],
  refused: RefusedRows,
  report: (progress: ScanProgress) => void,
): Promise<number> {
  const totalBytes = passes.reduce((sum, [{ name }]) => sum + archive.bytesOf(name), 0);
  let bytes = 0;
  let rows = 0;
  for (const [part, handler] of passes) {
    const reader = scanFile(part, {
      wants: handler.wants ?? (() => false),
      row: handler.row ?? (() => undefined),
      refuse: (row, key) => {
        refused.add(row);
        handler.refuse?.(row, key);
      },
    });
    const before = rows;
    await archive.read(part.name, (chunk) => {
      reader.read(chunk);
      bytes += chunk.length;
      rows = before + Math.max(0, reader.lines - 1);
      report({ file: part.name, rows, bytes, totalBytes });
    });
    reader.finish();
    if (reader.lines === 0) {
      const column = part.columns[0];
      throw new ExtractRefused("column-missing", { file: part.name, line: 1, column });
    }
    rows = before + reader.lines - 1;
  }
  return rows;
}

const zipcodeColumn = kboColumns.address.indexOf("Zipcode");

/** A look at nothing but the postcodes of addresses: whose lie in the area? */
export function placing(
  { name }: KboPart,
  postcodes: readonly string[],
  found: (key: number) => void,
  refused: RefusedRows,
): Partial<RowHandler> {
  const inArea = postcodeMap(postcodes);
  return {
    wants: (key, bytes, start, end, line) => {
      if (isBranchKey(key)) return false;
      const cell = findCell(bytes, start, end, zipcodeColumn);
      if (!cell) {
        const raw = bytes.toString("utf8", start, Math.min(end, start + 200));
        refused.add({ file: name, line, because: "half-a-line", raw });
      } else if (cell.to - cell.from === 4 && inArea[fourDigits(bytes, cell.from)] === 1) {
        found(key);
      }
      return false;
    },
  };
}

function fourDigits(bytes: Buffer, from: number): number {
  let value = 0;
  for (let at = from; at < from + 4; at += 1) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return 0;
    value = value * 10 + digit;
  }
  return value;
}

function postcodeMap(postcodes: readonly string[]): Uint8Array {
  const map = new Uint8Array(10_000);
  for (const postcode of postcodes) map[Number(postcode)] = 1;
  return map;
}
