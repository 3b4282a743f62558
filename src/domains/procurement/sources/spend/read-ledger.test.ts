import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

test("a table without amounts says what is missing instead of being read", async () => {
  await expect(
    readFile("adressen.csv", "Leverancier;Postcode\nVoorbeeld NV;1750\n"),
  ).rejects.toThrow("amount");
});
