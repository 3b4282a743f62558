import { Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { describe, expect, test } from "vitest";
import { readDocx } from "./read-docx.ts";
import { readDocxParagraphs } from "./read-docx-paragraphs.ts";

const word = async (children: Paragraph[]) =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));

describe("the text of a Word document", () => {
  test("keeps headings, paragraphs, items, bold words and line breaks", async () => {
    const bytes = await word([
      new Paragraph({ text: "Visie & plan", heading: HeadingLevel.HEADING_1 }),
      new Paragraph({
        children: [
          new TextRun("Werk voor "),
          new TextRun({ text: "wie", bold: true }),
          new TextRun({ text: "wil", break: 1 }),
        ],
      }),
      new Paragraph({ text: "een beurs", bullet: { level: 0 } }),
      new Paragraph({ text: "" }),
      new Paragraph({ text: "Hoe", heading: HeadingLevel.HEADING_2 }),
    ]);
    const read = await readDocx(bytes, "visie.docx");
    expect(read.map(({ kind, level }) => [kind, level])).toEqual([
      ["heading", 1],
      ["paragraph", 0],
      ["item", 0],
      ["heading", 2],
    ]);
    expect(read[0]?.runs).toEqual([{ text: "Visie & plan", strong: false }]);
    expect(read[1]?.runs).toEqual([
      { text: "Werk voor ", strong: false },
      { text: "wie", strong: true },
      { text: "\nwil", strong: false },
    ]);
  });

  test("knows a heading by the name its style has in every language", () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>`;
    const body = `<w:p><w:pPr><w:pStyle w:val="Kop1"/></w:pPr><w:r><w:t>Doel</w:t></w:r></w:p>`;
    expect(readDocxParagraphs(body, styles)).toMatchObject([{ kind: "heading", level: 1 }]);
  });

  test("leaves out what was struck in track changes", () => {
    const body = `<w:p><w:del><w:r><w:delText>oud</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve">nieuw </w:t></w:r></w:ins></w:p>`;
    expect(readDocxParagraphs(body, "")[0]?.runs).toEqual([{ text: "nieuw ", strong: false }]);
  });

  test("refuses what is no Word document, by name", async () => {
    const refusal = readDocx(new TextEncoder().encode("PK nothing"), "visie.docx");
    await expect(refusal).rejects.toMatchObject({ code: "document.damaged" });
    await expect(readDocx(new Uint8Array(3), "visie.docx")).rejects.toThrow(/visie\.docx/);
  });
});
