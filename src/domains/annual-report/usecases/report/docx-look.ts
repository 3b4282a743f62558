import { BorderStyle, LineRuleType, Paragraph, type ParagraphChild, TextRun } from "docx";
import type { Language } from "#kernel/language";

/** Word measures in twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);
export const millimetres = (mm: number): number => Math.round((mm / 25.4) * 1440);
/** Between the margins of A4. */
export const pageWidth = millimetres(166);

/** The house colours as Word writes them. */
export const ink = {
  ink: "1C2325",
  soft: "50575A",
  act: "0B5563",
  actStrong: "063D48",
  social: "794704",
  socialBar: "B36B0B",
  line: "DDD5C4",
  wrong: "A81C1C",
  wrongWash: "F9E5DF",
  wash: "F3EEE2",
} as const;

const locales: Readonly<Record<Language, string>> = { nl: "nl-BE", fr: "fr-BE", en: "en-GB" };

export const run = (
  text: string,
  look: { size?: number; bold?: boolean; color?: string } = {},
): TextRun => new TextRun({ text, ...look });

export const rule = (children: ParagraphChild[]): Paragraph =>
  new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 24, space: 8, color: ink.socialBar } },
    children,
  });

const heading = (size: number, color: string, before: number) => ({
  run: { size, bold: true, color },
  paragraph: { spacing: { before: twips(before), after: twips(6) }, keepNext: true },
});

export const docxStyles = (language: Language) => ({
  default: {
    document: {
      run: {
        font: "Atkinson Hyperlegible Next",
        size: 21,
        color: ink.ink,
        language: { value: locales[language] },
      },
      paragraph: { spacing: { after: twips(6), line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { size: 84, bold: true, color: ink.actStrong } },
    heading1: heading(46, ink.actStrong, 20),
    heading2: heading(29, ink.act, 16),
    heading3: heading(24, ink.actStrong, 12),
    heading4: heading(21, ink.ink, 10),
    hyperlink: { run: { color: ink.act, underline: {} } },
  },
});
