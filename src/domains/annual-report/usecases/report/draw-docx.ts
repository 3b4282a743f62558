import {
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  SectionType,
  TableOfContents,
  TabStopType,
  TextRun,
} from "docx";
import { docxFonts } from "#platform/documents/docx-fonts";
import {
  type PrintDocument,
  type PrintSection,
  printModel,
} from "../../rules/report/print-model.ts";
import type { ReportContent } from "../../rules/report/report-content.ts";
import type { Stamp } from "../../rules/report/report-forms.ts";
import { docxStyles, ink, millimetres, pageWidth, rule, run, twips } from "./docx-look.ts";
import { drawDocxPart } from "./docx-parts.ts";

/**
 * The report as a document that can be edited: real headings, a table of contents, tables with a heading row,
 * the language of every word.
 */
export async function drawDocx(content: ReportContent, stamp: Stamp): Promise<Uint8Array> {
  const report = printModel(content, stamp);
  const document = new Document({
    title: report.title,
    fonts: docxFonts(),
    creator: report.partnership,
    description: [report.state, report.fingerprint].filter(Boolean).join(". "),
    features: { updateFields: true },
    styles: docxStyles(report.language),
    numbering: {
      config: [
        {
          reference: "points",
          levels: [
            {
              level: 0,
              format: "bullet",
              text: "•",
              style: { paragraph: { indent: { left: twips(18), hanging: twips(12) } } },
            },
          ],
        },
      ],
    },
    sections: [cover(report), body(report)],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const margins = {
  left: millimetres(22),
  right: millimetres(22),
  top: millimetres(20),
  bottom: millimetres(22),
};

const cover = (report: PrintDocument): ISectionOptions => ({
  properties: { page: { margin: margins } },
  children: [
    new Paragraph({
      spacing: { before: twips(90), after: twips(30) },
      children: [run(report.partnership, { size: 28, bold: true, color: ink.act })],
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(report.title)] }),
    rule([run(report.municipalities, { size: 26 })]),
    new Paragraph({
      spacing: { before: twips(14) },
      children: [run(report.state, { size: 24, bold: true })],
    }),
    ...(report.fingerprint
      ? [new Paragraph({ children: [run(report.fingerprint, { size: 15, color: ink.soft })] })]
      : []),
    ...(report.isExample
      ? [
          new Paragraph({
            children: [run(report.labels.example, { bold: true, color: ink.social })],
          }),
        ]
      : []),
  ],
});

const body = (report: PrintDocument): ISectionOptions => ({
  properties: { type: SectionType.NEXT_PAGE, page: { margin: margins } },
  footers: { default: footerOf(report) },
  children: [
    new Paragraph({
      spacing: { after: twips(12) },
      children: [run(report.labels.contents, { size: 44, bold: true, color: ink.actStrong })],
    }),
    new TableOfContents(report.labels.contents, { hyperlink: true, headingStyleRange: "1-2" }),
    ...report.sections.flatMap((section, at) => drawSection(section, at === 0)),
  ],
});

const ownPage = /^(frame\.|municipalities$|evidence$|how-counted$)/;

function drawSection(section: PrintSection, isFirst: boolean) {
  return [
    new Paragraph({
      heading: headings[Math.min(section.depth, headings.length) - 1] ?? HeadingLevel.HEADING_1,
      pageBreakBefore: section.depth === 1 && (isFirst || ownPage.test(section.key)),
      children: [new TextRun(section.title)],
    }),
    ...(section.lede
      ? [new Paragraph({ children: [run(section.lede, { color: ink.soft, size: 19 })] })]
      : []),
    ...section.parts.flatMap((part) => drawDocxPart(part, section.title)),
    ...section.sections.flatMap(
      (below): ReturnType<typeof drawDocxPart> => drawSection(below, false),
    ),
  ];
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

function footerOf({ partnership, title, state, fingerprint }: PrintDocument): Footer {
  const second: ParagraphChild[] = fingerprint
    ? [run(fingerprint, { size: 12, color: ink.soft })]
    : [];
  return new Footer({
    children: [
      new Paragraph({
        spacing: { after: 0 },
        tabStops: [{ type: TabStopType.RIGHT, position: pageWidth }],
        children: [
          run(`${partnership} · ${title} · ${state}\t`, { size: 16, color: ink.soft }),
          new TextRun({ children: [PageNumber.CURRENT], bold: true, size: 16 }),
        ],
      }),
      ...(second.length > 0 ? [new Paragraph({ children: second })] : []),
    ],
  });
}
