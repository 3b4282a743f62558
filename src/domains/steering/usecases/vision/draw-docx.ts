import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Language } from "#kernel/language";
import { docxFonts } from "#platform/documents/docx-fonts";
import type { SetBlock, VisionDocument } from "../../rules/vision/compose-document.ts";

const locales = { nl: "nl-BE", fr: "fr-BE", en: "en-GB" } as const;
const ink = "1C2325";
const strongInk = "063D48";

/** The vision as a Word document to go on with: headings, lists and tables as Word knows them. */
export async function drawVisionDocx(
  data: VisionDocument,
  language: Language,
): Promise<Uint8Array> {
  const document = new Document({
    title: data.title,
    fonts: docxFonts(),
    creator: data.partnership,
    styles: {
      default: {
        document: {
          run: {
            font: "Atkinson Hyperlegible Next",
            size: 21,
            color: ink,
            language: { value: locales[language] },
          },
          paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
        },
        title: { run: { size: 54, bold: true, color: strongInk } },
        heading1: { run: { size: 34, bold: true, color: strongInk }, paragraph: above(360) },
        heading2: { run: { size: 26, bold: true, color: "0B5563" }, paragraph: above(280) },
        heading3: { run: { size: 23, bold: true, color: strongInk }, paragraph: above(220) },
      },
    },
    sections: [{ children: childrenOf(data), footers: { default: footerOf(data) } }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const above = (before: number) => ({ spacing: { before, after: 100 }, keepNext: true });

const childrenOf = (data: VisionDocument): (Paragraph | Table)[] => [
  new Paragraph({ children: [new TextRun({ text: data.partnership, bold: true })] }),
  new Paragraph({ heading: HeadingLevel.TITLE, text: data.title }),
  new Paragraph({ children: [new TextRun({ text: data.line, bold: true })] }),
  ...(data.warning
    ? [
        new Paragraph({
          children: [new TextRun({ text: data.warning, bold: true, italics: true })],
        }),
      ]
    : []),
  ...blocksOf(data.blocks, 0),
  ...(data.goals.length > 0 ? [heading(data.goalsTitle, 1)] : []),
  ...data.goals.flatMap((goal) => [
    heading(goal.title, 2),
    ...blocksOf(goal.blocks, 2),
    ...(goal.indicators ? [tableOf(goal.indicators), new Paragraph("")] : []),
  ]),
  heading(data.agreementsTitle, 1),
  data.agreements ? tableOf(data.agreements) : new Paragraph(data.noAgreements),
  new Paragraph({ spacing: { before: 240 }, text: data.madeOn }),
];

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

const heading = (text: string, level: number) =>
  new Paragraph({ heading: levels[level - 1] ?? HeadingLevel.HEADING_4, text });

const blocksOf = (blocks: readonly SetBlock[], under: number): Paragraph[] =>
  blocks.flatMap((block) => {
    if (block.kind === "list") {
      return block.items.map(
        (spans) => new Paragraph({ bullet: { level: 0 }, children: runsOf(spans) }),
      );
    }
    const level = levels[under + block.level - 1];
    return [
      new Paragraph({
        ...(block.kind === "heading" && level ? { heading: level } : {}),
        children: runsOf(block.spans),
      }),
    ];
  });

const runsOf = (spans: SetBlock["spans"]): TextRun[] =>
  spans.map(({ text, strong }) => new TextRun({ text, ...(strong ? { bold: true } : {}) }));

function tableOf({ columns, rows }: NonNullable<VisionDocument["agreements"]>): Table {
  const cell = (text: string, bold: boolean) =>
    new TableCell({
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children: [
        new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text, bold, size: 18 })] }),
      ],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: columns.map((name) => cell(name, true)) }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text, false)) }),
      ),
    ],
  });
}

const footerOf = (data: VisionDocument): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            children: [`${data.partnership} · ${data.title} · `, PageNumber.CURRENT],
            size: 17,
          }),
        ],
      }),
    ],
  });
