import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { paintPng } from "#platform/documents/paint-png";
import type { PrintPart, PrintProse, PrintSpan } from "../../rules/report/print-model.ts";
import type { ActionEntry, Cell } from "../../rules/report/report-content.ts";
import { ink, pageWidth, run, twips } from "./docx-look.ts";

type Drawn = Paragraph | Table;
type Of<Kind extends PrintPart["kind"]> = Extract<PrintPart, { readonly kind: Kind }>;

/** One part of a section as paragraphs and tables. @param title of that section; a caption that says the same is left out */
export function drawDocxPart(part: PrintPart, title: string): Drawn[] {
  switch (part.kind) {
    case "prose":
      return part.blocks.flatMap(drawProse);
    case "stats":
      return drawStats(part);
    case "table":
      return drawTable(part, title);
    case "chart":
      return drawChart(part);
    case "actions":
      return [...part.actions.flatMap(drawAction), ...note(part.more)];
    case "warnings":
      return drawWarnings(part);
    case "text":
      return [new Paragraph({ text: part.text })];
  }
}

const spansOf = (spans: readonly PrintSpan[]) =>
  spans.map(
    ({ text, strong, isFigure }) =>
      new TextRun({
        text,
        bold: strong || isFigure,
        ...(isFigure ? { color: ink.actStrong } : {}),
      }),
  );

const depths = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;
function drawProse(block: PrintProse): Paragraph[] {
  if (block.kind === "list") {
    return block.items.map(
      (spans) =>
        new Paragraph({
          numbering: { reference: "points", level: 0 },
          spacing: { after: twips(2) },
          children: spansOf(spans),
        }),
    );
  }
  if (block.kind === "paragraph") return [new Paragraph({ children: spansOf(block.spans) })];
  const heading = depths[Math.min(block.depth, 4) - 2] ?? HeadingLevel.HEADING_4;
  return [new Paragraph({ heading, children: spansOf(block.spans) })];
}

const note = (text: string): Paragraph[] =>
  text === ""
    ? []
    : [
        new Paragraph({
          spacing: { before: twips(3), after: twips(10) },
          children: [run(text, { size: 17, color: ink.soft })],
        }),
      ];

const nothing = { style: BorderStyle.NONE, size: 0, color: "auto" };
const noBorders = {
  top: nothing,
  bottom: nothing,
  left: nothing,
  right: nothing,
  insideHorizontal: nothing,
  insideVertical: nothing,
};

/** Figures as a list of lines: a grid of boxes would be read as a table of nothing. */
const drawStats = ({ stats }: Of<"stats">): Drawn[] =>
  stats.map(
    ({ label, value, unit }, at) =>
      new Paragraph({
        spacing: { before: at === 0 ? twips(8) : 0, after: twips(1) },
        border: { top: { style: BorderStyle.SINGLE, size: 6, space: 3, color: ink.socialBar } },
        tabStops: [{ type: "left", position: twips(150) }],
        children: [
          run(value, { size: 32, bold: true, color: ink.actStrong }),
          run(unit ? ` ${unit}` : "", { size: 20, color: ink.soft }),
          run(`\t${label}`, { size: 19, color: ink.soft }),
        ],
      }),
  );

const toneColours = { good: ink.actStrong, weak: ink.social, open: ink.soft, wrong: ink.wrong };

function tableCell(
  cell: Cell,
  given: { width: number; numeric: boolean; bold: boolean; isHead: boolean },
) {
  const color = cell.tone ? toneColours[cell.tone] : given.isHead ? ink.actStrong : ink.ink;
  return new TableCell({
    width: { size: given.width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 70, right: 70 },
    verticalAlign: VerticalAlign.TOP,
    borders: {
      ...noBorders,
      bottom: {
        style: BorderStyle.SINGLE,
        size: given.isHead ? 8 : 4,
        color: given.isHead ? ink.act : ink.line,
      },
    },
    children: [
      new Paragraph({
        alignment: given.numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: { after: 0 },
        children: [
          run(cell.text, {
            size: 18,
            color,
            bold: given.bold || given.isHead || cell.tone !== undefined,
          }),
        ],
      }),
    ],
  });
}

function drawTable(
  { columns, rows, total, note: below, caption }: Of<"table">,
  title: string,
): Drawn[] {
  if (rows.length === 0) return note(below);
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((pageWidth * share) / shares));
  const draw = (cells: readonly Cell[], look: { bold?: boolean; isHead?: boolean }) =>
    new TableRow({
      tableHeader: look.isHead ?? false,
      cantSplit: true,
      children: cells.map((cell, at) =>
        tableCell(cell, {
          width: widths[at] ?? 0,
          numeric: columns[at]?.numeric ?? false,
          bold: look.bold ?? false,
          isHead: look.isHead ?? false,
        }),
      ),
    });
  const heading = new Paragraph({
    keepNext: true,
    spacing: { before: twips(8), after: twips(3) },
    children: [run(caption, { size: 19, bold: true, color: ink.actStrong })],
  });
  return [
    ...(caption === title ? [] : [heading]),
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      width: { size: pageWidth, type: WidthType.DXA },
      borders: noBorders,
      rows: [
        draw(
          columns.map(({ label }) => ({ text: label })),
          { isHead: true },
        ),
        ...rows.map((row) => draw(row, {})),
        ...(total ? [draw(total, { bold: true })] : []),
      ],
    }),
    ...note(below || " "),
  ];
}

