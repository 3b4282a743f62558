import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, tenantOf } from "#access";
import { exampleNumber } from "#kernel/kbo-number";
import { awkwardLedger } from "../../examples/spend/ledgers.ts";
import type { SpendSettings } from "../../rules/spend/taking/spend-settings.ts";
import { keepBuyersAsOwn } from "../../usecases/spend/keep-own-buyers.ts";
import {
  lookIntoLedger,
  previewSpend,
  settleSpend,
} from "../../usecases/spend/read-spend-import.ts";
import {
  dropSpendImport,
  readSpendImport,
  undoSpendImport,
} from "../../usecases/spend/spend-imports.ts";
import { startSpendUndo } from "../../usecases/spend/start-spend-jobs.ts";
import { beginSpend, keepSpendFile } from "../../usecases/spend/upload-spend.ts";
import { spendReaders } from "./spend-jobs.ts";
import { aSpendWorld, asBytes, personWith } from "./test-spend.ts";

const world = await aSpendWorld();
const { app, db } = world;
afterAll(() => world.close());
let coordinator: Actor;
beforeAll(async () => {
  coordinator = await world.found();
});

const invoiceTo = (
  buyer: string,
  number: string,
  id: string,
  euros: string,
) => `<?xml version="1.0"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:ID>${id}</cbc:ID><cbc:IssueDate>2026-03-01</cbc:IssueDate><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cac:AccountingSupplierParty><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>Voorbeeld NV</cbc:RegistrationName>
    </cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>${buyer}</cbc:RegistrationName>
    <cbc:CompanyID schemeID="0208">${number}</cbc:CompanyID></cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty>
  <cac:LegalMonetaryTotal><cbc:TaxExclusiveAmount currencyID="EUR">${euros}</cbc:TaxExclusiveAmount></cac:LegalMonetaryTotal>
  <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:LineExtensionAmount currencyID="EUR">${euros}</cbc:LineExtensionAmount>
    <cac:Item><cbc:Name>Werk</cbc:Name></cac:Item></cac:InvoiceLine>
</Invoice>`;

describe("an invoice made out to somebody else", () => {
  const ours = invoiceTo("Stad Halle", exampleNumber(940), "V1", "100.00");
  const theirs = invoiceTo("Voorbeeldbedrijf BV", exampleNumber(941), "V2", "40.00");
  const files = [
    { name: "v1.xml", text: ours },
    { name: "v2.xml", text: theirs },
  ];
  const loadBoth = (chosen: Partial<SpendSettings> = {}) =>
    world.load(coordinator, "23027", files, chosen);

  test("is refused with its buyer, unless somebody lets it in", async () => {
    const { importId, counts } = await loadBoth();
    expect(counts).toMatchObject({
      documents: 1,
      refused: 1,
      countedCents: 10_000,
      statedCents: 10_000,
      differenceCents: 0,
      otherBuyers: [{ number: exampleNumber(941), documents: 1, cents: 4_000 }],
    });
    const read = await readSpendImport(db, coordinator, importId, 9);
    expect(read).toMatchObject({
      rows: [{ file: "v2.xml", code: "other-buyer", raw: "V2", isRefused: true }],
    });
    await undoSpendImport(app, coordinator, importId);
    const all = await loadBoth({ otherBuyers: "take" });
    expect(all.counts).toMatchObject({ documents: 2, refused: 0, countedCents: 14_000 });
    expect(all.counts.told).toMatchObject({ "other-buyer": 1 });
    await undoSpendImport(app, coordinator, all.importId);
  });

  test("is ours from then on when somebody says so, in these books only", async () => {
    const begun = await beginWith(files);
    const tools = { app, readers: spendReaders };
    await previewSpend(tools, coordinator, begun);
    await keepBuyersAsOwn(tools, coordinator, begun, [exampleNumber(941), "n:nobody"]);
    await dropSpendImport(app, coordinator, begun);
    const { importId, counts } = await loadBoth();
    expect(counts).toMatchObject({ documents: 2, refused: 0 });
    expect(counts.otherBuyers).toBeUndefined();
    await undoSpendImport(app, coordinator, importId);
    const elsewhere = await world.load(coordinator, "23003", files);
    expect(elsewhere).toMatchObject({ counts: { documents: 0, refused: 2 } });
    await undoSpendImport(app, coordinator, elsewhere.importId);
  });
});

