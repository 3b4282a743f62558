import { expect, test } from "vitest";
import { streamZip } from "../tables/stream-zip.ts";
import { type CellWrite, fillWorkbook } from "./fill-workbook.ts";
import { openWorkbook, readCell } from "./open-workbook.ts";

const sheetOf = (rows: string, protection = "") =>
  `<worksheet><sheetData>${rows}</sheetData>${protection}</worksheet>`;

async function aWorkbook(sheet: string) {
  const parts = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook><sheets><sheet name="Het blad" sheetId="7" r:id="rId1"/></sheets><definedNames><definedName name="Start">'Het blad'!$B$2:$B$9</definedName><definedName name="Lost">'Het blad'!#REF!</definedName></definedNames><calcPr calcId="1"/></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet><cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": "<sst><si><t>oud</t></si></sst>",
    "xl/calcChain.xml": `<calcChain><c r="B3" i="7"/><c r="C3"/></calcChain>`,
    "xl/worksheets/sheet1.xml": sheet,
  };
  const pieces: Uint8Array[] = [];
  const once = async function* (text: string) {
    yield text;
  };
  const zip = streamZip(
    Object.entries(parts).map(([name, text]) => ({ name, pieces: once(text) })),
  );
  for await (const piece of zip) pieces.push(piece);
  return openWorkbook(Buffer.concat(pieces), "boek.xlsx");
}

async function fill(sheet: string, ...writes: CellWrite[]) {
  const pieces: Uint8Array[] = [];
  for await (const piece of fillWorkbook(await aWorkbook(sheet), writes)) pieces.push(piece);
  const book = await openWorkbook(Buffer.concat(pieces), "gevuld.xlsx");
  const part = (path: string) => book.parts.get(path)?.toString("utf8") ?? "";
  return { book, part, sheet: part("xl/worksheets/sheet1.xml") };
}

test("a value goes in the named cell, with its style, and nothing beside it changes", async () => {
  const before = `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"/><c r="C2"><v>5</v></c></row>`;
  const { book, sheet } = await fill(sheetOf(before), { name: "Start", value: `<a> & "b"\nc` });
  expect(readCell(book, { name: "Start" })).toBe(`<a> & "b"\nc`);
  expect(readCell(book, { name: "Start", right: -1 })).toBe("oud");
  expect(sheet).toContain(`<c r="B2" s="1" t="inlineStr">`);
  expect(sheet).toContain(`<c r="C2"><v>5</v></c>`);
});

test("cells and rows that are not there yet come in their place", async () => {
  const { book, sheet } = await fill(
    sheetOf(`<row r="1"/><row r="2"><c r="C2"><v>5</v></c></row><row r="9"><c r="A9"/></row>`),
    { name: "Start", value: 1.5 },
    { name: "Start", down: 3, value: true },
    { name: "Start", down: -1, right: 2, value: "x" },
  );
  expect(readCell(book, { name: "Start" })).toBe(1.5);
  expect(readCell(book, { name: "Start", down: 3 })).toBe(true);
  expect(sheet.indexOf('r="B2"')).toBeLessThan(sheet.indexOf('r="C2"'));
  expect(sheet.indexOf('<row r="5"')).toBeLessThan(sheet.indexOf('<row r="9"'));
  expect(readCell(book, { name: "Start", down: -1, right: 2 })).toBe("x");
});

test("an overwritten formula leaves the order of computing; others are computed anew", async () => {
  const { part, sheet } = await fill(
    sheetOf(
      `<row r="3"><c r="B3" t="str"><f>A1</f><v>oud</v></c><c r="C3"><f>B3*2</f><v>4</v></c></row>`,
    ),
    { name: "Start", down: 1, value: 8 },
  );
  expect(part("xl/calcChain.xml")).toBe(`<calcChain><c r="C3" i="7"/></calcChain>`);
  expect(sheet).toContain(`<c r="B3"><v>8</v></c><c r="C3"><f>B3*2</f></c>`);
  expect(part("xl/workbook.xml")).toContain(`<calcPr fullCalcOnLoad="1" calcId="1"/>`);
});

test("a locked cell of a protected sheet, and a name that is not there, are refused", async () => {
  const locked = sheetOf(`<row r="2"><c r="B2" s="0"/></row>`, `<sheetProtection sheet="1"/>`);
  await expect(fill(locked, { name: "Start", value: 1 })).rejects.toThrow(/B2 of Het blad/);
  await expect(fill(locked, { name: "Lost", value: 1 })).rejects.toThrow(/no name Lost/);
});
