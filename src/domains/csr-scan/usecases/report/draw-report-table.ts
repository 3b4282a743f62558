import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { ink, millimetres } from "./report-look.ts";

const pageWidth = millimetres(166);
const nothing = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** A table whose heading row comes back on every page; nothing when it has no rows. */
export function drawReportTable(
  columns: readonly { readonly label: string; readonly share: number }[],
  rows: readonly (readonly string[])[],
): (Paragraph | Table)[] {
  if (rows.length === 0) return [];
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((pageWidth * share) / shares));
  const rowOf = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((text, at) => cellOf(text, widths[at] ?? 0, isHead)),
    });
  const head = columns.map(({ label }) => label);
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      width: { size: pageWidth, type: WidthType.DXA },
      rows: [rowOf(head, true), ...rows.map((row) => rowOf(row, false))],
    }),
    new Paragraph({ children: [] }),
  ];
}

const cellOf = (text: string, width: number, isHead: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 45, bottom: 45, left: 60, right: 60 },
    borders: {
      top: nothing,
      left: nothing,
      right: nothing,
      bottom: {
        style: BorderStyle.SINGLE,
        size: isHead ? 8 : 4,
        color: isHead ? ink.act : ink.line,
      },
    },
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        spacing: { after: 0 },
        children: [
          new TextRun({
            text,
            size: 18,
            bold: isHead,
            ...(isHead ? { color: ink.strong } : {}),
          }),
        ],
      }),
    ],
  });
