import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, onTestFinished, test, vi } from "vitest";
import { readTable, type TableLimits, type TableLine } from "../tables.ts";
import { parseCsv } from "./parse-csv.ts";

async function read(content: string | Uint8Array | Readable, limits?: Partial<TableLimits>) {
  const source = typeof content === "string" ? Buffer.from(content) : content;
  const table = await readTable(source, { fileName: "lijst.csv", ...(limits ? { limits } : {}) });
  return { ...table, lines: await Array.fromAsync(table.lines) };
}

async function* inPieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

test("a list from a Belgian Excel: semicolons, Windows letters, rows counted as the editor counts", async () => {
  const text = 'Naam;Gemeente\r\n\r\n"De ""Één""; cv";Liège\r\nTwee\r\n';
  const table = await read(Buffer.from(text, "latin1"));
  expect(table).toMatchObject({
    format: "csv",
    encoding: "windows-1252",
    delimiter: ";",
    header: ["Naam", "Gemeente"],
    headerRow: 1,
    lines: [
      { row: 3, cells: ['De "Één"; cv', "Liège"] },
      { row: 4, cells: ["Twee"] },
    ],
  });
});

test.each([
  ["utf-8", Buffer.from("naam,plaats\nÉén,Ath\n")],
  ["utf-8", Buffer.from("\uFEFFnaam,plaats\nÉén,Ath\n")],
  ["utf-16le", Buffer.from("\uFEFFnaam,plaats\nÉén,Ath\n", "utf16le")],
  ["utf-16le", Buffer.from("naam,plaats\nÉén,Ath\n", "utf16le")],
  ["utf-16be", Buffer.from("\uFEFFnaam,plaats\nÉén,Ath\n", "utf16le").swap16()],
])("the letters of a file in %s come out right", async (encoding, bytes) => {
  expect(await read(bytes)).toMatchObject({
    encoding,
    delimiter: ",",
    header: ["naam", "plaats"],
    lines: [{ row: 2, cells: ["Één", "Ath"] }],
  });
});

test("one accent far into the file decides between UTF-8 and Windows", async () => {
  const filler = "abcdefgh;ijklmnop\n".repeat(20_000);
  const latin = await read(Buffer.from(`naam;x\n${filler}Zoë;1\n`, "latin1"));
  expect(latin.encoding).toBe("windows-1252");
  expect(latin.lines.at(-1)).toEqual({ row: 20_002, cells: ["Zoë", "1"] });
});

test.each([
  [";", "sep=;\r\na,b;c\r\n1;2\r\n"],
  ["\t", "a\tb,c\td\n1\t2\t3\n"],
  ["|", "a|b\n1|2\n"],
  [",", 'naam,tekst\n"x; y; z",1\n"u; v; w",2\n'],
  [";", "één kolom\nwaarde\n"],
])("the delimiter is %j", async (delimiter, text) => {
  expect((await read(text)).delimiter).toBe(delimiter);
});

test("a quote that is never closed costs its own line, with its place, and not the lines after it", async () => {
  const table = await read('naam;plaats\nEen;Halle\nTwee;"Beersel\nDrie;Dilbeek\nVier;Halle\n');
  expect(table.lines).toEqual([
    { row: 2, cells: ["Een", "Halle"] },
    { row: 3, column: 2, because: "unclosed-quote", starts: expect.stringContaining("Twee;") },
    { row: 4, cells: ["Drie", "Dilbeek"] },
    { row: 5, cells: ["Vier", "Halle"] },
  ]);
});

test("text after a closing quote, and a NUL, are named by line and column", async () => {
  const table = await read('a;b;c\n1;"2"x;3\n4;5;6\n7;8;\0\n9;9;9\n');
  expect(table.lines).toEqual([
    { row: 2, column: 2, because: "text-after-quote", starts: '1;"2"x;3 4;5;6 7;8; 9;9;9 ' },
    { row: 3, cells: ["4", "5", "6"] },
    { row: 4, column: 3, because: "nul", starts: "7;8; 9;9;9 " },
    { row: 5, cells: ["9", "9", "9"] },
  ]);
});

