import { Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { type Day, dayOf } from "#kernel/day";
import { colon, inLanguage, type Language } from "#kernel/language";
import { docxFonts } from "#platform/documents/docx-fonts";
import { formatDay } from "#ui/format";
import type { ClauseVersion } from "../../rules/library/clause.ts";
import { libraryWords } from "../../text/library/index.ts";

const ink = "1C2325";
const strongInk = "063D48";
const font = "Atkinson Hyperlegible Next";

/** Clauses as a Word document: each with its text in both languages, to paste, and what to know of it. */
export async function drawLibraryDocx(
  clauses: readonly (ClauseVersion & { readonly key: string })[],
  { language, today }: { readonly language: Language; readonly today: Day },
): Promise<Uint8Array> {
  const words = libraryWords(language);
  const document = new Document({
    title: words.title,
    fonts: docxFonts(),
    styles: {
      default: {
        document: { run: { font, size: 21, color: ink }, paragraph: { spacing: { after: 120 } } },
        title: { run: { size: 44, bold: true, color: strongInk } },
        heading1: { run: { size: 30, bold: true, color: strongInk } },
        heading2: { run: { size: 23, bold: true, color: "0B5563" } },
      },
    },
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: words.title }),
          new Paragraph({ text: `${words.notLegal} ${formatDay(language, today)}.` }),
          ...clauses.flatMap((clause) => partOf(clause, language)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function partOf(clause: ClauseVersion & { readonly key: string }, language: Language): Paragraph[] {
  const words = libraryWords(language);
  const heading = (text: string) =>
    new Paragraph({ heading: HeadingLevel.HEADING_2, text, spacing: { before: 160 } });
  const lines = (text: string, locale: "nl-BE" | "fr-BE") =>
    text
      .split("\n")
      .map(
        (line) =>
          new Paragraph({ children: [new TextRun({ text: line, language: { value: locale } })] }),
      );
  const said = (label: string, text: string | undefined) =>
    text
      ? [
          new Paragraph({
            children: [
              new TextRun({ text: `${label}${colon(language)}`, bold: true }),
              new TextRun({ text }),
            ],
          }),
        ]
      : [];
  const approval =
    clause.approvedAt === null
      ? words.states[clause.state]
      : words.page.approvedBy(
          clause.approvedBy ?? "–",
          formatDay(language, dayOf(clause.approvedAt)),
        );
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      text: inLanguage(clause.name, language) ?? clause.key,
      spacing: { before: 360 },
    }),
    new Paragraph({
      text: [
        words.families[clause.family],
        words.levels[clause.level],
        words.version(clause.version),
        approval,
      ].join(" · "),
    }),
    heading(words.labels.textNl),
    ...lines(clause.text.nl, "nl-BE"),
    heading(words.labels.textFr),
    ...lines(clause.text.fr, "fr-BE"),
    heading(words.page.about),
    ...said(words.page.use, inLanguage(clause.whenToUse, language)),
    ...said(words.page.not, inLanguage(clause.whenNot, language)),
    ...said(words.page.check, inLanguage(clause.check, language)),
    ...said(
      words.page.fields,
      clause.noticeFields
        .map(({ field, code }) => `${field} ${code ?? words.page.freeText}`)
        .join("; "),
    ),
    ...said(words.labels.article, clause.article),
    ...said(
      words.page.source,
      [clause.source.publisher, clause.source.title, clause.source.url].filter(Boolean).join(", "),
    ),
  ];
}
