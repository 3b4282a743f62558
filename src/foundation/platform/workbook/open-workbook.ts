import { AppError } from "#kernel/app-error";
import { type Position, positionOf } from "./cell-reference.ts";
import { findCellXml } from "./sheet-cells.ts";
import { unpackWorkbook } from "./unpack-workbook.ts";
import { attributesOf, fromXml } from "./xml-text.ts";

/** A cell by a named range: its first cell, or so many rows and columns from it. */
export type CellAt = {
  readonly name: string;
  readonly down?: number | undefined;
  readonly right?: number | undefined;
};

type Range = { readonly sheet: string; readonly first: Position };

export type OpenWorkbook = {
  readonly fileName: string;
  /** Every part, in the order of the file. */
  readonly parts: Map<string, Buffer>;
  /** Path of the part of each sheet. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Number of each sheet within the workbook, by which the order of computing names it. */
  readonly sheetIds: ReadonlyMap<string, string>;
  /** Named ranges of the whole workbook that stand on a sheet. */
  readonly names: ReadonlyMap<string, Range>;
  /** All names there are, with those that lead nowhere. */
  readonly nameCount: number;
};

/**
 * A workbook, opened without changing or understanding more of it than its sheets and named ranges.
 * @throws AppError `workbook.damaged`, `workbook.too-large`, naming the file
 */
export async function openWorkbook(bytes: Uint8Array, fileName: string): Promise<OpenWorkbook> {
  const parts = await unpackWorkbook(bytes, fileName);
  const book = textOf(parts, "xl/workbook.xml", fileName);
  const relations = textOf(parts, "xl/_rels/workbook.xml.rels", fileName);
  const targets = new Map(
    [...relations.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => {
      const attributes = attributesOf(tag);
      return [attributes.get("Id") ?? "", attributes.get("Target") ?? ""];
    }),
  );
  const sheetTags = [...book.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => attributesOf(tag));
  const sheets = new Map(
    sheetTags.map((sheet) => {
      const target = targets.get(sheet.get("r:id") ?? "") ?? "";
      return [sheet.get("name") ?? "", partPath(target)];
    }),
  );
  const sheetIds = new Map(
    sheetTags.map((sheet) => [sheet.get("name") ?? "", sheet.get("sheetId") ?? ""]),
  );
  const { names, nameCount } = namesOf(book);
  return { fileName, parts, sheets, sheetIds, names, nameCount };
}

const partPath = (target: string): string =>
  target.startsWith("/") ? target.slice(1) : `xl/${target}`;

export function textOf(parts: OpenWorkbook["parts"], path: string, fileName: string): string {
  const part = parts.get(path);
  if (part) return part.toString("utf8");
  throw new AppError("workbook.damaged", `${fileName} has no ${path}`);
}

function namesOf(book: string) {
  const names = new Map<string, Range>();
  let nameCount = 0;
  for (const [, tag = "", body = ""] of book.matchAll(
    /<definedName\b([^>]*)>([^<]*)<\/definedName>/g,
  )) {
    nameCount += 1;
    const attributes = attributesOf(tag);
    const range = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^:]+)(?::[^:]+)?$/.exec(fromXml(body));
    const first = positionOf(range?.[3] ?? "");
    const sheet = (range?.[1] ?? range?.[2] ?? "").replaceAll("''", "'");
    // A name that holds on one sheet only may stand twice.
    if (!first || attributes.has("localSheetId")) continue;
    names.set(attributes.get("name") ?? "", { sheet, first });
  }
  return { names, nameCount };
}

/** The sheet and place of a cell; null when the workbook has no such name. */
export function findCell(
  { names }: Pick<OpenWorkbook, "names">,
  { name, down = 0, right = 0 }: CellAt,
): { readonly sheet: string; readonly at: Position } | null {
  const range = names.get(name);
  if (!range) return null;
  const { row, column } = range.first;
  return { sheet: range.sheet, at: { row: row + down, column: column + right } };
}

export type CellValueRead = string | number | boolean | null;

/** What stands in a cell; null when it is empty. Of a formula it is what was computed last. */
export function readCell(book: OpenWorkbook, wanted: CellAt): CellValueRead {
  const found = findCell(book, wanted);
  const path = found && book.sheets.get(found.sheet);
  if (!found || !path) return null;
  const cell = findCellXml(textOf(book.parts, path, book.fileName), found.at);
  return cell === null ? null : contentOf(book, cell);
}

/** All cells of a sheet by their reference. @throws AppError `workbook.damaged` when there is no such sheet */
export function readCells(
  book: OpenWorkbook,
  sheet: string,
): ReadonlyMap<string, { readonly value: CellValueRead; readonly isFormula: boolean }> {
  const text = textOf(book.parts, book.sheets.get(sheet) ?? sheet, book.fileName);
  return new Map(
    [...text.matchAll(/<c\b[^>]*?\br="([A-Z]+\d+)"[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g)].map(
      ([cell, reference = ""]) => [
        reference,
        { value: contentOf(book, cell), isFormula: /<f\b/.test(cell) },
      ],
    ),
  );
}

function contentOf(book: OpenWorkbook, cell: string): CellValueRead {
  const type = attributesOf(/^<c\b[^>]*>/.exec(cell)?.[0] ?? "").get("t");
  if (type === "inlineStr") return textsOf(cell);
  const value = /<v\b[^>]*>([^<]*)<\/v>/.exec(cell)?.[1];
  if (value === undefined) return null;
  if (type === "s") return sharedText(book, Number(value));
  if (type === "b") return value === "1";
  return type === undefined || type === "n" ? Number(value) : fromXml(value);
}

const textsOf = (xml: string): string =>
  [...xml.matchAll(/<t\b[^>]*>([^<]*)<\/t>/g)].map(([, text = ""]) => fromXml(text)).join("");

const sharedTexts = new WeakMap<OpenWorkbook["parts"], string[]>();

function sharedText({ parts, fileName }: OpenWorkbook, at: number): string | null {
  const known =
    sharedTexts.get(parts) ??
    [...textOf(parts, "xl/sharedStrings.xml", fileName).matchAll(/<si>([\s\S]*?)<\/si>/g)].map(
      ([, item = ""]) => textsOf(item.replace(/<rPh\b[\s\S]*?<\/rPh>/g, "")),
    );
  sharedTexts.set(parts, known);
  return known[at] ?? null;
}
