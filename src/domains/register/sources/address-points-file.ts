import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { parse } from "csv-parse";
import type { Actor } from "#access";
import type { Day } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Db } from "#platform/db";
import { type AddressPointRow, readAddressPoint } from "../rules/address-point-row.ts";
import { loadAddressPointsOf } from "../usecases/load-address-points.ts";

const columns = ["postcode", "street", "number", "lon", "lat"] as const;

export type RefusedLine = { readonly line: number; readonly because: string };

/**
 * Loads a CSV of address points: a header with postcode, street, number, lon, lat (WGS84) in any order,
 * commas or semicolons. Lines that are wrong are told; the others count.
 */
export async function loadAddressPointsFile(
  actor: Actor,
  path: string,
  tools: { readonly db: Db; today(): Day },
): Promise<
  | { kind: "loaded"; kept: number; refused: readonly RefusedLine[] }
  | Refusal<"not-permitted" | "not-found" | "column-missing">
> {
  const refused: RefusedLine[] = [];
  let missing: string | undefined;
  async function* points(): AsyncGenerator<AddressPointRow> {
    const file = createReadStream(path);
    const rows = file.pipe(
      parse({
        bom: true,
        delimiter: [",", ";"],
        relax_column_count: true,
        max_record_size: 65_536,
      }),
    );
    file.on("error", (fault) => rows.destroy(fault));
    let positions: readonly number[] | null = null;
    let line = 0;
    for await (const cells of rows as AsyncIterable<string[]>) {
      line += 1;
      if (positions === null) {
        const header = cells.map((cell) => cell.trim().toLowerCase());
        positions = columns.map((column) => header.indexOf(column));
        missing = columns.find((_, at) => positions?.[at] === -1);
        if (missing) return;
        continue;
      }
      const [postcode, street, number, lon, lat] = positions.map((at) => cells[at] ?? "");
      const reading = readAddressPoint({ postcode, street, number, lon, lat });
      if (reading.kind === "point") yield reading.point;
      else refused.push({ line, because: reading.because });
    }
  }
  try {
    const answer = await loadAddressPointsOf(
      actor,
      { fileName: basename(path), points: points() },
      tools,
    );
    if (answer.kind === "refused") return answer;
    if (missing) return refuse("column-missing", missing);
    return { ...answer, refused };
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") {
      return refuse("not-found", path);
    }
    throw fault;
  }
}
