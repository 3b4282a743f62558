import { type FileRow, type FileTable, layTable, plainText } from "#kernel/file-table";

/** A table of a document, with the headings it stands under. */
export type TableInDocument = {
  readonly number: number;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** How places in a document are called: "tabel 3", and the columns with the headings above it. */
export type DocumentWords = {
  table(number: string): string;
  readonly heads: readonly [string, string];
};

/**
 * Tables with the same headers are one plan, cut in pieces by headings: they are read as one table, with the two
 * headings above each as its first columns.
 * @param notAHead what stands above actions that belong nowhere, as plain text
 */
export function joinDocumentTables(
  tables: readonly TableInDocument[],
  isKnownHeader: (header: string) => boolean,
  words: DocumentWords,
  notAHead: ReadonlySet<string>,
): FileTable[] {
  const laid = tables.flatMap((table) => {
    const rows = table.rows.map((cells, at): FileRow => ({ line: at + 1, cells }));
    const found = layTable(null, rows, isKnownHeader);
    return found && found.rows.length > 0 ? [{ table, found }] : [];
  });
  const groups = Map.groupBy(laid, ({ found }) => found.headers.map(plainText).join("\n"));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const heads = ({ heads: above }: TableInDocument): readonly [string, string] => {
      const named = above.filter((head) => !notAHead.has(plainText(head)));
      return [named.at(-2) ?? named.at(-1) ?? "", named.length > 1 ? (named.at(-1) ?? "") : ""];
    };
    const numbers = group.map(({ table }) => table.number);
    const last = numbers.at(-1);
    return [
      {
        name: words.table(last === numbers[0] ? `${last}` : `${numbers[0]}–${last}`),
        headers: [...words.heads, ...first.found.headers],
        headerLine: first.found.headerLine,
        rows: group.flatMap(({ table, found }) =>
          found.rows.map(({ line, cells }) => ({
            line,
            sheet: words.table(`${table.number}`),
            cells: [...heads(table), ...cells],
          })),
        ),
        broken: [],
      },
    ];
  });
}
