import { asDay, daysBetween, parseDay } from "#kernel/day";
import { streamZip, type ZipPart } from "./stream-zip.ts";
import type { CellValue } from "./write-csv.ts";

export type SheetColumn = {
  readonly header: string;
  /** "day" takes `2026-11-23`, "cents" euro cents; what is something else stays text. */
  readonly kind?: "text" | "number" | "day" | "cents";
  /** In characters; follows from the content when not said, from the header when rows come one by one. */
  readonly width?: number;
  /** Long text goes on below instead of being cut off by the next cell. */
  readonly wraps?: boolean;
};

type Row = readonly CellValue[];

export type Sheet = {
  /** At most 31 characters are kept, without the marks that Excel refuses. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Cells in the order of the columns; asked for when the sheet before it is written. */
  readonly rows: Iterable<Row> | AsyncIterable<Row>;
};

/** Of the format itself, without the row of headers. */
export const mostRowsInSheet = 1_048_575;

// Excel counts days from here, having believed that 1900 was a leap year.
const dayNought = asDay("1899-12-30");
const firstSafeDay = "1900-03-01";

/**
 * A workbook with frozen, bold headers, and text that is never a formula. Printed, it lies on its side, as wide as one
 * page, with the headers on each. It is made while it is read: however many rows, they are not kept.
 */
export const writeXlsx = (sheets: readonly Sheet[]): AsyncGenerator<Uint8Array> =>
  streamZip(partsOf(sheets));

function* partsOf(sheets: readonly Sheet[]): Generator<ZipPart> {
  const names = sheetNames(sheets);
  yield { name: "[Content_Types].xml", pieces: once(contentTypes(sheets.length)) };
  yield { name: "_rels/.rels", pieces: once(rootRelations) };
  yield { name: "xl/workbook.xml", pieces: once(workbook(names)) };
  yield { name: "xl/_rels/workbook.xml.rels", pieces: once(relations(sheets.length)) };
  yield { name: "xl/styles.xml", pieces: once(styles) };
  for (const [at, sheet] of sheets.entries()) {
    yield { name: `xl/worksheets/sheet${at + 1}.xml`, pieces: worksheet(sheet) };
  }
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

const pieceCharacters = 65_536;

async function* worksheet({ columns, rows }: Sheet): AsyncGenerator<string> {
  const widths = columns.map(
    (column, index) => column.width ?? fittingWidth(column, Array.isArray(rows) ? rows : [], index),
  );
  let piece = worksheetStart(widths);
  piece += rowOf(
    1,
    columns.map(({ header }, at) => textCell(`${letters(at)}1`, header, styleOf.header)),
  );
  let line = 1;
  for await (const row of rows) {
    line += 1;
    const cells = columns.map((column, at) => cellOf(`${letters(at)}${line}`, row[at], column));
    piece += rowOf(line, cells);
    if (piece.length >= pieceCharacters) {
      yield piece;
      piece = "";
    }
  }
  yield `${piece}</sheetData>${pageSetup}</worksheet>`;
}

/** Places in the table of `styles`. */
const styleOf = { plain: 0, header: 1, day: 2, cents: 3, wrapped: 4 } as const;

const rowOf = (line: number, cells: readonly string[]): string =>
  `<row r="${line}">${cells.join("")}</row>`;

function cellOf(place: string, cell: CellValue, { kind, wraps }: SheetColumn): string {
  if (cell === null || cell === undefined || cell === "") return "";
  if (typeof cell === "boolean") return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) return "";
    return kind === "cents"
      ? numberCell(place, cell / 100, styleOf.cents)
      : numberCell(place, cell, styleOf.plain);
  }
  const day = kind === "day" ? parseDay(cell) : null;
  return day !== null && day >= firstSafeDay
    ? numberCell(place, daysBetween(dayNought, day), styleOf.day)
    : textCell(place, cell, wraps ? styleOf.wrapped : styleOf.plain);
}

const numberCell = (place: string, value: number, style: number): string =>
  `<c r="${place}" s="${style}"><v>${value}</v></c>`;

// Never a formula: what stands in <is> is text, whatever it begins with.
const textCell = (place: string, text: string, style: number): string =>
  `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(printable(text))}</t></is></c>`;

const marks: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};
const escaped = (text: string): string => text.replace(/[&<>"\r]/g, (mark) => marks[mark] ?? mark);

/** A, B, … Z, AA, … */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const sheetNumbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

const worksheetStart = (widths: readonly number[]): string => {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${columns.length > 0 ? `<cols>${columns.join("")}</cols>` : ""}<sheetData>`;
};

/** A4 on its side; as many pages high as it takes. */
const pageSetup =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

const contentTypes = (count: number): string => {
  const kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const sheets = sheetNumbers(count).map(
    (at) =>
      `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${kinds}.worksheet+xml"/>`,
  );
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/>${sheets.join("")}</Types>`;
};

const rootRelations = `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const relations = (count: number): string => {
  const sheets = sheetNumbers(count).map(
    (at) =>
      `<Relationship Id="rId${at}" Type="${office}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageRelations}">${sheets.join("")}<Relationship Id="rId${count + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`;
};

const workbook = (names: readonly string[]): string => {
  const sheets = names.map(
    (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const titles = names.map(
    (name, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${escaped(name.replaceAll("'", "''"))}'!$1:$1</definedName>`,
  );
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join("")}</sheets><definedNames>${titles.join("")}</definedNames></workbook>`;
};

const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

// A workbook is XML, which has no place for most control characters; Excel takes 32,767 in a cell.
const printable = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are meant
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, " ")
    // In a workbook _x0041_ means A; with its underscore written so, it is what was typed.
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .slice(0, 32_767);

function fittingWidth(column: SheetColumn, rows: readonly Row[], index: number): number {
  const lengths = rows.slice(0, 1_000).map((row) => String(row[index] ?? "").length);
  return Math.min(60, Math.max(8, column.header.length, ...lengths) + 2);
}

/** Names Excel takes: 31 characters, without []:*?/\, different from each other. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const clean = printable(name)
      .replace(/[[\]:*?/\\]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim()
      .slice(0, 31);
    const free =
      clean === "" || taken.has(clean.toLowerCase())
        ? `${clean.slice(0, 26)} ${index + 1}`.trim()
        : clean;
    taken.add(free.toLowerCase());
    return free;
  });
}
