import { Document, Packer, Paragraph } from "docx";
import { expect, test } from "vitest";
import { docxFonts } from "./docx-fonts.ts";

const packed = async (fonts?: ReturnType<typeof docxFonts>) => {
  const sections = [{ children: [new Paragraph("Sociale economie")] }];
  return Packer.toBuffer(new Document(fonts ? { fonts, sections } : { sections }));
};

test("a document carries our letter, regular and bold, in little room", async () => {
  const [without, carried] = [await packed(), await packed(docxFonts())];
  const names = carried.toString("latin1");
  expect(names).toContain("word/fonts/font1.odttf");
  expect(names).toContain("word/fonts/font2.odttf");
  expect(carried.length - without.length).toBeLessThan(80_000);
});

test("the letter may be carried along, says the font itself", () => {
  for (const { data, bold } of docxFonts()) {
    expect([data, bold].map((font) => font && embeddingOf(font))).toEqual([0, 0]);
  }
});

/** fsType of the OS/2 table; 0 is "installable": no restriction. */
function embeddingOf(font: Buffer): number {
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
    if (font.toString("latin1", entry, entry + 4) !== "OS/2") continue;
    return font.readUInt16BE(font.readUInt32BE(entry + 8) + 8);
  }
  throw new Error("the font has no table OS/2");
}
