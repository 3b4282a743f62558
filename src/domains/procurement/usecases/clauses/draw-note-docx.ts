import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { docxFonts } from "#platform/documents/docx-fonts";
import type { Note, NoteBlock } from "../../rules/clauses/note.ts";

// Word measures in twentieths of a point.
const twips = (points: number) => Math.round(points * 20);
const millimetres = (mm: number) => Math.round((mm / 25.4) * 1440);
const pageWidth = millimetres(166);
const ink = {
  ink: "1C2325",
  soft: "50575A",
  act: "0B5563",
  strong: "063D48",
  social: "B36B0B",
  line: "DDD5C4",
  wash: "F3EEE2",
  warm: "F7E8CB",
} as const;
const locales = { nl: "nl-BE", fr: "fr-BE", en: "en-GB" } as const;

/** The note as a document that can be edited: real headings, tables with a heading row, the language of the words. */
export async function drawNoteDocx(note: Note): Promise<Uint8Array> {
  const document = new Document({
    title: `${note.title}: ${note.subtitle}`,
    fonts: docxFonts(),
    creator: note.partnership,
    styles: stylesFor(note),
    numbering: {
      config: [
        {
          reference: "points",
          levels: [
            {
              level: 0,
              format: "bullet",
              text: "•",
              style: { paragraph: { indent: { left: twips(16), hanging: twips(11) } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            margin: {
              left: millimetres(22),
              right: millimetres(22),
              top: millimetres(20),
              bottom: millimetres(22),
            },
          },
        },
        footers: { default: footerOf(note) },
        children: [...head(note), ...note.sections.flatMap(drawSection)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const stylesFor = ({ language }: Note) => {
  const heading = (size: number, color: string, before: number) => ({
    run: { size, bold: true, color },
    paragraph: { spacing: { before: twips(before), after: twips(5) }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: {
          font: "Atkinson Hyperlegible Next",
          size: 20,
          color: ink.ink,
          language: { value: locales[language] },
        },
        paragraph: { spacing: { after: twips(5), line: 259, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { size: 48, bold: true, color: ink.strong } },
      heading1: heading(28, ink.act, 16),
      heading2: heading(23, ink.strong, 10),
    },
  };
};

const head = (note: Note): Paragraph[] => [
  new Paragraph({
    children: [new TextRun({ text: note.partnership, bold: true, color: ink.act })],
  }),
  new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(note.title)] }),
  new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 18, space: 6, color: ink.social } },
    children: [new TextRun({ text: note.subtitle, bold: true, size: 26 })],
  }),
  new Paragraph({ children: [new TextRun({ text: note.meta, size: 18, color: ink.soft })] }),
  new Paragraph({
    shading: { type: ShadingType.CLEAR, color: "auto", fill: ink.warm },
    spacing: { before: twips(4), after: twips(8) },
    children: [new TextRun({ text: note.disclaimer, size: 18 })],
  }),
];

const drawSection = (section: Note["sections"][number]) => [
  new Paragraph({
    heading: section.depth === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: [new TextRun(section.title)],
  }),
  ...section.blocks.flatMap(drawBlock),
];

function drawBlock(block: NoteBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraph":
      return [
        new Paragraph({
          keepNext: block.tone === "strong",
          children: [
            new TextRun({
              text: block.text,
              bold: block.tone === "strong",
              ...(block.tone === "soft" ? { color: ink.soft, size: 18 } : {}),
            }),
          ],
        }),
      ];
    case "list":
      return points(block.items);
    case "warning":
      return [
        new Paragraph({
          keepNext: true,
          children: [new TextRun({ text: block.title, bold: true, color: ink.social })],
        }),
        ...points(block.lines),
      ];
    case "clause":
      return block.text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map(
          (line) =>
            new Paragraph({
              shading: { type: ShadingType.CLEAR, color: "auto", fill: ink.wash },
              border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: ink.act } },
              indent: { left: twips(10) },
              children: [new TextRun(line)],
            }),
        );
    case "table":
      return block.rows.length > 0 ? [drawTable(block), new Paragraph({ children: [] })] : [];
  }
}

const points = (items: readonly string[]): Paragraph[] =>
  items.map(
    (text) =>
      new Paragraph({
        numbering: { reference: "points", level: 0 },
        spacing: { after: twips(2) },
        children: [new TextRun(text)],
      }),
  );

function drawTable({ columns, rows }: Extract<NoteBlock, { kind: "table" }>): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((pageWidth * share) / shares));
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
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: pageWidth, type: WidthType.DXA },
    rows: [
      drawRow(
        columns.map(({ label }) => label),
        true,
      ),
      ...rows.map((row) => drawRow(row, false)),
    ],
  });
}

const footerOf = ({ partnership, subtitle }: Note): Footer =>
  new Footer({
    children: [
      new Paragraph({
        spacing: { after: 0 },
        children: [
          new TextRun({ text: `${partnership} · ${subtitle} · `, size: 16, color: ink.soft }),
          new TextRun({
            children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
            size: 16,
          }),
        ],
      }),
    ],
  });
