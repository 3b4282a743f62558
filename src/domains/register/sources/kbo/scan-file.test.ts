import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleNumber } from "#kernel/kbo-number";
import type { RefusedKboRow } from "../../rules/kbo-extract.ts";
import { wholePart } from "../../rules/kbo-layout.ts";
import { writeCell } from "../../rules/kbo-line.ts";
import { numberOfKey, readEntityKey } from "./entity-key.ts";
import { headerOf } from "./generate/extract-fixture.ts";
import { printedNumber } from "./generate/invented-register.ts";
import { NumberSet } from "./number-set.ts";
import { longestLine } from "./read-lines.ts";
import { findCell, scanFile } from "./scan-file.ts";

type Row = [line: number, ...cells: string[]];

function scan(content: Buffer, piece: number, wanted: (key: number) => boolean = () => true) {
  const rows: Row[] = [];
  const refused: RefusedKboRow[] = [];
  const reader = scanFile(wholePart("denomination"), {
    wants: wanted,
    row: (_key, line, cells) => rows.push([line, ...cells]),
    refuse: (row) => refused.push(row),
  });
  for (let at = 0; at < content.length; at += piece) reader.read(content.subarray(at, at + piece));
  reader.finish();
  return { rows, refused, lines: reader.lines };
}

const head = headerOf("denomination");
const printed = (index: number) => printedNumber(9_990_000 + index);
const row = (index: number, name: string): string =>
  [printed(index), "2", "001", name].map(writeCell).join(",");
const file = (...lines: string[]): Buffer => Buffer.from(`${head}${lines.join("\n")}\n`);

describe("rows of a file", () => {
  test("come with their own line, however the file was cut up and whatever stands in a name", () => {
    const names = fc.string({ minLength: 1, unit: "binary" }).filter((name) => name.trim() !== "");
    fc.assert(
      fc.property(fc.array(names), fc.integer({ min: 1, max: 50 }), (list, piece) => {
        const oneLine = list.map((name) => name.replaceAll(/[\r\n]/g, " ").trim() || "x");
        const { rows, refused } = scan(file(...oneLine.map((name, at) => row(at, name))), piece);
        expect(refused).toEqual([]);
        expect(rows).toEqual(oneLine.map((name, at) => [at + 2, printed(at), "2", "001", name]));
      }),
      { numRuns: 60 },
    );
  });

  test("a name may run over a line end; the line is where the row began", () => {
    const { rows, refused } = scan(file(row(1, "Voor\nbeeld"), row(2, "Twee")), 7);
    expect(rows.map(([line, , , , name]) => [line, name])).toEqual([
      [2, "Voor\nbeeld"],
      [4, "Twee"],
    ]);
    expect(refused).toEqual([]);
  });

  test("the rest of a name of a row nobody wants is no row of its own", () => {
    const onlyTwo = (key: number) => key === 9_990_002;
    const { rows, refused } = scan(
      file(row(1, "Voor\nbeeld\nnaam"), row(2, "Twee")),
      1000,
      onlyTwo,
    );
    expect(rows).toHaveLength(1);
    expect(refused).toEqual([]);
  });

  test("half a line before another row costs only itself", () => {
    const { rows, refused } = scan(file(`"${printed(1)}","2","00`, row(2, "Twee")), 9);
    expect(refused).toMatchObject([{ line: 2, because: "half-a-line" }]);
    expect(rows.map(([line]) => line)).toEqual([3]);
  });

  test("Latin-1 is refused row by row; what is plain goes on", () => {
    const content = Buffer.concat([
      Buffer.from(head),
      Buffer.from(`${row(1, "Caf\u00E9")}\n`, "latin1"),
      Buffer.from(`${row(2, "Bakkerij")}\r\n`),
    ]);
    const { rows, refused } = scan(content, 1000);
    expect(refused).toMatchObject([
      { line: 2, because: "wrong-encoding", file: "denomination.csv" },
    ]);
    expect(rows).toHaveLength(1);
  });

  test("a line of 200 MB is refused without being kept, and the next row is read", () => {
    const long = Buffer.alloc(1024 * 1024, "x");
    const rows: number[] = [];
    const refused: RefusedKboRow[] = [];
    const reader = scanFile(wholePart("denomination"), {
      wants: () => true,
      row: (_key, line) => rows.push(line),
      refuse: (one) => refused.push(one),
    });
    reader.read(Buffer.from(`${head}"${printed(1)}","2","001","`));
    for (let at = 0; at < 200; at += 1) reader.read(long);
    reader.read(Buffer.from(`"\n${row(2, "Twee")}\n`));
    reader.finish();
    expect(refused).toMatchObject([{ line: 2, because: "line-too-long" }]);
    expect(refused[0]?.raw.length).toBeLessThanOrEqual(200);
    expect(rows).toEqual([3]);
  });

  test("a file in UTF-16 and a header of something else end the reading", () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(head, "utf16le")]);
    expect(() => scan(utf16, 1000)).toThrow("wrong-encoding");
    expect(() => scan(Buffer.from("naam;adres\n"), 1000)).toThrow("column-missing");
    expect(() => scan(Buffer.alloc(longestLine * 2, "x"), 1000)).toThrow("column-missing");
  });

  test("a byte order mark and columns in another order do no harm", () => {
    const content = `\uFEFF"Denomination","EntityNumber","Language","TypeOfDenomination"\n`;
    const { rows } = scan(Buffer.from(content), 1000);
    expect(rows).toEqual([]);
  });
});

describe("numbers read from bytes", () => {
  const key = (text: string) => readEntityKey(Buffer.from(text), 0, text.length);
  test("are those of the kernel, with and without quotes and dots", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999 }), (index) => {
        const number = exampleNumber(index);
        expect(key(`"${printed(index)}",`)).toBe(9_990_000 + index);
        expect(key(number)).toBe(9_990_000 + index);
        expect(numberOfKey(9_990_000 + index)).toBe(number);
      }),
    );
  });
  test("with wrong check digits, or no number at all, are refused", () => {
    expect(key('"0999.000.001",')).toBeLessThan(0);
    expect(key('"EntityNumber",')).toBeLessThan(0);
    expect(key("")).toBeLessThan(0);
  });
});

test("a set of numbers holds what was put in and nothing else", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99_999_999 })), (numbers) => {
      const set = new NumberSet();
      for (const number of numbers) set.add(number);
      expect(set.size).toBe(new Set(numbers).size);
      for (const number of numbers) expect(set.has(number)).toBe(true);
      expect(set.has(99_999_999)).toBe(numbers.includes(99_999_999));
    }),
    { numRuns: 5 },
  );
});

test("a cell is found without reading the rest of the row", () => {
  const line = Buffer.from('"0999","REGO",,"a ""b"", c","1500",x');
  const cell = (at: number) => {
    const found = findCell(line, 0, line.length, at);
    return found && line.toString("utf8", found.from, found.to);
  };
  expect([0, 1, 2, 3, 4, 5, 6].map(cell)).toEqual([
    "0999",
    "REGO",
    "",
    'a ""b"", c',
    "1500",
    "x",
    null,
  ]);
});
