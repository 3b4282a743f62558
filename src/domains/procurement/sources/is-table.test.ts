import { expect, test } from "vitest";
import { writeXlsx } from "#platform/tables";
import { isTable } from "./is-table.ts";
import { openBytes } from "./read-folder.ts";
import { readNoticeFile } from "./read-notice-file.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each([
  ["nummer;actie;raming\n1;Hagen scheren;12000\n", true],
  ['\ufeff"nummer","actie"\n"1","Hagen"\n', true],
  ["nummer\tactie\r\n1\tHagen\r\n", true],
  ["PAR1 en nog wat", true],
  ["gewone tekst, met een komma\nen zonder", false],
  ['{"releases": [],\n"a": 1}', false],
  ['"tekst"', false],
  ["", false],
])("%j: a table is %s", (text, expected) => {
  expect(isTable(bytesOf(text))).toBe(expected);
});

test("a workbook among notices is refused as a table, once, and so is a CSV", async () => {
  const pieces = await Array.fromAsync(
    writeXlsx([{ name: "Plan", columns: [{ header: "Actie", width: 10 }], rows: [["Hagen"]] }]),
  );
  const workbook = new Uint8Array(Buffer.concat(pieces));
  const raw = await Array.fromAsync(openBytes(workbook, "plan.xlsx"));
  expect(raw).toMatchObject([{ kind: "bytes", file: "plan.xlsx" }]);
  for (const bytes of [workbook, bytesOf("a;b\n1;2\n")]) {
    expect(readNoticeFile(bytes, "plan")).toEqual({
      notices: [],
      refused: [{ file: "plan", because: "table" }],
    });
  }
});
