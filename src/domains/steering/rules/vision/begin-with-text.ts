import type { DocxParagraph } from "#platform/documents/read-docx";
import { plainLines } from "./read-vision-forms.ts";
import type { VisionText } from "./vision.ts";

/** A Word document as light text: headings in two levels, lists, bold, line breaks as spaces. */
export function lightTextOf(paragraphs: readonly DocxParagraph[]): string {
  const lines: string[] = [];
  let before: DocxParagraph["kind"] | null = null;
  for (const { kind, level, runs } of paragraphs) {
    if (before !== null && !(before === "item" && kind === "item")) lines.push("");
    const words = runs.map((run) => (kind === "heading" ? run.text : marked(run))).join("");
    const mark = kind === "heading" ? (level === 1 ? "# " : "## ") : kind === "item" ? "- " : "";
    lines.push(`${mark}${words.replace(/\s+/g, " ").trim()}`);
    before = kind;
  }
  return lines.join("\n");
}

/** Bold round the words, never round the spaces beside them. */
const marked = ({ text, strong }: DocxParagraph["runs"][number]): string =>
  strong ? text.replace(/^(\s*)(.*?\S)(\s*)$/s, "$1**$2**$3") : text;

/** A text that was brought in; a heading at its start becomes the title. */
export function beginWithText(text: string, emptyTitle: string): VisionText {
  const plain = plainLines(text);
  const heading = /^#{1,2} +(.+)(?:\n|$)/.exec(plain);
  const title = (heading?.[1] ?? emptyTitle).replaceAll("**", "").trim().slice(0, 200);
  const body = heading ? plain.slice(heading[0].length).trim() : plain;
  return { title, fromYear: null, toYear: null, body };
}
