import type { FileRow, FileTable } from "#kernel/file-table";
import type { FilePlace, RowTroubleReason, Trouble } from "./plan-draft.ts";
import { type Mapping, type PlainTarget, type TargetField, yearTarget } from "./target-field.ts";

/** One row of the file, asked by what its columns mean; it gathers what is wrong with it. */
export class PlanRow {
  readonly #table: FileTable;
  readonly #mapping: Mapping;
  readonly row: FileRow;
  readonly problems: Trouble[] = [];

  constructor(table: FileTable, mapping: Mapping, row: FileRow) {
    this.#table = table;
    this.#mapping = mapping;
    this.row = row;
  }

  get place(): FilePlace {
    return { sheet: this.row.sheet ?? this.#table.name, line: this.row.line };
  }

  get raw(): string {
    return this.row.cells.join("; ").slice(0, 2_000);
  }

  has(target: PlainTarget): boolean {
    return this.#mapping.includes(target);
  }

  header(target: string): string | null {
    const at = this.#mapping.indexOf(target as TargetField);
    return at === -1 ? null : (this.#table.headers[at] ?? null);
  }

  /** The cell of the field; several columns of one field as paragraphs. */
  cell(target: PlainTarget): string {
    return this.#mapping
      .flatMap((one, at) => (one === target ? [(this.row.cells[at] ?? "").trim()] : []))
      .filter((text) => text !== "")
      .join("\n\n");
  }

  /** Undefined when the file has no such column. */
  optional(target: PlainTarget): string | undefined {
    return this.has(target) ? this.cell(target).replace(/\r\n?/g, "\n") : undefined;
  }

  refuse(because: RowTroubleReason, target: string | null, detail: string): void {
    const field = target === null ? null : this.header(target);
    this.problems.push({ ...this.place, field, because, detail, raw: this.raw });
  }

  /** Cells of amount columns that carry their year in the header. */
  *yearCells(): Generator<{
    kind: "budget" | "spent";
    year: number;
    text: string;
    target: string;
  }> {
    for (const [at, target] of this.#mapping.entries()) {
      const found = yearTarget(target);
      if (found) yield { ...found, text: this.row.cells[at] ?? "", target };
    }
  }
}
