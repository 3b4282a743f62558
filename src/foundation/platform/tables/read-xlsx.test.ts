import { Readable } from "node:stream";
import { writeXlsx as writeWorkbook } from "hucre/xlsx";
import { expect, test } from "vitest";
import { readTable, type TableLimits } from "../tables.ts";
import { aWorkbook, blankRows, nothing, textCell } from "./hostile-workbooks.ts";

async function read(content: Uint8Array, limits?: Partial<TableLimits>, sheet?: string) {
  const table = await readTable(content, { fileName: "lijst.xlsx", limits, sheet });
  return { ...table, lines: await Array.fromAsync(table.lines) };
}
const rejected = (content: Uint8Array, limits?: Partial<TableLimits>) =>
  expect(read(content, limits)).rejects;

test("dates, numbers, truths, formulas and merged cells come as they were typed", async () => {
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: "Lijst",
        rows: [
          ["naam", "sinds", "prijs", "ja", "som"],
          ["Een", 46_349, 4.35, true, 3],
          ["samen", null, 417_497_106, false, null],
        ],
        columns: [{}, { numFmt: "yyyy-mm-dd" }],
        cells: new Map([["1,4", { value: 3, type: "formula", formula: "1+2", formulaResult: 3 }]]),
        merges: [{ startRow: 2, startCol: 0, endRow: 2, endCol: 1 }],
      },
      { name: "Andere", rows: [["x"], ["y"]] },
    ],
  });
  const table = await read(bytes);
  expect(table).toMatchObject({ format: "xlsx", sheets: ["Lijst", "Andere"], sheet: "Lijst" });
  expect(table.header).toEqual(["naam", "sinds", "prijs", "ja", "som"]);
  expect(table.lines).toEqual([
    { row: 2, cells: ["Een", "2026-11-23", "4.35", "true", "3"] },
    { row: 3, cells: ["samen", "", "417497106", "false"] },
  ]);
  expect((await read(bytes, {}, "Andere")).lines).toEqual([{ row: 2, cells: ["y"] }]);
  await expect(read(bytes, {}, "Derde")).rejects.toMatchObject({ code: "table.no-such-sheet" });
});

test("a number that the computer keeps with a tail is read as it is shown", async () => {
  const row = '<row r="2"><c r="A2"><v>4.3499999999999996</v></c><c r="B2"><v>1E+2</v></c></row>';
  const table = await read(await aWorkbook([`<row r="1">${textCell("A1", "x")}</row>`, row]));
  expect(table.lines).toEqual([{ row: 2, cells: ["4.35", "100"] }]);
});

test("blank rows are left out and the rows keep the number Excel shows", async () => {
  const table = await read(await aWorkbook(blankRows(50_000)), { maxRows: 10 });
  expect(table.lines).toEqual([{ row: 50_002, cells: ["einde"] }]);
}, 60_000);

test("more rows, columns or text than the limit are refused by place", async () => {
  const rows = ["1", "2", "3"].map((row) => `<row r="${row}">${textCell(`A${row}`, "x")}</row>`);
  await rejected(await aWorkbook(rows), { maxRows: 2 }).toMatchObject({
    code: "table.too-many-rows",
    message: "lijst.xlsx: sheet Blad1 has more than 2 rows; row 3 is one too many",
  });
  const wide = `<row r="2">${textCell("XFD2", "ver weg")}</row>`;
  expect((await read(await aWorkbook([rows[0] ?? "", wide]))).lines).toEqual([
    { row: 2, column: 501, because: "too-many-columns", starts: "    " },
  ]);
});

test("a part that would grow a thousand times is refused before it is unpacked", async () => {
  const bomb = await aWorkbook([], { "xl/sharedStrings.xml": nothing(20) });
  expect(bomb.length).toBeLessThan(100_000);
  await rejected(bomb).toMatchObject({
    code: "table.zip-bomb",
    message: expect.stringMatching(/^lijst\.xlsx: xl\/sharedStrings\.xml would grow \d+ times$/),
  });
});

test("a part that lies about its size is refused", async () => {
  const honest = await aWorkbook(blankRows(20_000));
  const lying = Buffer.from(honest);
  const entry = lying.lastIndexOf("xl/worksheets/sheet1.xml");
  // The uncompressed size in the central directory, 22 bytes before the name.
  lying.writeUInt32LE(1_000, entry - 22);
  await rejected(lying).toMatchObject({ code: "table.zip-bomb" });
});

test("thousands of parts, and one part twice, are refused", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 5_001 }, (_, at) => [`xl/media/${at}.bin`, Readable.from([])]),
  );
  await rejected(await aWorkbook([], many)).toMatchObject({ code: "table.zip-bomb" });
  const twice = await aWorkbook([], { "xl/workbook.xmm": Readable.from(["x"]) });
  const doubled = Buffer.from(
    twice.toString("latin1").replaceAll("workbook.xmm", "workbook.xml"),
    "latin1",
  );
  await rejected(doubled).toMatchObject({ code: "table.zip-bomb" });
});

test("half a workbook, another ZIP and an empty sheet are named", async () => {
  const whole = await aWorkbook([`<row r="1">${textCell("A1", "x")}</row>`]);
  await rejected(whole.subarray(0, whole.length / 2)).toMatchObject({ code: "table.damaged" });
  await rejected(await aWorkbook(["<row><c><v>1</v>"])).toMatchObject({ code: /^table\./ });
  await rejected(await aWorkbook([])).toMatchObject({
    code: "table.empty",
    message: "lijst.xlsx: sheet Blad1 is empty",
  });
  const other = Buffer.from(
    whole.toString("latin1").replaceAll("[Content_Types]", "[Contents_Type]"),
    "latin1",
  );
  await rejected(other).toMatchObject({ code: "table.not-a-table" });
});
