import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { writeXlsx as writeWorkbook } from "hucre/xlsx";
import { afterAll, describe, expect, test } from "vitest";
import { aWorkbook, blankRows } from "../../../foundation/platform/tables/hostile-workbooks.ts";
import { readList } from "./read-list.ts";

const folder = await mkdtemp(join(tmpdir(), "lists-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
let count = 0;

async function read(content: string | Uint8Array, name = "lijst.csv") {
  count += 1;
  const path = join(folder, String(count));
  await writeFile(path, content);
  return readList(path, name);
}

const tableOf = async (content: string | Uint8Array, name?: string) => {
  const list = await read(content, name);
  if (list.kind === "refused") throw new Error(list.because);
  return list.table;
};

describe("a list that can be read", () => {
  test("Windows letters of a Belgian Excel come out right", async () => {
    const table = await tableOf(Buffer.from("naam;plaats\r\nCoöperatie één;Ukkel\r\n", "latin1"));
    expect(table.rows).toEqual([{ line: 2, cells: ["Coöperatie één", "Ukkel"] }]);
  });

  test("an empty header is named by its place, a double one gets a number, both keep their cells", async () => {
    const table = await tableOf("naam;;naam;tel\nA;x;B;1\n");
    expect(table.headers).toEqual(["naam", "#2", "naam (2)", "tel"]);
    expect(table.rows[0]?.cells).toEqual(["A", "x", "B", "1"]);
  });

  test("cells beyond the last header are kept, empty columns at the end are not", async () => {
    const table = await tableOf("naam;tel;;\nA;1;x;\n");
    expect(table.headers).toEqual(["naam", "tel", "#3"]);
  });

  test("one column of names is a list", async () => {
    expect((await tableOf("naam\nDe Hoop\nDe Brug\n")).rows).toHaveLength(2);
  });

  test("a line with an open quote is told with its line and column; the others are read", async () => {
    const table = await tableOf('naam;plaats\nA;"Halle\nB;Beersel\n');
    expect(table.broken).toMatchObject([{ line: 2, column: "plaats", because: "unclosed-quote" }]);
    expect(table.rows.map(({ line }) => line)).toEqual([3]);
  });

  test("a workbook: formulas by what they show, merged cells where they begin, rows as Excel numbers them", async () => {
    const table = await tableOf(
      await writeWorkbook({
        sheets: [
          {
            name: "Leden",
            rows: [["naam", "plaats", "tel"], [], ["De Hoop", "Halle", null]],
            cells: new Map([
              [
                "2,0",
                { value: "De Hoop", type: "formula", formula: 'A1&""', formulaResult: "De Hoop" },
              ],
            ]),
            merges: [{ startRow: 2, startCol: 1, endRow: 2, endCol: 2 }],
          },
        ],
      }),
      "leden.xlsx",
    );
    expect(table.rows).toEqual([{ line: 3, cells: ["De Hoop", "Halle"] }]);
  });

  test("a million blank rows are no rows", async () => {
    const table = await tableOf(await aWorkbook(blankRows(1_000_000)), "leeg.xlsx");
    expect(table.rows).toEqual([{ line: 1_000_002, cells: ["einde"] }]);
  });

  test("whatever stands in the cells, a written list is read back", async () => {
    const word = fc.string({ maxLength: 12 }).map((text) => text.replace(/[\0\r\n]/g, "x").trim());
    const row = fc.tuple(word, word).filter(([name]) => name !== "");
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        const quoted = rows.map((cells) =>
          cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";"),
        );
        const table = await tableOf(["naam;plaats", ...quoted, ""].join("\n"));
        expect(table.rows.map(({ cells }) => [cells[0], cells[1] ?? ""])).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });
});

describe("what is no list is refused with its reason", () => {
  test.each([
    ["nothing at all", "", "empty"],
    ["only a header", "naam;plaats\n", "no-rows"],
    ["no header", "0413.313.535;De Hoop\n0407.642.104;De Brug\n", "no-header"],
    ["a sign we do not know between the columns", "naam^plaats\nA^B\n", "wrong-delimiter"],
    ["a picture", Buffer.from("89504e470d0a1a0a00000000", "hex"), "not-a-table"],
    ["an old Excel file", Buffer.from("d0cf11e0a1b11ae100", "hex"), "old-excel"],
    ["half a workbook", Buffer.from("504b0304140000", "hex"), "damaged"],
  ])("%s", async (_, content, because) => {
    expect(await read(content)).toMatchObject({ kind: "refused", because });
  });

  const page = "<!DOCTYPE html><html><body><table><tr><td>De Hoop</td></tr></table>";
  test.each([
    ["a PDF called .csv", "lijst.csv", "%PDF-1.7\nnaam;plaats\nA;B\n", "pdf"],
    ["a web page called .xls", "lijst.xls", page, "web-page"],
    ["JSON", "lijst.csv", '[{"naam":"De Hoop"},\n{"naam":"De Brug"}]', "json"],
    ["a packed file", "lijst.csv", Buffer.from("1f8b0800000000", "hex"), "packed"],
    ["a picture", "lijst.xlsx", Buffer.from("89504e470d0a1a0a00000000", "hex"), "image"],
  ])("%s is told for what it is", async (_, name, content, about) => {
    expect(await read(content, name)).toEqual({ kind: "refused", because: "not-a-table", about });
  });

  test("text without a list in it is told to be text, when its name says otherwise", async () => {
    for (const end of [".zip", ".xlsx"]) {
      expect(await read("naam;plaats\n", `Leden${end.toUpperCase()}`)).toEqual({
        kind: "refused",
        because: "named-otherwise",
        about: end,
      });
    }
    expect(await read("naam;plaats\n", "leden.txt")).toMatchObject({ because: "no-rows" });
  });

  test("a list that is text is read, whatever its name says", async () => {
    expect((await tableOf("naam;plaats\nDe Hoop;Halle\n", "leden.zip")).rows).toHaveLength(1);
  });

  test("more rows than a list has", async () => {
    const content = `naam\n${"x\n".repeat(20_001)}`;
    expect(await read(content)).toMatchObject({ kind: "refused", because: "too-many-rows" });
  });
});
