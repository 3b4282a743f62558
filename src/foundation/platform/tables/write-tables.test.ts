import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { readXlsx as readWorkbook } from "hucre/xlsx";
import { expect, test, vi } from "vitest";
import {
  type CellValue,
  isRowProblem,
  neutralised,
  readTable,
  type Sheet,
  writeCsv,
  writeXlsx,
} from "../tables.ts";

async function csv(rows: readonly (readonly CellValue[])[], delimiter?: ";" | ",") {
  return (await Array.fromAsync(writeCsv(rows, delimiter ? { delimiter } : {}))).join("");
}

const xlsx = async (sheets: readonly Sheet[]): Promise<Buffer> =>
  Buffer.concat(await Array.fromAsync(writeXlsx(sheets)));

async function readBack(content: string | Uint8Array) {
  const table = await readTable(Buffer.from(content), { fileName: "terug.csv" });
  const lines = await Array.fromAsync(table.lines);
  return [table.header, ...lines.map((line) => (isRowProblem(line) ? line.because : line.cells))];
}

test("a CSV file opens in Excel with its accents and its cells where they belong", async () => {
  const text = await csv([
    ["Naam", "Uren", "Actief"],
    ['De "Één"; cv', -3.5, true],
    ["twee\nregels", 0, null],
  ]);
  expect(text).toBe(
    '\uFEFFNaam;Uren;Actief\r\n"De ""Één""; cv";-3,5;true\r\n"twee\nregels";0;\r\n',
  );
  expect(await csv([[-3.5, "a,b"]], ",")).toBe('\uFEFF-3.5,"a,b"\r\n');
});

test.each(["=1+1", "+32 2 123", "-5", "@SUM(A1)", "\t=1", "\r=1", "  =cmd|' /C calc'!A0", "＝1+1"])(
  "the text %j cannot run as a formula",
  async (evil) => {
    expect(neutralised(evil)).toBe(`'${evil}`);
    expect(await csv([["naam", evil]])).toContain(`'${evil}`);
  },
);

test("a negative number stays a number, the same as text does not", async () => {
  expect(await csv([[-12, "-12"]])).toBe("\uFEFF-12;'-12\r\n");
});

const harmless = fc
  .string({ unit: "grapheme", maxLength: 20 })
  .map((text) => text.replace(/[\0\r]/g, "").trim())
  .filter((text) => neutralised(text) === text);

test("what is written as CSV is read back the same", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constant("k"), harmless, harmless), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(";" as const, "," as const),
      async (rows, delimiter) => {
        const all = [["sleutel", "een", "twee"], ...rows];
        expect(await readBack(await csv(all, delimiter))).toEqual(all);
      },
    ),
  );
});

test("whatever the text, no cell of the CSV starts as a formula", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 12 }), async (text) => {
      const [, cells] = await readBack(
        await csv([
          ["a", "b"],
          ["k", text],
        ]),
      );
      expect(String(cells?.[1] ?? "")).not.toMatch(/^\s*[=+\-@]/);
    }),
    { numRuns: 40 },
  );
});

test("a workbook keeps text as text, days as days and money as euros", async () => {
  const bytes = await xlsx([
    {
      name: "Organisaties: [alle]",
      columns: [
        { header: "Naam" },
        { header: "Sinds", kind: "day" },
        { header: "Bedrag", kind: "cents" },
        { header: "Plaatsen", kind: "number" },
      ],
      rows: [
        ["=1+1", "2026-11-23", 123_456, -5],
        ["+32 2 123", "rond 2020", null, 0],
      ],
    },
    { name: "Organisaties: [alle]", columns: [{ header: "x" }], rows: [] },
  ]);
  const { sheets } = await readWorkbook(bytes, { readStyles: true });
  expect(sheets.map(({ name }) => name)).toEqual(["Organisaties   alle", "Organisaties   alle 2"]);
  const [sheet] = sheets;
  expect(sheet?.rows[1]?.[0]).toBe("=1+1");
  expect(sheet?.cells?.get("1,0")?.formula).toBeUndefined();
  expect(sheet?.cells?.get("0,0")?.style?.font?.bold).toBe(true);
  expect(await readBack(bytes)).toEqual([
    ["Naam", "Sinds", "Bedrag", "Plaatsen"],
    ["=1+1", "2026-11-23", "1234.56", "-5"],
    ["+32 2 123", "rond 2020", "", "0"],
  ]);
});

test("a workbook is printed as wide as one page, with its headers on each, and long text goes on below", async () => {
  const columns = [{ header: "Waarom", width: 40, wraps: true }, { header: "Rij" }];
  const { sheets } = await readWorkbook(
    await xlsx([{ name: "L'été & co", columns, rows: [["lang", "kort"]] }]),
    { readStyles: true },
  );
  const [sheet] = sheets;
  expect(sheet?.pageSetup).toMatchObject({
    ...{ orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    printTitlesRow: "$1:$1",
  });
  expect(sheet?.cells?.get("1,0")?.style?.alignment?.wrapText).toBe(true);
  expect(sheet?.cells?.get("1,1")?.style?.alignment?.wrapText ?? false).toBe(false);
});

test("what is written as XLSX is read back the same", async () => {
  const anyText = fc
    .string({ unit: "grapheme", maxLength: 20 })
    .filter((text) => text.trim() !== "");
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 6 }), async (texts) => {
      const bytes = await xlsx([
        { name: "x", columns: [{ header: "tekst" }], rows: texts.map((text) => [text]) },
      ]);
      expect(await readBack(bytes)).toEqual([["tekst"], ...texts.map((text) => [text])]);
    }),
    { numRuns: 50 },
  );
});

test("control characters, half letters and far too long text do not spoil a workbook", async () => {
  const bytes = await xlsx([
    {
      name: "",
      columns: [{ header: "t" }],
      rows: [["a\u0000b\uD800"], ["_x0041_"], ["é".repeat(40_000)]],
    },
  ]);
  const [, broken, escaped, long] = await readBack(bytes);
  expect(broken).toEqual(["a b\uFFFD"]);
  expect(escaped).toEqual(["_x0041_"]);
  expect(long?.[0]).toHaveLength(32_767);
});

test("rows of a workbook are asked for as it is read, and no longer once the reader leaves", async () => {
  let asked = 0;
  let left = false;
  async function* rows() {
    try {
      for (; asked < 30_000; asked += 1) yield [asked, randomUUID().repeat(4)];
    } finally {
      left = true;
    }
  }
  const columns = [{ header: "nr" }, { header: "tekst" }];
  for await (const chunk of writeXlsx([{ name: "x", columns, rows: rows() }])) {
    if (chunk.length > 1_000) break;
  }
  expect(asked).toBeLessThan(15_000);
  await vi.waitFor(() => expect(left).toBe(true));
});

test("a workbook of thirty thousand rows and two sheets is read back whole", async () => {
  function* rows() {
    for (let at = 0; at < 30_000; at += 1) yield [at, `Organisatie ${at} & <co>`];
  }
  const columns = [{ header: "nr", kind: "number" as const }, { header: "naam" }];
  const bytes = await xlsx([
    { name: "Eén", columns, rows: rows() },
    { name: "Twee", columns: [{ header: "x" }], rows: [["y"]] },
  ]);
  const { sheets } = await readWorkbook(bytes);
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ["Eén", 30_001],
    ["Twee", 2],
  ]);
  expect(sheets[0]?.rows.at(-1)).toEqual([29_999, "Organisatie 29999 & <co>"]);
});
