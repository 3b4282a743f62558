import type { SpendLine } from "../spend-line.ts";
import type { LineCategory } from "./category-of-line.ts";

/** Columns of lines as the database reads arrays, `{1,2,NULL}`: made where the file is read, only passed on after. */
export type LineBatch = {
  readonly count: number;
  /** Of each line the place of its supplier in the file. */
  readonly suppliers: Int32Array;
  readonly columns: Readonly<Record<BatchColumn, string>>;
};

export const batchColumns = [
  "position",
  "line",
  "document_key",
  "cents",
  "day",
  "year",
  "known_in",
  "with_vat",
  "currency",
  "kind",
  "category",
  "category_scheme",
  "category_via",
  "account",
  "document",
  "description",
  "file",
] as const;
export type BatchColumn = (typeof batchColumns)[number];

export type LineToStore = {
  readonly position: number;
  readonly line: SpendLine;
  readonly supplier: number;
  readonly documentKey: number | null;
  readonly year: number | null;
  readonly knownIn: number | null;
  readonly category: LineCategory | null;
  readonly file: string | null;
};

const most = { account: 80, document: 120, description: 400, file: 300 };

/** Gathers lines; `take` gives what was gathered and begins anew. */
export function lineBatcher(size: number) {
  let parts = emptyParts();
  let suppliers = new Int32Array(size);
  let count = 0;
  return {
    isFull: () => count >= size,
    isEmpty: () => count === 0,
    add({ line, supplier, category, ...one }: LineToStore): void {
      suppliers[count] = supplier;
      count += 1;
      const put = (column: BatchColumn, text: string) => void parts[column].push(text);
      put("position", String(one.position));
      put("line", String(line.line));
      put("document_key", orNull(one.documentKey));
      put("cents", String(line.cents));
      put("day", line.on ?? "NULL");
      put("year", orNull(one.year));
      put("known_in", orNull(one.knownIn));
      put("with_vat", line.withVat === null ? "NULL" : line.withVat ? "t" : "f");
      put("currency", line.currency);
      put("kind", line.kind);
      put("category", category === null ? "NULL" : quoted(category.code));
      put("category_scheme", category?.scheme ?? "NULL");
      put("category_via", category?.via ?? "NULL");
      put("account", line.account ? quoted(line.account.slice(0, most.account)) : "NULL");
      put("document", line.document ? quoted(line.document.slice(0, most.document)) : "NULL");
      put("description", quoted(line.description.slice(0, most.description)));
      put("file", one.file === null ? "NULL" : quoted(one.file.slice(-most.file)));
    },
    take(): LineBatch {
      const columns = Object.fromEntries(
        batchColumns.map((column) => [column, `{${parts[column].join(",")}}`]),
      ) as Record<BatchColumn, string>;
      const batch = { count, suppliers: suppliers.slice(0, count), columns };
      parts = emptyParts();
      suppliers = new Int32Array(size);
      count = 0;
      return batch;
    },
  };
}

const emptyParts = () =>
  Object.fromEntries(batchColumns.map((column) => [column, [] as string[]])) as Record<
    BatchColumn,
    string[]
  >;

const orNull = (value: number | null): string => (value === null ? "NULL" : String(value));

const plain = /^[A-Za-z0-9_./:-]+$/;

/** A text as an element of an array of the database; what it cannot hold (NUL, half of a pair) becomes a question mark. */
export function quoted(text: string): string {
  if (plain.test(text) && text.toUpperCase() !== "NULL") return text;
  const storable = text.replaceAll("\0", "?").toWellFormed();
  return `"${storable.replace(/[\\"]/g, "\\$&")}"`;
}
