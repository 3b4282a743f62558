import { columnNumber, type Position, referenceOf } from "./cell-reference.ts";

/** Where a cell stands in the text of its sheet, or where it would stand. */
export type CellSpot = {
  readonly start: number;
  readonly end: number;
  /** Empty when the sheet has no such cell yet. */
  readonly xml: string;
  /** What must stand around a new cell: its row, when that is not there either. */
  readonly before: string;
  readonly after: string;
};

const rowPattern = (row: number) => new RegExp(`<row\\b[^>]*?\\br="${row}"[^>]*>`);

export function findCellXml(sheet: string, at: Position): string | null {
  const spot = findSpot(sheet, at);
  return spot && spot.xml !== "" ? spot.xml : null;
}

/** Null when the sheet has no rows at all to stand between. */
export function findSpot(sheet: string, at: Position): CellSpot | null {
  const open = rowPattern(at.row).exec(sheet);
  if (!open) return spotOfNewRow(sheet, at);
  const [tag] = open;
  const rowStart = open.index + tag.length;
  if (tag.endsWith("/>")) {
    const start = open.index;
    return {
      start,
      end: rowStart,
      xml: "",
      before: `${tag.slice(0, -2)}>`,
      after: "</row>",
    };
  }
  const rowEnd = sheet.indexOf("</row>", rowStart);
  const body = sheet.slice(rowStart, rowEnd);
  const wanted = referenceOf(at);
  for (const match of body.matchAll(/<c\b[^>]*?\br="([A-Z]+)\d+"[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g)) {
    const [xml, letters = ""] = match;
    const start = rowStart + match.index;
    if (xml.includes(`r="${wanted}"`)) {
      return { start, end: start + xml.length, xml, before: "", after: "" };
    }
    if (columnNumber(letters) > at.column) {
      return { start, end: start, xml: "", before: "", after: "" };
    }
  }
  return { start: rowEnd, end: rowEnd, xml: "", before: "", after: "" };
}

function spotOfNewRow(sheet: string, at: Position): CellSpot | null {
  const end = sheet.indexOf("</sheetData>");
  if (end < 0) return null;
  let start = end;
  for (const match of sheet.matchAll(/<row\b[^>]*?\br="(\d+)"/g)) {
    if (Number(match[1]) > at.row) {
      start = match.index;
      break;
    }
  }
  return { start, end: start, xml: "", before: `<row r="${at.row}">`, after: "</row>" };
}
