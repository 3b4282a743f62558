import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { describe, expect, test } from "vitest";
import { readDocxTables } from "./read-docx-tables.ts";

const cell = (text: string, columnSpan = 1) =>
  new TableCell({ columnSpan, children: text.split("\n").map((line) => new Paragraph(line)) });
const table = (rows: readonly TableCell[][]) =>
  new Table({ rows: rows.map((children) => new TableRow({ children })) });
const word = async (children: (Paragraph | Table)[]) =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));

describe("the tables of a Word document", () => {
  test("come with their rows, their paragraphs and the headings they stand under", async () => {
    const bytes = await word([
      new Paragraph({ text: "BD-1 Netwerk", heading: HeadingLevel.HEADING_1 }),
      new Paragraph({ text: "AP-1.1 Ontmoeten", heading: HeadingLevel.HEADING_2 }),
      table([
        [cell("Actie"), cell("Wie")],
        [cell("Beurs & lunch\nin Halle"), cell("An")],
      ]),
      new Paragraph({ text: "BD-2 Aankopen", heading: HeadingLevel.HEADING_1 }),
      table([[cell("Actie", 2)], [cell("Bestek"), cell("Bram")]]),
    ]);
    expect(await readDocxTables(bytes, "plan.docx")).toEqual([
      {
        number: 1,
        heads: ["BD-1 Netwerk", "AP-1.1 Ontmoeten"],
        rows: [
          ["Actie", "Wie"],
          ["Beurs & lunch\nin Halle", "An"],
        ],
      },
      {
        number: 2,
        heads: ["BD-2 Aankopen"],
        rows: [
          ["Actie", ""],
          ["Bestek", "Bram"],
        ],
      },
    ]);
  });

  test("a document without tables has none, and what is no document is refused by name", async () => {
    expect(await readDocxTables(await word([new Paragraph("tekst")]), "plan.docx")).toEqual([]);
    await expect(readDocxTables(new Uint8Array(9), "plan.docx")).rejects.toThrow(/plan\.docx/);
  });
});
