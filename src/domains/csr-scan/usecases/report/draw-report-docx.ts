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
  type Table,
  TextRun,
} from "docx";
import { docxFonts } from "#platform/documents/docx-fonts";
import type { ReportBlock, ScanReport } from "../../rules/report/report.ts";
import { drawReportTable } from "./draw-report-table.ts";
import { ink, millimetres, twips } from "./report-look.ts";

const locales = { nl: "nl-BE", fr: "fr-BE", en: "en-GB" } as const;

/** The report as a document one can go on writing in: real headings, tables with a heading row, its own language. */
export async function drawReportDocx(report: ScanReport): Promise<Uint8Array> {
  const document = new Document({
    title: `${report.title}: ${report.subtitle}`,
    fonts: docxFonts(),
    creator: report.partnership,
    styles: stylesFor(report),
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
        footers: { default: footerOf(report) },
        children: [
          ...coverOf(report),
          ...report.sections.flatMap((section) => [
            new Paragraph({
              heading: section.depth === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
              children: [new TextRun(section.title)],
            }),
            ...section.blocks.flatMap(drawBlock),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const stylesFor = ({ language }: ScanReport) => {
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
      title: { run: { size: 56, bold: true, color: ink.strong } },
      heading1: heading(28, ink.act, 16),
      heading2: heading(23, ink.strong, 10),
    },
  };
};

const coverOf = (report: ScanReport): Paragraph[] => [
  new Paragraph({
    spacing: { after: twips(120) },
    children: [new TextRun({ text: report.partnership, bold: true, color: ink.act })],
  }),
  new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(report.title)] }),
  new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 18, space: 6, color: ink.social } },
    children: [new TextRun({ text: report.subtitle, bold: true, size: 28 })],
  }),
  ...report.meta.map(
    (text) => new Paragraph({ children: [new TextRun({ text, size: 19, color: ink.soft })] }),
  ),
  new Paragraph({
    shading: { type: ShadingType.CLEAR, color: "auto", fill: ink.warm },
    spacing: { before: twips(4), after: twips(8) },
    children: [new TextRun({ text: report.disclaimer, size: 18 })],
  }),
];

function drawBlock(block: ReportBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraph":
      return [
        new Paragraph({
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
      return block.items.map(
        (text) =>
          new Paragraph({
            numbering: { reference: "points", level: 0 },
            spacing: { after: twips(2) },
            children: [new TextRun(text)],
          }),
      );
    case "quote":
      return block.text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map(
          (line) =>
            new Paragraph({
              shading: { type: ShadingType.CLEAR, color: "auto", fill: ink.wash },
              border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: ink.act } },
              indent: { left: twips(10) },
              alignment: AlignmentType.LEFT,
              children: [new TextRun(line)],
            }),
        );
    case "scores": {
      const [subject, done, known] = block.columns;
      return drawReportTable(
        [
          { label: subject, share: 5 },
          { label: done, share: 4 },
          { label: known, share: 4 },
        ],
        block.rows.map((row) => [row.label, row.said, row.known]),
      );
    }
    case "table":
      return drawReportTable(block.columns, block.rows);
  }
}

const footerOf = ({ title, subtitle }: ScanReport): Footer =>
  new Footer({
    children: [
      new Paragraph({
        spacing: { after: 0 },
        children: [
          new TextRun({ text: `${title} · ${subtitle} · `, size: 16, color: ink.soft }),
          new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], size: 16 }),
        ],
      }),
    ],
  });
