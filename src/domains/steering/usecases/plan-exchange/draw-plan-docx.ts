import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Language } from "#kernel/language";
import { docxFonts } from "#platform/documents/docx-fonts";
import type {
  DocumentPart,
  DocumentTable,
  PlanDocument,
} from "../../rules/plan-exchange/compose-plan-document.ts";

const locales = { nl: "nl-BE", fr: "fr-BE", en: "en-GB" } as const;
const strongInk = "063D48";

export type PlanPaper = {
  readonly language: Language;
  readonly partnership: string;
  readonly madeOn: string;
};

/** A plan as a Word document on its side: the tree as headings, the actions in tables. */
export async function drawPlanDocx(plan: PlanDocument, paper: PlanPaper): Promise<Uint8Array> {
  const document = new Document({
    title: plan.title,
    fonts: docxFonts(),
    creator: paper.partnership,
    styles: {
      default: {
        document: {
          run: {
            font: "Atkinson Hyperlegible Next",
            size: 20,
            color: "1C2325",
            language: { value: locales[paper.language] },
          },
          paragraph: { spacing: { after: 100 } },
        },
        title: { run: { size: 48, bold: true, color: strongInk } },
        heading1: { run: { size: 30, bold: true, color: strongInk }, paragraph: above(320) },
        heading2: { run: { size: 24, bold: true, color: "0B5563" }, paragraph: above(220) },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE, width: 11_906, height: 16_838 },
            margin: { top: 850, bottom: 850, left: 850, right: 850 },
          },
        },
        children: [
          new Paragraph({ children: [new TextRun({ text: paper.partnership, bold: true })] }),
          new Paragraph({ heading: HeadingLevel.TITLE, text: plan.title }),
          new Paragraph({ text: `${plan.line} · ${paper.madeOn}` }),
          ...plan.parts.flatMap(partOf),
        ],
        footers: { default: footerOf(plan, paper) },
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const above = (before: number) => ({ spacing: { before, after: 80 }, keepNext: true });

const partOf = (part: DocumentPart): (Paragraph | Table)[] => [
  new Paragraph({
    heading: part.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    text: part.heading,
  }),
  ...part.description
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((text) => new Paragraph({ text })),
  ...(part.budgets.length > 0
    ? [new Paragraph({ children: [new TextRun({ text: part.budgets.join(" · "), bold: true })] })]
    : []),
  ...(part.actions ? [tableOf(part.actions), new Paragraph("")] : []),
];

// Of the width of the page, in percent: code, title, description, owner, places, begin, end, status, priorities, partners, budget.
const widths = [5, 17, 19, 8, 8, 7, 7, 6, 8, 7, 8];

function tableOf({ columns, rows, amounts }: DocumentTable): Table {
  const cell = (text: string, at: number, bold: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 8, type: WidthType.PERCENTAGE },
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      children: text.split("\n").map(
        (line) =>
          new Paragraph({
            spacing: { after: 0 },
            alignment: amounts.includes(at) ? AlignmentType.RIGHT : AlignmentType.LEFT,
            children: [new TextRun({ text: line, bold, size: 15 })],
          }),
      ),
    });
  const rowOf = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, at) => cell(text, at, isHead)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [rowOf(columns, true), ...rows.map((row) => rowOf(row, false))],
  });
}

const footerOf = (plan: PlanDocument, { partnership }: PlanPaper): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            children: [`${partnership} · ${plan.title} · `, PageNumber.CURRENT],
            size: 17,
          }),
        ],
      }),
    ],
  });