async function beginWith(files: readonly { name: string; text: string }[], nis = "23027") {
  const kept = await Promise.all(
    files.map(async ({ name, text }) => {
      const one = await keepSpendFile(app, coordinator, { name, content: asBytes(text) });
      if (one.kind === "refused") throw new Error(one.because);
      return one.file;
    }),
  );
  const begun = await beginSpend(app, coordinator, nis, kept);
  if (begun.kind === "refused") throw new Error(begun.because);
  return begun.importId;
}

test("credit notes by their text are taken off when somebody says so; the file's own total knew", async () => {
  const file = {
    name: "Creditnota.csv",
    text: [
      "Leverancier;Factuurnr;Omschrijving;Bedrag",
      ...Array.from({ length: 9 }, (_, at) => `Voorbeeld NV;F${at};Werk;10,00`),
      "Voorbeeld NV;C1;Creditnota F3;10,00",
      ";F10;Werk;5,50",
      "Totaal;;;85,50",
    ].join("\n"),
  };
  const asWritten = await world.load(coordinator, "23027", file);
  expect(asWritten.counts).toMatchObject({
    totals: { EUR: 10_000 },
    differenceCents: -1_450,
    textCredits: { lines: 1, cents: 1_000, fits: "with-gaps" },
  });
  await undoSpendImport(app, coordinator, asWritten.importId);
  const decided = await world.load(coordinator, "23027", file, {
    textCredits: "taken-off",
    supplierGaps: "above",
  });
  expect(decided.counts).toMatchObject({
    totals: { EUR: 8_550 },
    differenceCents: 0,
    textCredits: { lines: 1, cents: 1_000, fits: "alone" },
    told: { "credit-note-in-text": 1, "credit-note-turned": 1 },
  });
  await undoSpendImport(app, coordinator, decided.importId);
});

test("a small import is taken back at once, and nobody else's", async () => {
  const { importId } = await world.load(coordinator, "23027", awkwardLedger);
  expect(await startSpendUndo(app, coordinator, importId)).toEqual({ kind: "small" });
  const { partnershipId } = tenantOf(coordinator);
  const elsewhere = personWith(partnershipId, { role: "municipal-staff", nis: "23003" });
  expect(await startSpendUndo(app, elsewhere, importId)).toMatchObject({
    because: "not-permitted",
  });
  await undoSpendImport(app, coordinator, importId);
  expect(await startSpendUndo(app, coordinator, importId)).toMatchObject({ because: "not-done" });
});

test("what somebody chose for rows without a supplier is known at the next ledger with these columns", async () => {
  const id = await beginWith([{ ...awkwardLedger, name: "Eerst.csv" }]);
  const tools = { app, readers: spendReaders };
  const settingsOf = async (importId: number) => {
    const read = await readSpendImport(db, coordinator, importId, 0);
    if (read.kind === "refused" || !read.run.settings) throw new Error("nothing was looked at");
    return read.run.settings;
  };
  await lookIntoLedger(tools, coordinator, id);
  expect((await settingsOf(id)).supplierGaps).toBe("refuse");
  await previewSpend(tools, coordinator, id);
  const settings = await settingsOf(id);
  await settleSpend(tools, coordinator, id, { ...settings, supplierGaps: "above" });
  await dropSpendImport(app, coordinator, id);
  const next = await beginWith([{ ...awkwardLedger, name: "Later.csv" }]);
  await lookIntoLedger(tools, coordinator, next);
  expect((await settingsOf(next)).supplierGaps).toBe("above");
  await dropSpendImport(app, coordinator, next);
});
