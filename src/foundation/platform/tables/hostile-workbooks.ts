import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const parts: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
    "</Types>",
  "_rels/.rels": `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

/** For tests and bench: a workbook whose one sheet has this inside its `<sheetData>`. */
export function aWorkbook(
  sheetData: Iterable<string>,
  more: Readonly<Record<string, Readable>> = {},
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, xml] of Object.entries(parts)) zip.addBuffer(Buffer.from(xml), name);
  zip.addReadStream(Readable.from(asSheet(sheetData)), "xl/worksheets/sheet1.xml");
  for (const [name, content] of Object.entries(more)) zip.addReadStream(content, name);
  zip.end();
  return buffer(zip.outputStream);
}

function* asSheet(sheetData: Iterable<string>) {
  yield `<worksheet xmlns="${main}"><sheetData>`;
  yield* sheetData;
  yield "</sheetData></worksheet>";
}

export const textCell = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A header, blank rows that were once coloured, and one row at the end. */
export function* blankRows(count: number): Generator<string> {
  yield `<row r="1">${textCell("A1", "naam")}</row>`;
  let piece = "";
  for (let row = 2; row < count + 2; row += 1) {
    piece += `<row r="${row}" spans="1:5"><c r="A${row}" s="1"/><c r="B${row}" s="1"/></row>`;
    if (piece.length > 60_000) {
      yield piece;
      piece = "";
    }
  }
  yield `${piece}<row r="${count + 2}">${textCell(`A${count + 2}`, "einde")}</row>`;
}

/** So many megabytes of nothing. */
export function nothing(megabytes: number): Readable {
  const one = Buffer.alloc(1024 * 1024);
  return Readable.from(
    (function* () {
      for (let written = 0; written < megabytes; written += 1) yield one;
    })(),
  );
}
