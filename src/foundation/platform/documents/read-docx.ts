import { type DocxParagraph, readDocxParagraphs } from "./read-docx-paragraphs.ts";
import { unpackDocx } from "./unpack-docx.ts";

export type { DocxParagraph } from "./read-docx-paragraphs.ts";

/**
 * The running text of a Word document, paragraph by paragraph: headings, items of lists and what is bold are kept;
 * pictures, notes, comments and what was struck out in track changes are not. Tables come cell by cell.
 * @throws AppError `document.damaged`, `document.not-word`, `document.too-large`, naming the file
 */
export async function readDocx(bytes: Uint8Array, fileName: string): Promise<DocxParagraph[]> {
  const { body, styles } = await unpackDocx(bytes, fileName);
  return readDocxParagraphs(body, styles);
}
