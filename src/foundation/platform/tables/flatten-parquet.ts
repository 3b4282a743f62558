import { isDate } from "node:util/types";
import type { SchemaTree } from "hyparquet";

/** A column of the table that is made: how it is called, and where its value lies in a record. */
export type FlatColumn = { readonly name: string; readonly path: readonly string[] };

const deepest = 8;

/**
 * The columns of a flat table for a schema: a group becomes a column for each of its parts, named
 * `yearly_amounts.2026`; a list or a map stays one column.
 */
export function flatColumns(root: SchemaTree): FlatColumn[] {
  const columns: FlatColumn[] = [];
  const visit = (node: SchemaTree, path: readonly string[]): void => {
    const open = node.children.length > 0 && !isCollection(node) && path.length < deepest;
    if (!open) {
      columns.push({ name: path.join("."), path });
      return;
    }
    for (const child of node.children) visit(child, [...path, child.element.name]);
  };
  for (const child of root.children) visit(child, [child.element.name]);
  return columns;
}

const isCollection = ({ element }: SchemaTree): boolean =>
  element.repetition_type === "REPEATED" ||
  element.converted_type === "LIST" ||
  element.converted_type === "MAP" ||
  element.logical_type?.type === "LIST" ||
  element.logical_type?.type === "MAP";

/** The value of a column in a record, as a list would show it: `a; b` for a list, JSON for what is deeper. */
export function flatCell(record: unknown, path: readonly string[]): string {
  let value: unknown = record;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return "";
    value = (value as Record<string, unknown>)[part];
  }
  return cellText(value);
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  // A NUL is text here, and nowhere else where it will be kept.
  if (typeof value === "string") return value.replaceAll("\0", " ");
  if (typeof value === "number") return Number.isFinite(value) ? numberText(value) : "";
  if (typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (isDate(value)) return momentText(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  if (Array.isArray(value)) return listText(value);
  return JSON.stringify(value, asJson);
}

const listText = (list: readonly unknown[]): string =>
  list.every((one) => typeof one !== "object" || one === null || isDate(one))
    ? list.map(cellText).filter(Boolean).join("; ")
    : JSON.stringify(list, asJson);

const asJson = (_key: string, value: unknown): unknown =>
  typeof value === "bigint" ? String(value) : value;

/** Digits only, never 1e21; of a fraction what a spreadsheet would show. */
function numberText(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString();
  const text = String(Number(value.toPrecision(15)));
  return text.includes("e") ? value.toFixed(10).replace(/\.?0+$/, "") : text;
}

type Moment = { getTime(): number; toISOString(): string };

/** `2026-11-23`, and the time of day when there is one. */
function momentText(moment: Moment): string {
  const at = moment.getTime();
  if (!Number.isFinite(at)) return "";
  const iso = moment.toISOString();
  return at % 86_400_000 === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}
