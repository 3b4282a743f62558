import type { Refusal } from "#kernel/refusal";
import type { KboRowFile } from "./kbo-layout.ts";

/** Why a whole extract is refused; nothing of it is then imported. */
export type ExtractProblem =
  | "not-found"
  | "not-a-zip"
  | "part-missing"
  | "column-missing"
  | "too-big"
  | "damaged"
  | "wrong-encoding"
  | "not-full"
  | "no-snapshot-day"
  | "no-area"
  | "many-gone"
  | "no-full-extract"
  | "no-extract-number"
  | "update-before-full"
  | "update-done"
  | "updates-missing"
  | "cancelled";

/** The refusal of a file, with the place where it went wrong as far as there is one. */
export type ExtractRefusal = Refusal<ExtractProblem> & {
  readonly file?: string;
  readonly line?: number;
  readonly column?: string;
  /** Of an update that does not follow. */
  readonly order?: UpdateOrder | undefined;
  /** The import that was refused, once it was written down. */
  readonly importId?: string;
};

/** Numbers of extracts: which update came, and where the register stands. */
export type UpdateOrder = {
  readonly got: number;
  /** The full extract the register stands on. */
  readonly full: number;
  /** The last that was applied. */
  readonly last: number;
};

/** Why one row is refused while the others go on. */
export type RowProblem =
  | "not-a-number"
  | "wrong-check-digits"
  | "half-a-line"
  | "text-after-quote"
  | "wrong-column-count"
  | "unknown-day"
  | "unknown-code"
  | "empty-field"
  | "wrong-encoding"
  | "line-too-long"
  | "no-such-enterprise";

export type RefusedKboRow = {
  readonly file: string;
  /** The header is line 1. */
  readonly line: number;
  readonly column?: string | undefined;
  readonly because: RowProblem;
  /** At most 200 characters of the row. */
  readonly raw: string;
};

/** What meta.csv says about the extract. */
export type ExtractMeta = {
  readonly type: "full" | "update";
  readonly snapshotDay: string;
  readonly extractNumber: string;
};

/** One row kept: its line in the file, then the cells in the order of `kboColumns`. */
export type KboRow = readonly [line: number, ...cells: string[]];

/** All the rows of one file about one entity that stood together. */
export type KboRows = {
  /** Ten digits. */
  readonly entity: string;
  readonly file: KboRowFile;
  /** Where the rows stand when that is not this file of the extract at hand, as a reader must be told. */
  readonly origin?: string | undefined;
  readonly rows: readonly KboRow[];
};

/** Everything the extract says about one enterprise and its establishments, by the number of the enterprise. */
export type KboRecord = { readonly number: string; readonly parts: readonly KboRows[] };

export type ScanProgress = {
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  readonly totalBytes: number;
};

export type ScanCounts = {
  readonly rows: number;
  readonly enterprises: number;
  readonly establishments: number;
  /** May be more than the rows handed over: those stop at 10,000. */
  readonly refused: number;
};

/** What came out of an extract: counted, refused rows kept, and the records one group after the other. */
export type ScannedExtract = {
  readonly kind: "scanned";
  readonly meta: ExtractMeta;
  readonly counts: ScanCounts;
  readonly refused: readonly RefusedKboRow[];
  /** Numbers asked for that no row of enterprise.csv has any more. */
  readonly vanished: readonly string[];
  /** Each enterprise once, in groups small enough for memory; the order is always the same. */
  records(): AsyncIterable<readonly KboRecord[]>;
};

export type ScanRequest = {
  /** Postcodes of the area; null: everything. */
  readonly postcodes: readonly string[] | null;
  /** Enterprises and establishments to be kept wherever they are: those already in the register. */
  readonly knownNumbers: readonly string[];
};

/** The port through which the import reads an extract. */
export type ScanExtract = (
  request: ScanRequest,
  report: (progress: ScanProgress) => void,
  signal: AbortSignal,
) => Promise<ScannedExtract | ExtractRefusal>;

// A month takes some 0.4 % of enterprises away. A tenth at once is a file with its end missing, not an economy.
const greatestShareGone = 0.1;
const fewestToJudge = 20;

/** Are so many enterprises absent that the file must be thought incomplete? */
export const looksIncomplete = (gone: number, present: number): boolean =>
  gone >= fewestToJudge && gone > (gone + present) * greatestShareGone;
