import type { Refusal } from "#kernel/refusal";
import type { ListTable } from "./list-table.ts";

/** Why a whole file is no list we can read; `about` says what more is known (not-a-table: its FileKind). */
export type ListFileProblem = Refusal<
  | "too-large"
  | "too-many-rows"
  | "too-many-columns"
  | "empty"
  | "not-a-table"
  /** A text file with another name, in which no list was found either; `about` is the end of its name. */
  | "named-otherwise"
  | "old-excel"
  | "zip-bomb"
  | "damaged"
  | "unreadable-header"
  | "no-rows"
  | "no-header"
  | "wrong-delimiter"
>;

export type ReadList = {
  readonly kind: "list";
  readonly table: ListTable;
  /** The sheet that was read; null for text files. */
  readonly sheet: string | null;
  /** Sheets that were not read. */
  readonly otherSheets: readonly string[];
  /** What a text file was taken for. */
  readonly encoding: string | null;
};
