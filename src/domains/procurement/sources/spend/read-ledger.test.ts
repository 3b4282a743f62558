import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx as writeWorkbook } from "hucre/xlsx";
import { afterAll, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { exampleNumber } from "#kernel/kbo-number";
import { writeXlsx } from "#platform/tables";
import { type LedgerPart, lookAtLedger, readLedger } from "./read-ledger.ts";

const folder = mkdtempSync(join(tmpdir(), "ledger-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const today = asDay("2026-11-23");

async function readFile(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const look = await lookAtLedger(path, { fileName: name });
  const parts: LedgerPart[] = await Array.fromAsync(
    readLedger(path, look.plan, { fileName: name, today }),
  );
  const end = parts.at(-1);
  return {
    look,
    lines: parts.flatMap((part) => (part.kind === "line" ? [part.line] : [])),
    told: parts.flatMap((part) => (part.kind === "end" ? [] : part.messages)),
    tally: end?.kind === "end" ? end.tally : null,
  };
}

test("a ledger with a title above its header, a broken row and its own total is read to the cent", async () => {
  const { look, lines, told, tally } = await readFile(
    "grootboek.csv",
    `Gemeente Voorbeeldegem;;;;
Afgedrukt op 1/4/2026;;;;
Leverancier;KBO-nummer;Factuurnummer;Factuurdatum;Bedrag excl. btw
Voorbeeldtuinen vzw;BE ${exampleNumber(1)};F1;31/03/2026;1.234,56
"Stuk "gemaakt";;F2;1/4/2026;1,00
Bakkerij Voorbeeld;;F3;2/4/2026;-34,56
Totaal;;;;1.200,00
`,
  );
  expect(look).toMatchObject({
    headerRow: 3,
    missing: [],
    plan: { decimal: ",", dayOrder: "day-first" },
  });
  expect(lines.map(({ line, cents, on }) => [line, cents, on])).toEqual([
    [4, 123_456, "2026-03-31"],
    [6, -3456, "2026-04-02"],
  ]);
  expect(told).toEqual([expect.objectContaining({ line: 5, code: "row-unreadable" })]);
  expect(tally).toMatchObject({
    lines: 2,
    refused: 1,
    stated: { cents: 120_000, differenceCents: 0 },
  });
});

test("a workbook gives the same lines as the text it was made of", async () => {
  const header = ["Fournisseur", "N° TVA", "N° facture", "Date facture", "Montant HTVA"];
  const rows = [
    ["Jardins Exemple asbl", `BE${exampleNumber(1)}`, "F1", "31/03/2026", 1234.56],
    ["", "", "F2", "01/04/2026", -20],
  ] as const;
  const csv = [header, ...rows].map((cells) => cells.join(";").replaceAll(".", ",")).join("\n");
  const pieces = await Array.fromAsync(
    writeXlsx([
      {
        name: "Dépenses",
        columns: header.map((name) => ({ header: name })),
        rows: rows.map((cells) => [...cells]),
      },
    ]),
  );
  const [text, book] = [
    await readFile("a.csv", csv),
    await readFile("b.xlsx", Buffer.concat(pieces)),
  ];
  const plain = ({ lines }: typeof text) =>
    lines.map(({ cents, on, supplier, document }) => ({
      cents,
      on,
      document,
      name: supplier.name,
      number: supplier.numbers[0]?.text,
    }));
  expect(plain(book)).toEqual(plain(text));
  expect(plain(book)[1]).toMatchObject({ name: "Jardins Exemple asbl", cents: -2000 });
});

test("merged cells of a workbook hold for the rows they reach over, but an amount is one amount", async () => {
  const content = await writeWorkbook({
    sheets: [
      {
        name: "Uitgaven",
        rows: [
          ["Leverancier", "Factuurnr", "Factuurdatum", "Bedrag"],
          ["Voorbeeldtuinen vzw", "F1", "2026-03-31", 10],
          [null, "F2", null, 20],
          [null, "F3", "2026-04-02", null],
          ["Bakkerij Voorbeeld", "F4", "2026-04-03", 40],
          [null, "F5", "2026-04-04", 50],
          ...Array.from({ length: 9 }, (_, at) => ["Voorbeeld NV", `G${at}`, "2026-05-01", at + 1]),
        ],
        merges: [
          { startRow: 1, startCol: 0, endRow: 3, endCol: 0 },
          { startRow: 1, startCol: 2, endRow: 2, endCol: 2 },
          { startRow: 2, startCol: 3, endRow: 3, endCol: 3 },
        ],
      },
    ],
  });
  const { lines, told } = await readFile("samengevoegd.xlsx", content);
  expect(
    lines.slice(0, 3).map(({ line, supplier, on, cents }) => [line, supplier.name, on, cents]),
  ).toEqual([
    [2, "Voorbeeldtuinen vzw", "2026-03-31", 1_000],
    [3, "Voorbeeldtuinen vzw", "2026-03-31", 2_000],
    [5, "Bakkerij Voorbeeld", "2026-04-03", 4_000],
  ]);
  // Row 6 is blank without being merged: that is for a person to say.
  expect(told.map(({ line, code }) => [line, code])).toEqual([
    [4, "no-amount"],
    [6, "no-supplier"],
  ]);
});

test("a table without amounts says what is missing instead of being read", async () => {
  await expect(
    readFile("adressen.csv", "Leverancier;Postcode\nVoorbeeld NV;1750\n"),
  ).rejects.toThrow("amount");
});
