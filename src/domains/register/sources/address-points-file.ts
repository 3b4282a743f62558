import { access } from "node:fs/promises";
import { basename } from "node:path";
import type { Actor } from "#access";
import type { Day } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Db } from "#platform/db";
import { isRowProblem, readTable, type TableLine } from "#platform/tables";
import { type AddressPointRow, readAddressPoint } from "../rules/address-point-row.ts";
import { loadAddressPointsOf } from "../usecases/load-address-points.ts";

const columns = ["postcode", "street", "number", "lon", "lat"] as const;

/** Flanders and Brussels together have about four million addresses. */
const limits = { maxBytes: 2 * 1024 ** 3, maxRows: 10_000_000, maxRecordCharacters: 64 * 1024 };

export type RefusedLine = { readonly line: number; readonly because: string };

export type AddressPointsLoaded = {
  readonly kind: "loaded";
  readonly kept: number;
  readonly refused: readonly RefusedLine[];
};

/**
 * Loads a list of address points: a header with postcode, street, number, lon, lat (WGS84) in any order.
 * Lines that are wrong are told; the others count.
 */
export async function loadAddressPointsFile(
  actor: Actor,
  path: string,
  tools: { readonly db: Db; today(): Day },
): Promise<AddressPointsLoaded | Refusal<"not-permitted" | "not-found" | "column-missing">> {
  if (!(await isThere(path))) return refuse("not-found", path);
  const fileName = basename(path);
  const table = await readTable(path, { fileName, limits });
  try {
    const header = table.header.map((name) => name.trim().toLowerCase());
    const missing = columns.find((column) => !header.includes(column));
    if (missing) return refuse("column-missing", missing);
    const refused: RefusedLine[] = [];
    const points = pointsOf(table.lines, header, refused);
    const answer = await loadAddressPointsOf(actor, { fileName, points }, tools);
    return answer.kind === "refused" ? answer : { ...answer, refused };
  } finally {
    await table.close();
  }
}

async function* pointsOf(
  lines: AsyncIterable<TableLine>,
  header: readonly string[],
  refused: RefusedLine[],
): AsyncGenerator<AddressPointRow> {
  const positions = columns.map((column) => header.indexOf(column));
  for await (const line of lines) {
    if (isRowProblem(line)) {
      refused.push({ line: line.row, because: line.because });
      continue;
    }
    const [postcode, street, number, lon, lat] = positions.map((at) => line.cells[at]);
    const reading = readAddressPoint({ postcode, street, number, lon, lat });
    if (reading.kind === "point") yield reading.point;
    else refused.push({ line: line.row, because: reading.because });
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
