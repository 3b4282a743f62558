import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { exampleNumber } from "#kernel/kbo-number";
import { columnsOf, guessColumns } from "./ledger-columns.ts";
import { addEvidence, noEvidence, planLedger } from "./ledger-evidence.ts";
import { readLedgerAmount } from "./read-ledger-amount.ts";
import { orderOfDay, readLedgerDay, shapeOfDay } from "./read-ledger-day.ts";
import { ledgerReader } from "./read-ledger-row.ts";
import { ledgerTally } from "./tally-ledger.ts";

const today = asDay("2026-11-23");

test.each([
  ["1.234,56", 123_456],
  ["1 234,56", 123_456],
  ["1\u202f234,56", 123_456],
  ["1'234.56", 123_456],
  ["1,234.56", 123_456],
  ["12.345.678", 1_234_567_800],
  ["1234", 123_400],
  ["-12,5", -1250],
  ["−12,50", -1250],
  ["12,50-", -1250],
  ["(12,50)", -1250],
  ["12,50 CR", -1250],
  ["0,005", 1],
])("%s is %d cents", (text, cents) => {
  expect(readLedgerAmount(text, ",")).toMatchObject({ kind: "cents", cents });
});

test("what can be read in two ways is read as the rest of its column", () => {
  expect(readLedgerAmount("1.234", ",")).toMatchObject({ cents: 123_400 });
  expect(readLedgerAmount("1.234", ".")).toMatchObject({ cents: 123, isRounded: true });
  expect(readLedgerAmount("1,234", ".")).toMatchObject({ cents: 123_400 });
});

test("a currency beside the amount is kept apart", () => {
  expect(readLedgerAmount("$ 12,50", ",")).toMatchObject({ cents: 1250, currency: "USD" });
  expect(readLedgerAmount("12,50 GBP", ",")).toMatchObject({ cents: 1250, currency: "GBP" });
  expect(readLedgerAmount("€ 12,50", ",")).toMatchObject({ currency: "EUR" });
});

test.each(["abc", "1,2,3", "12.34.56", "1.23,4.5", "--5", "12:30", "1/2"])(
  "%s is no amount",
  (text) => {
    expect(readLedgerAmount(text, ",").kind).toBe("unreadable");
  },
);

const ways: readonly ((cents: number, nl: Intl.NumberFormat) => string)[] = [
  (cents) => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`,
  (cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`,
  (cents, nl) => nl.format(cents / 100),
  (cents, nl) => `€ ${nl.format(cents / 100)}`,
];

test("any amount is the same however it is written, and its minus in any place", () => {
  const nl = new Intl.NumberFormat("nl-BE", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e12 }),
      fc.constantFrom(...ways),
      fc.constantFrom("," as const, "." as const),
      (cents, write, decimal) => {
        const text = write(cents, nl);
        expect(readLedgerAmount(text, decimal)).toMatchObject({ kind: "cents", cents });
        for (const minus of [`-${text}`, `(${text})`, `${text}-`])
          expect(readLedgerAmount(minus, decimal)).toMatchObject({ cents: -cents });
      },
    ),
  );
});

test("whatever stands in a cell, the reader answers", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (text) => {
      const read = readLedgerAmount(text, ",");
      if (read.kind === "cents") expect(Number.isSafeInteger(read.cents)).toBe(true);
      readLedgerDay(text, "day-first");
      expect(["iso", "compact", "numbers", "words", "serial", "none"]).toContain(shapeOfDay(text));
    }),
  );
});

test.each([
  "2026-03-31",
  "20260331",
  "31/03/2026",
  "31.3.26",
  "31-03-2026 00:00",
  "31 mrt 2026",
  "di 31 maart 2026",
  "31 mars 2026",
  "46112",
  "2026-03-31T10:00:00",
])("%s is the last day of March", (text) => {
  expect(readLedgerDay(text, "day-first")).toBe("2026-03-31");
});

test("3/4 is what the column says it is; 31/3 is the same in both", () => {
  expect(readLedgerDay("3/4/2026", "day-first")).toBe("2026-04-03");
  expect(readLedgerDay("3/4/2026", "month-first")).toBe("2026-03-04");
  expect(readLedgerDay("31/3/2026", "month-first")).toBe("2026-03-31");
  expect(orderOfDay("3/4/2026")).toBeNull();
  expect(orderOfDay("3/14/2026")).toBe("month-first");
  expect(readLedgerDay("31/2/2026", "day-first")).toBeNull();
});