const widestBar = 250;
const barHeight = 11;
const barColours = [
  [179, 107, 11],
  [11, 85, 99],
] as const;

/** Bars with their words and numbers as text; the bar itself is a picture that says the same. */
function drawChart({ caption, bars, series }: Of<"chart">): Drawn[] {
  const highest = Math.max(1, ...bars.flatMap(({ values }) => values.map(({ value }) => value)));
  const lines = bars.flatMap(({ label, values }) =>
    values.map(({ value, shown }, at) => {
      const width = Math.max(2, Math.round((widestBar * value) / highest));
      const name = series.length > 1 ? `${label}, ${series[at]}` : label;
      const words = at === 0 ? label : "";
      const colour = barColours[series.length > 1 ? at : 0] ?? barColours[0];
      return {
        name,
        words,
        shown: series.length > 1 ? `${shown} ${series[at]}` : shown,
        width,
        colour,
      };
    }),
  );
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: twips(12), after: twips(5) },
      children: [run(caption, { size: 20, bold: true, color: ink.actStrong })],
    }),
    ...lines.map(
      ({ name, words, shown, width, colour }) =>
        new Paragraph({
          keepLines: true,
          spacing: { after: twips(3) },
          tabStops: [{ type: "left", position: twips(150) }],
          children: [
            run(`${words}\t`, { size: 18 }),
            new ImageRun({
              type: "png",
              data: Buffer.from(bar(width, colour)),
              transformation: { width, height: barHeight },
              altText: { name, title: name, description: `${name}: ${shown}` },
            }),
            run(`  ${shown}`, { size: 18, color: ink.soft }),
          ],
        }),
    ),
  ];
}

const bar = (width: number, colour: readonly [number, number, number]): Uint8Array => {
  const ring = [
    [0, 0],
    [width, 0],
    [width, barHeight],
    [0, barHeight],
  ] as const;
  return paintPng({ width, height: barHeight, shapes: [{ colour, rings: [ring] }] });
};

const stateColours = { done: ink.act, "done-without-evidence": ink.socialBar, planned: ink.line };

function drawAction(action: ActionEntry): Paragraph[] {
  const border = {
    left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: stateColours[action.state] },
  };
  const tone =
    action.state === "done" ? ink.actStrong : action.state === "planned" ? ink.soft : ink.social;
  const indent = { left: twips(10) };
  const kept = { border, indent, keepLines: true };
  const last = { spacing: { after: twips(10) } };
  const line = [action.reference, action.line, action.money].filter(Boolean).join(" · ");
  const evidence = action.evidence.map(
    ({ title, day, facts }) => `• ${title}, ${day}${facts ? `. ${facts}` : ""}`,
  );
  const lines = [...evidence, action.more].filter(Boolean);
  return [
    new Paragraph({
      ...kept,
      keepNext: true,
      spacing: { before: twips(6), after: 0 },
      children: [
        run(action.title, { bold: true }),
        run(`  ${action.stateWord}`, { size: 18, bold: true, color: tone }),
      ],
    }),
    new Paragraph({
      ...kept,
      ...(action.description || lines.length > 0
        ? { keepNext: true, spacing: { after: twips(2) } }
        : last),
      children: [run(line, { size: 17, color: ink.soft })],
    }),
    ...(action.description
      ? [
          new Paragraph({
            ...kept,
            ...(lines.length > 0 ? { keepNext: true, spacing: { after: twips(2) } } : last),
            children: [run(action.description, { size: 20 })],
          }),
        ]
      : []),
    ...lines.map(
      (words, at) =>
        new Paragraph({
          ...kept,
          ...(at === lines.length - 1 ? last : { keepNext: true, spacing: { after: 0 } }),
          children: [run(words, { size: 18 })],
        }),
    ),
  ];
}

const drawWarnings = ({ title, lines }: Of<"warnings">): Paragraph[] =>
  [title, ...lines.map((line) => `• ${line}`)].map(
    (words, at) =>
      new Paragraph({
        keepLines: true,
        keepNext: at < lines.length,
        shading: { fill: ink.wrongWash, type: "clear", color: "auto" },
        border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: ink.wrong } },
        indent: { left: twips(10) },
        spacing: { before: at === 0 ? twips(12) : 0, after: at === lines.length ? twips(12) : 0 },
        children: [run(words, at === 0 ? { bold: true, color: ink.wrong } : { size: 19 })],
      }),
  );
