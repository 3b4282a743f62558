import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { docxFonts } from "#platform/documents/docx-fonts";
import type {
  DocumentBlock,
  DocumentSection,
  MinutesDocument,
} from "../../rules/minutes/minutes-document.ts";

// Word measures in twentieths of a point.
const twips = (points: number) => Math.round(points * 20);
const millimetres = (mm: number) => Math.round((mm / 25.4) * 1440);
const pageWidth = millimetres(166);
const ink = {
  ink: "1C2325",
  soft: "50575A",
  act: "0B5563",
  strong: "063D48",
  line: "DDD5C4",
} as const;
const locales = { nl: "nl-BE", fr: "fr-BE", en: "en-GB" } as const;
const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Minutes as a Word document: real headings, lists and a table with a heading row. */
export async function drawMinutesDocx(minutes: MinutesDocument): Promise<Uint8Array> {
  const margin = millimetres(22);
  const document = new Document({
    title: `${minutes.kind}: ${minutes.title}`,
    fonts: docxFonts(),
    creator: minutes.partnership,
    styles: stylesFor(minutes),
    sections: [
      {
        properties: {
          page: { margin: { left: margin, right: margin, top: margin, bottom: margin } },
        },
        footers: { default: footerOf(minutes) },
        children: [
          ...headOf(minutes),
          ...minutes.sections.flatMap(drawSection),
          ...actionsOf(minutes),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const stylesFor = ({ language }: MinutesDocument) => {
  const heading = (size: number, color: string, before: number) => ({
    run: { size, bold: true, color },
    paragraph: { spacing: { before: twips(before), after: twips(5) }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: {
          font: "Atkinson Hyperlegible Next",
          size: 21,
          color: ink.ink,
          language: { value: locales[language] },
        },
        paragraph: { spacing: { after: twips(6), line: 262, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { size: 46, bold: true, color: ink.strong } },
      heading1: heading(28, ink.act, 16),
      heading2: heading(23, ink.strong, 11),
      heading3: heading(21, ink.ink, 9),
    },
  };
};

const line = (text: string, look: { bold?: boolean; color?: string; size?: number } = {}) =>
  new Paragraph({ children: [new TextRun({ text, ...look })] });

const headOf = (minutes: MinutesDocument): Paragraph[] => [
  line(minutes.partnership, { bold: true, color: ink.act }),
  line(minutes.kind, { bold: true, color: ink.soft }),
  new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(minutes.title)] }),
  line(minutes.meta, { bold: true }),
  line(minutes.standing, { color: ink.soft, size: 18 }),
  ...(minutes.attendance.length > 0
    ? [new Paragraph({ heading: HeadingLevel.HEADING_1, text: minutes.attendanceTitle })]
    : []),
  ...minutes.attendance.map(
    ({ label, text }) =>
      new Paragraph({
        children: [new TextRun({ text: `${label} `, bold: true }), new TextRun(text)],
      }),
  ),
];

const drawSection = (section: DocumentSection): Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(section.title)] }),
  ...(section.meta ? [line(section.meta, { color: ink.soft, size: 18 })] : []),
  ...section.blocks.flatMap(drawBlock),
  ...section.lists.flatMap(({ label, lines }) => [
    new Paragraph({ keepNext: true, children: [new TextRun({ text: label, bold: true })] }),
    ...lines.map((text) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(text)] })),
  ]),
];

type Spans = readonly { readonly text: string; readonly strong: boolean }[];
const runsOf = (spans: Spans): TextRun[] =>
  spans.map(({ text, strong }) => new TextRun({ text, ...(strong ? { bold: true } : {}) }));

function drawBlock(block: DocumentBlock): Paragraph[] {
  if (block.kind === "list") {
    return block.items.map(
      (spans) => new Paragraph({ bullet: { level: 0 }, children: runsOf(spans) }),
    );
  }
  const level = block.kind === "heading" ? levels[block.level] : undefined;
  return [new Paragraph({ ...(level ? { heading: level } : {}), children: runsOf(block.spans) })];
}

function actionsOf({ actions, actionsTitle }: MinutesDocument): (Paragraph | Table)[] {
  if (actions.rows.length === 0) return [];
  const widths = [0.45, 0.24, 0.18, 0.13].map((share) => Math.floor(pageWidth * share));
  const nothing = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const drawRow = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (text, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
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
                spacing: { after: 0 },
                children: [new TextRun({ text, size: 19, bold: isHead })],
              }),
            ],
          }),
      ),
    });
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: actionsTitle }),
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      width: { size: pageWidth, type: WidthType.DXA },
      rows: [drawRow(actions.columns, true), ...actions.rows.map((row) => drawRow(row, false))],
    }),
  ];
}

const footerOf = ({ partnership, kind, title }: MinutesDocument): Footer =>
  new Footer({
    children: [
      new Paragraph({
        spacing: { after: 0 },
        children: [
          new TextRun({
            text: `${partnership} · ${kind} · ${title} · `,
            size: 16,
            color: ink.soft,
          }),
          new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], size: 16 }),
        ],
      }),
    ],
  });