test("days that exist come back in every shape", () => {
  const anyDay = fc.date({
    min: new globalThis.Date("1990-01-01"),
    max: new globalThis.Date("2059-12-31"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(anyDay, (at) => {
      const day = at.toISOString().slice(0, 10);
      const [year, month, date] = day.split("-");
      for (const text of [
        day,
        `${year}${month}${date}`,
        `${date}/${month}/${year}`,
        `${Number(date)}.${Number(month)}.${year}`,
      ])
        expect(readLedgerDay(text, "day-first")).toBe(day);
      expect(readLedgerDay(`${month}/${date}/${year}`, "month-first")).toBe(day);
    }),
  );
});

const dutch = [
  "Leverancier",
  "BTW-nummer",
  "Factuurnummer",
  "Factuurdatum",
  "Omschrijving",
  "Bedrag excl. btw",
  "Munt",
];
const french = [
  "Fournisseur",
  "N° TVA",
  "N° facture",
  "Date de la facture",
  "Libellé",
  "Montant HTVA",
  "Devise",
];

test.each([
  ["Dutch", dutch],
  ["French", french],
])("headers in %s are understood", (_, header) => {
  expect(guessColumns(header, []).map(({ field }) => field)).toEqual([
    "supplier-name",
    "supplier-number",
    "document",
    "day",
    "description",
    "amount",
    "currency",
  ]);
});

type Cells = readonly string[];

/** Reads rows as a file of them would be. */
function readAll(header: Cells, rows: readonly Cells[], format: "csv" | "xlsx" = "csv") {
  const columns = columnsOf(guessColumns(header, rows));
  const evidence = noEvidence();
  for (const cells of rows) addEvidence(evidence, cells, columns);
  const plan = planLedger(columns, evidence, format);
  const read = ledgerReader(plan, header, { today });
  const { tally, add } = ledgerTally(plan.currency);
  const outcomes = rows.map((cells, at) => {
    const one = read({ row: at + 2, cells });
    return { one, messages: add(at + 2, one) };
  });
  const lines = outcomes.flatMap(({ one }) => (one.kind === "line" ? [one.line] : []));
  return {
    plan,
    tally,
    lines,
    codes: outcomes.map(({ messages }) => messages.map(({ code }) => code)),
    outcomes,
  };
}

const row = (
  name: string,
  document: string,
  day: string,
  amount: string,
  more: { number?: string; currency?: string } = {},
): Cells => [name, more.number ?? "", document, day, "Werk", amount, more.currency ?? ""];

test("a column with days in one order tells how the doubtful ones are meant; with both they are told", () => {
  const american = readAll(dutch, [
    row("Voorbeeld NV", "1", "3/31/2026", "10"),
    row("Voorbeeld NV", "2", "3/4/2026", "10"),
  ]);
  expect(american.lines.map(({ on }) => on)).toEqual(["2026-03-31", "2026-03-04"]);
  const mixed = readAll(dutch, [
    row("Voorbeeld NV", "1", "31/3/2026", "10"),
    row("Voorbeeld NV", "2", "3/31/2026", "10"),
    row("Voorbeeld NV", "3", "3/4/2026", "10"),
    row("Voorbeeld NV", "4", "2026-02-30", "10"),
  ]);
  expect(mixed.codes).toEqual([[], [], ["day-either"], ["day-unreadable"]]);
});

test("a number with a slip in it is told, row by row, and kept for the search", () => {
  const right = exampleNumber(1);
  const slip = `${right.slice(0, 9)}${(Number(right[9]) + 1) % 10}`;
  const { codes, lines } = readAll(dutch, [
    row("Voorbeeld NV", "1", "1/3/2026", "10", { number: right }),
    row("Voorbeeld NV", "2", "2/3/2026", "10", { number: slip }),
    row("Voorbeeld NV", "3", "3/3/2026", "10"),
  ]);
  expect(codes).toEqual([[], ["number-wrong"], []]);
  expect(lines).toHaveLength(3);
});

test("in a ledger printed in groups a blank supplier is the one above; a first row without one is refused", () => {
  const { codes, lines, tally } = readAll(dutch, [
    row("", "0", "1/3/2026", "5"),
    row("Voorbeeld NV", "1", "1/3/2026", "10"),
    row("", "2", "1/3/2026", "20"),
  ]);
  expect(codes).toEqual([["no-supplier"], [], ["supplier-from-above"]]);
  expect(lines.map(({ supplier }) => supplier.name)).toEqual(["Voorbeeld NV", "Voorbeeld NV"]);
  expect(tally).toMatchObject({ lines: 2, refused: 1 });
});

test("one blank supplier among many is a slip: refused, and counted so that a person can say otherwise", () => {
  const rows = Array.from({ length: 9 }, (_, at) =>
    row("Voorbeeld NV", `F${at}`, "1/3/2026", "10"),
  );
  const { codes, tally } = readAll(dutch, [...rows, row("", "F9", "1/3/2026", "20,50")]);
  expect(codes.at(-1)).toEqual(["no-supplier"]);
  expect(tally).toMatchObject({ lines: 9, refused: 1, gaps: { lines: 1, cents: 2050 } });
});

test("a bare amount below the lines is nobody's, also in a ledger printed in groups", () => {
  const { codes, tally } = readAll(dutch, [
    row("Voorbeeld NV", "1", "1/3/2026", "10"),
    row("", "2", "1/3/2026", "20"),
    ["", "", "", "", "", "30", ""],
  ]);
  expect(codes).toEqual([[], ["supplier-from-above"], ["no-supplier"]]);
  expect(tally).toMatchObject({ lines: 2, gaps: { lines: 1 } });
});

describe("a credit note that only its description names, above nought", () => {
  const header = ["Leverancier", "Factuurnr", "Omschrijving", "Bedrag"];
  const texts = ["Creditnota maart", "note de crédit 12", "CN 2026/4", "Creditnote", "NC12"];
  test.each(texts)("%s: told, with the amount as it is written", (text) => {
    const { codes, lines, tally } = readAll(header, [["Voorbeeld NV", "1", text, "100,00"]]);
    expect(codes).toEqual([["credit-note-in-text"]]);
    expect(lines[0]).toMatchObject({ cents: 10_000, kind: "booking" });
    expect(tally.textCredits).toEqual({ lines: 1, cents: 10_000 });
  });
  test.each(["Concert", "avance", "kantoor NC", "pour avoir nettoyé"])("%s is none", (text) => {
    expect(readAll(header, [["Voorbeeld NV", "1", text, "100,00"]]).codes).toEqual([[]]);
  });
});

test("totals of the file are compared, in parts and as a whole, and are no lines", () => {
  const { codes, tally, outcomes } = readAll(dutch, [
    row("Voorbeeld NV", "1", "1/3/2026", "10,00"),
    row("Subtotaal", "", "", "10,00"),
    row("Ander Voorbeeld NV", "2", "1/3/2026", "5,50"),
    row("Subtotaal", "", "", "5,00"),
    dutch,
    row("Eindtotaal", "", "", "15,51"),
  ]);
  expect(codes).toEqual([[], [], [], ["total-differs"], [], ["total-differs"]]);
  expect(outcomes[3]?.messages[0]?.differenceCents).toBe(-50);
  expect(tally).toMatchObject({
    lines: 2,
    repeatedHeaders: 1,
    stated: { line: 7, cents: 1551, differenceCents: 1 },
  });
});

test("foreign money is kept apart, a duplicate is named and stays", () => {
  const { tally, codes } = readAll(dutch, [
    row("Voorbeeld NV", "1", "1/3/2026", "10,00"),
    row("Voorbeeld NV", "1", "1/3/2026", "10,00"),
    row("Voorbeeld NV", "", "1/3/2026", "10,00"),
    row("Voorbeeld NV", "2", "1/3/2026", "7,00", { currency: "USD" }),
    row("Voorbeeld NV", "3", "1/3/2027", "£ 1,00"),
    row("Voorbeeld NV", "4", "1/3/2026", "tien"),
  ]);
  expect(Object.fromEntries(tally.totals)).toEqual({ EUR: 3000, USD: 700, GBP: 100 });
  expect(codes).toEqual([
    [],
    ["duplicate"],
    ["no-document"],
    ["other-currency"],
    ["day-in-future", "other-currency"],
    ["amount-unreadable"],
  ]);
  expect(tally.duplicates).toEqual({ count: 1, cents: 1000 });
});

test("a credit note is negative whether the file writes it so or not", () => {
  const header = ["Leverancier", "Factuurnummer", "Soort", "Bedrag"];
  const { lines, codes } = readAll(header, [
    ["Voorbeeld NV", "1", "Factuur", "10"],
    ["Voorbeeld NV", "2", "Creditnota", "4"],
    ["Voorbeeld NV", "3", "CN", "-3"],
  ]);
  expect(lines.map(({ cents, kind }) => [cents, kind])).toEqual([
    [1000, "invoice"],
    [-400, "credit-note"],
    [-300, "credit-note"],
  ]);
  expect(codes).toEqual([[], ["credit-note-turned"], []]);
});

test("of debit and credit the larger side is what was spent, the other comes back", () => {
  const header = ["Naam leverancier", "Stuknummer", "Debet", "Credit"];
  const { lines, plan } = readAll(header, [
    ["Voorbeeld NV", "1", "", "100,00"],
    ["Voorbeeld NV", "2", "25,00", ""],
    ["Voorbeeld NV", "3", "", "50,00"],
  ]);
  expect(plan.spentSide).toBe("credit");
  expect(lines.map(({ cents }) => cents)).toEqual([10_000, -2500, 5000]);
});

test("an account where spending is below nought is turned round", () => {
  const { lines, plan } = readAll(dutch, [
    row("Voorbeeld NV", "1", "1/3/2026", "-10"),
    row("Voorbeeld NV", "2", "1/3/2026", "-20"),
    row("Voorbeeld NV", "3", "1/3/2026", "5"),
  ]);
  expect(plan.sign).toBe(-1);
  expect(lines.map(({ cents }) => cents)).toEqual([1000, 2000, -500]);
});

test("VAT is taken off when both stand there, and said to be in it when only the sum does", () => {
  const both = readAll(
    ["Leverancier", "Totaal incl. btw", "Bedrag btw"],
    [["Voorbeeld NV", "121,00", "21,00"]],
  );
  expect(both.lines[0]).toMatchObject({ cents: 10_000, withVat: false });
  const one = readAll(["Leverancier", "Totaal incl. btw"], [["Voorbeeld NV", "121,00"]]);
  expect(one.lines[0]).toMatchObject({ cents: 12_100, withVat: true });
});

test("numbers out of a workbook have a point, also the whole thousands with a rest", () => {
  const { lines } = readAll(
    dutch,
    [
      row("Voorbeeld NV", "1", "2026-03-01", "1234.5"),
      row("Voorbeeld NV", "2", "2026-03-01", "1.125"),
    ],
    "xlsx",
  );
  expect(lines.map(({ cents }) => cents)).toEqual([123_450, 113]);
});

test("whatever the amounts, lines come to the total of the file, to the cent", () => {
  const cents = fc.array(
    fc.integer({ min: -99_999_999, max: 99_999_999 }).filter((one) => one !== 0),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(cents, fc.constantFrom(",", "."), (amounts, mark) => {
      const written = (one: number) =>
        `${one < 0 ? "-" : ""}${Math.trunc(Math.abs(one) / 100)}${mark}${String(Math.abs(one) % 100).padStart(2, "0")}`;
      const all = amounts.reduce((sum, one) => sum + one, 0);
      const { tally, plan } = readAll(dutch, [
        ...amounts.map((one, at) => row("Voorbeeld NV", String(at), "1/3/2026", written(one))),
        row("Eindtotaal", "", "", written(all * 1)),
      ]);
      expect(tally.totals.get("EUR")).toBe(all * plan.sign + 0);
      expect(tally.stated?.differenceCents).toBe(0);
    }),
  );
});

test("whatever stands in its cells, every row is told what it is, and amounts stay whole cents", () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      "",
      "Totaal",
      "Voorbeeld NV",
      "1.234",
      "-5,00",
      "3/4/2026",
      "USD",
      "creditnota",
    ),
  );
  const cells = fc.array(cell, { maxLength: 9 });
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 20 }), (rows) => {
      const columns = columnsOf(guessColumns(dutch, []));
      const plan = planLedger(columns, noEvidence(), "csv");
      const read = ledgerReader(plan, dutch, { today });
      const { tally, add } = ledgerTally("EUR");
      rows.forEach((own, at) => {
        const one = read({ row: at + 2, cells: own });
        const messages = add(at + 2, one);
        if (one.kind === "refused") expect(messages.length).toBeGreaterThan(0);
        if (one.kind === "line") expect(Number.isSafeInteger(one.line.cents)).toBe(true);
        for (const { line } of messages) expect(line).toBe(at + 2);
      });
      expect(tally.lines + tally.refused).toBeLessThanOrEqual(rows.length);
    }),
  );
});