test("a cell over several lines is one row; the next row knows its line", async () => {
  const table = await read('a;b\n"1\n2\n3";x\n4;y\n');
  expect(table.lines).toEqual([
    { row: 2, cells: ["1\n2\n3", "x"] },
    { row: 5, cells: ["4", "y"] },
  ]);
});

test("a line of 200 MB is one refused row", async () => {
  async function* file() {
    yield Buffer.from("naam;plaats\nEen;Halle\n");
    for (let megabyte = 0; megabyte < 200; megabyte += 1) yield Buffer.alloc(1024 * 1024, "x");
    yield Buffer.from("\nTwee;Beersel\n");
  }
  const table = await read(Readable.from(file()), { maxBytes: 300 * 1024 * 1024 });
  expect(table.lines).toEqual([
    { row: 2, cells: ["Een", "Halle"] },
    { row: 3, column: null, because: "too-long", starts: "x".repeat(80) },
    { row: 4, cells: ["Twee", "Beersel"] },
  ]);
});

test("faults of the whole file name the file", async () => {
  const rejected = (content: string | Uint8Array, limits?: Partial<TableLimits>) =>
    expect(read(content, limits)).rejects;
  await rejected("").toMatchObject({ code: "table.empty", message: /^lijst\.csv: / });
  await rejected("\n ; \n").toMatchObject({ code: "table.empty" });
  await rejected("%PDF-1.7\n…").toMatchObject({ code: "table.not-a-table" });
  await rejected("\u0001\0\0\0\0\0\0\0").toMatchObject({ code: "table.not-a-table" });
  await rejected(Buffer.from("d0cf11e0a1b11ae100", "hex")).toMatchObject({
    code: "table.old-excel",
  });
  await rejected("a;b\n1;2\n", { maxBytes: 3 }).toMatchObject({ code: "table.too-large" });
  await rejected("a\n1\n2\n3\n", { maxRows: 3 }).toMatchObject({
    code: "table.too-many-rows",
    message: "lijst.csv: more than 3 rows; line 4 is one too many",
  });
  await rejected('a;"b\n').toMatchObject({
    code: "table.unreadable-header",
    message: "lijst.csv: line 1, column 2: unclosed-quote",
  });
});

test("more columns than the limit are refused only when something is in them", async () => {
  const table = await read("a;b\n1;2;;;\n1;2;3\n", { maxColumns: 2 });
  expect(table.lines).toEqual([
    { row: 2, cells: ["1", "2"] },
    { row: 3, column: 3, because: "too-many-columns", starts: "1 2" },
  ]);
});

test("nothing is left behind when reading stops half way", async () => {
  // A folder of its own: other tests put tables beside each other in the common one at the same time.
  const folder = mkdtempSync(join(tmpdir(), "leftovers-"));
  vi.stubEnv("TMPDIR", folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  const table = await readTable(Buffer.from("a\n1\n2\n"), { fileName: "x.csv" });
  expect(readdirSync(folder)).toHaveLength(1);
  for await (const _ of table.lines) break;
  await expect(readTable(Buffer.from("%PDF-"), { fileName: "x.csv" })).rejects.toThrow();
  expect(readdirSync(folder)).toEqual([]);
});

test("however the text is cut into pieces, the same rows come out", async () => {
  const piece = fc.constantFrom("a", '"', '""', ";", "\n", "\r\n", "\r", "é", " ", "\0", '"x";');
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 40 }),
      fc.integer({ min: 1, max: 7 }),
      async (pieces, size) => {
        const text = pieces.join("");
        const shape = { delimiter: ";", maxRecordCharacters: 1_000 };
        const place = (line: TableLine) => ({ ...line, starts: "" });
        const whole = await Array.fromAsync(parseCsv(inPieces(text, 1_000), shape));
        const cut = await Array.fromAsync(parseCsv(inPieces(text, size), shape));
        expect(cut.map(place)).toEqual(whole.map(place));
      },
    ),
  );
});
