import type { SourceFile } from "./source-files.ts";

type Cell = string | number | boolean | null | readonly unknown[];

/** One file of `reference/`: facts as rows, with who published them, under which licence, and which copy. */
export type ReferenceFile = {
  name: string;
  source: { publisher: string; title: string; edition: string; page: string };
  licence: string;
  retrievedOn: string;
  files: readonly SourceFile[];
  notes?: readonly string[];
  extra?: Record<string, unknown>;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
};

/** Day on which the published copies were taken into the product; the copy's own age is its `edition`. */
export const retrievedOn = "2026-11-23";

/** The file as JSON text, one row per line so that a change of one fact is a change of one line. */
export function referenceText(file: ReferenceFile): string {
  const head = {
    source: {
      ...file.source,
      files: file.files.map(({ path, sha256 }) => ({ path, sha256 })),
    },
    licence: file.licence,
    retrievedOn: file.retrievedOn,
    ...(file.notes ? { notes: file.notes } : {}),
  };
  const lines = Object.entries(head).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  for (const [key, value] of Object.entries(file.extra ?? {})) {
    lines.push(
      `${JSON.stringify(key)}: ${Array.isArray(value) ? linePerItem(value) : JSON.stringify(value)}`,
    );
  }
  lines.push(`"columns": ${JSON.stringify(file.columns)}`);
  for (const row of file.rows) {
    if (row.length !== file.columns.length) {
      throw new Error(`${file.name}: row ${JSON.stringify(row)} does not fit its columns`);
    }
  }
  lines.push(`"rows": ${linePerItem(file.rows)}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

const linePerItem = (items: readonly unknown[]) =>
  items.length === 0 ? "[]" : `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]`;
