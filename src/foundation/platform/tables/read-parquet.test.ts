import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import type { FileMetaData } from "hyparquet";
import { afterAll, beforeAll, expect, test } from "vitest";
import { guardParquet } from "./guard-parquet.ts";
import { readTable } from "./read-table.ts";
import { isRowProblem } from "./table.ts";

let folder: string;
let example: Uint8Array;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parquet-"));
  example = await parquetOf(`select * from (values
    ('Halle', 1200.5, {'2026': 1000.0, '2027': 200.5}, ['groen', 'sport'], date '2026-03-01'),
    ('Beersel', null, {'2026': null, '2027': 12345678.0}, [], null),
    ('Żółć', -3.0, null, null, date '1999-12-31')) t(place, total, yearly, kinds, day)`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let made = 0;
async function parquetOf(select: string, options = ""): Promise<Uint8Array> {
  made += 1;
  const path = join(folder, `${made}.parquet`);
  const duck = await DuckDBInstance.create();
  const connection = await duck.connect();
  await connection.run(`copy (${select}) to '${path}' (format parquet${options})`);
  connection.closeSync();
  return readFile(path);
}

async function rowsOf(bytes: Uint8Array, limits = {}): Promise<(readonly string[])[]> {
  const path = join(folder, `read-${made}-${bytes.length}.parquet`);
  await writeFile(path, bytes);
  const table = await readTable(path, { fileName: "plan.parquet", limits });
  const rows: (readonly string[])[] = [table.header];
  for await (const line of table.lines) if (!isRowProblem(line)) rows.push(line.cells);
  return rows;
}

test("a group becomes a column for each part, a list one cell, a day a day", async () => {
  expect(await rowsOf(example)).toEqual([
    ["place", "total", "yearly.2026", "yearly.2027", "kinds", "day"],
    ["Halle", "1200.5", "1000", "200.5", "groen; sport", "2026-03-01"],
    ["Beersel", "", "", "12345678", "", ""],
    ["Żółć", "-3", "", "", "", "1999-12-31"],
  ]);
});

test("a list of groups and a map are kept as JSON", async () => {
  const nested = await parquetOf(
    "select [{'a': 1, 'b': ['x']}] as list, map {'k': 2} as map, {'deep': {'deeper': 3}} as g",
  );
  const [header, row] = await rowsOf(nested);
  expect(header).toEqual(["list", "map", "g.deep.deeper"]);
  expect(row?.[0]).toBe('[{"a":1,"b":["x"]}]');
  expect(row?.[1]).toContain("k");
  expect(row?.[2]).toBe("3");
});

test.each(["snappy", "gzip", "zstd", "brotli", "uncompressed"])("%s is opened", async (codec) => {
  const bytes = await parquetOf("select 'a' || range as t from range(300)", `, codec '${codec}'`);
  expect((await rowsOf(bytes)).at(-1)).toEqual(["a299"]);
});

test("a packing we do not open is refused by its name, with the column", async () => {
  const bytes = await parquetOf(
    "select 'a' || range as title from range(300)",
    ", codec 'lz4_raw'",
  );
  await expect(rowsOf(bytes)).rejects.toMatchObject({
    code: "table.unknown-packing",
    message: expect.stringMatching(/plan\.parquet: column title is packed with LZ4_RAW/),
  });
});

test("more rows or columns than the limit are refused before they are read", async () => {
  const bytes = await parquetOf("select range as a, range as b from range(50)");
  await expect(rowsOf(bytes, { maxRows: 49 })).rejects.toMatchObject({
    code: "table.too-many-rows",
  });
  await expect(rowsOf(bytes, { maxColumns: 1 })).rejects.toMatchObject({
    code: "table.too-many-columns",
  });
});

test("a text that stands once in the file and in every row is not multiplied into memory", async () => {
  const bytes = await parquetOf("select repeat('x', 20000) as t from range(60000)");
  expect(bytes.length).toBeLessThan(1_000_000);
  await expect(rowsOf(bytes)).rejects.toMatchObject({ code: "table.too-large" });
});

test("a page that says it is two gigabytes is refused before the memory is set aside", () => {
  // Kind 0, 2^31 − 1 bytes unpacked, 0 packed: the head of a page in Thrift's compact writing.
  const head = [0x15, 0x00, 0x15, 0xfe, 0xff, 0xff, 0xff, 0x0f, 0x15, 0x00, 0x00];
  const file = new Uint8Array([...Buffer.from("PAR1"), ...head]).buffer;
  const column = {
    codec: "SNAPPY",
    path_in_schema: ["title"],
    data_page_offset: 4n,
    total_compressed_size: BigInt(head.length),
  };
  const metadata = { row_groups: [{ columns: [{ meta_data: column }] }] };
  expect(() => guardParquet(file, metadata as unknown as FileMetaData)).toThrow(
    /a page of column title would be 2048 MB/,
  );
});

test("cut off anywhere it is refused, never half read", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 4, max: example.length - 1 }), async (at) => {
      await expect(rowsOf(example.subarray(0, at))).rejects.toMatchObject({
        code: expect.stringMatching(/^table\./),
      });
    }),
    { numRuns: 15 },
  );
});

test("with bytes changed at random it is read or refused, and the process goes on", async () => {
  const changes = fc.array(
    fc.tuple(fc.integer({ min: 4, max: example.length - 5 }), fc.integer({ min: 0, max: 255 })),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(changes, async (bytes) => {
      const spoilt = Buffer.from(example);
      for (const [at, byte] of bytes) spoilt[at] = byte;
      const answer = await rowsOf(spoilt).catch((fault: { code?: string }) => fault.code);
      expect(typeof answer === "object" || String(answer).startsWith("table.")).toBe(true);
    }),
    { numRuns: 25 },
  );
});
