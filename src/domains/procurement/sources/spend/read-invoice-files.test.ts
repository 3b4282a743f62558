import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { exampleNumber } from "#kernel/kbo-number";
import { readDecimalCents } from "../../rules/spend/exact-cents.ts";
import type { Invoice } from "../../rules/spend/invoices/invoice.ts";
import { personSign } from "../../rules/spend/natural-person.ts";
import { type InvoiceFile, readInvoiceFile, readInvoiceFiles } from "./read-invoice-files.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

type Written = {
  kind?: "Invoice" | "CreditNote";
  number?: string;
  lines?: readonly string[];
  total?: string;
  party?: string;
};

/** An invoice of invented parties. */
function write({
  kind = "Invoice",
  number = "2026/17",
  lines = ["100.00", "-20.5"],
  total,
  party = "",
}: Written): string {
  const sum =
    total ?? String(lines.reduce((all, one) => all + Math.round(Number(one) * 100), 0) / 100);
  return `<?xml version="1.0"?><${kind} xmlns="urn:x">
    <ID>${number}</ID><IssueDate>2026-03-31</IssueDate><DocumentCurrencyCode>EUR</DocumentCurrencyCode>
    <AccountingSupplierParty><Party><EndpointID schemeID="0208">${exampleNumber(1)}</EndpointID>
      <PostalAddress><CityName>Voorbeeldegem</CityName><PostalZone>1750</PostalZone></PostalAddress>
      <PartyLegalEntity><RegistrationName>Voorbeeldtuinen vzw</RegistrationName>${party}</PartyLegalEntity>
      <Contact><Name>Jan Voorbeeld</Name><ElectronicMail>jan@example.org</ElectronicMail></Contact></Party></AccountingSupplierParty>
    <LegalMonetaryTotal><LineExtensionAmount currencyID="EUR">${sum}</LineExtensionAmount></LegalMonetaryTotal>
    ${lines
      .map(
        (
          amount,
          at,
        ) => `<${kind}Line><ID>${at + 1}</ID><LineExtensionAmount currencyID="EUR">${amount}</LineExtensionAmount>
      <Item><Name>Onderhoud</Name><CommodityClassification><ItemClassificationCode listID="STI">77310000-6</ItemClassificationCode></CommodityClassification></Item></${kind}Line>`,
      )
      .join("\n")}
  </${kind}>`;
}

function readOne(text: string): Invoice {
  const reading = readInvoiceFile(bytesOf(text));
  if (reading.kind === "refused") throw new Error(reading.refusal.because);
  return reading.invoice;
}

async function readAll(
  files: readonly { file: string; bytes: Uint8Array }[],
): Promise<InvoiceFile[]> {
  return Array.fromAsync(readInvoiceFiles(files));
}

function zipOf(entries: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(entries)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  return Array.fromAsync(zip.outputStream as AsyncIterable<Uint8Array>).then((parts) =>
    Buffer.concat(parts),
  );
}

const sumOf = ({ lines }: Invoice) => lines.reduce((sum, { cents }) => sum + cents, 0);

test("an invoice gives its lines with supplier, place, day and category, and says nothing of a contact", () => {
  const invoice = readOne(write({}));
  expect(invoice.lines[0]).toMatchObject({
    kind: "invoice",
    document: "2026/17",
    on: "2026-03-31",
    cents: 10_000,
    withVat: false,
    categories: [{ scheme: "cpv", code: "77310000" }],
    supplier: {
      name: "Voorbeeldtuinen vzw",
      postcode: "1750",
      numbers: [{ text: exampleNumber(1), scheme: "0208" }],
      person: "no",
    },
  });
  expect(invoice.messages).toEqual([]);
  expect(JSON.stringify(invoice)).not.toMatch(/Jan|example\.org/);
});

test("what a credit note gives back is negative, what it takes back positive", () => {
  const note = readOne(write({ kind: "CreditNote" }));
  expect(note.kind).toBe("credit-note");
  expect(note.lines.map(({ cents }) => cents)).toEqual([-10_000, 2050]);
  expect(note.messages).toEqual([]);
});

test("a total that is not the sum is told to the cent, and changes nothing", () => {
  const invoice = readOne(write({ total: "80.01" }));
  expect(invoice.messages).toEqual([
    expect.objectContaining({ code: "total-differs", about: "BT-106", differenceCents: 51 }),
  ]);
  expect(sumOf(invoice)).toBe(7950);
});

test("an invoice without a number and with an amount that is none: each told, the rest kept", () => {
  const invoice = readOne(write({ number: "", lines: ["12,50", "1"], total: "1" }));
  expect(invoice.number).toBeNull();
  expect(invoice.messages.map(({ code }) => code)).toEqual(["no-number", "amount-unreadable"]);
  expect(sumOf(invoice)).toBe(100);
});

test("a legal form of a person marks the supplier", () => {
  const invoice = readOne(write({ party: "<CompanyLegalForm>Eenmanszaak</CompanyLegalForm>" }));
  expect(invoice.supplier.person).toBe("said");
  expect(personSign("Voornaam Voorbeeld")).toBe("likely");
  expect(personSign("Bouw Voorbeeld")).toBe("no");
  expect(personSign("Groendienst De Voorbeeldhof")).toBe("no");
  expect(personSign("Voorbeeld NV")).toBe("no");
});

test("an archive is read entry by entry; what is no invoice is refused or named, and the others stay", async () => {
  const bytes = await zipOf({
    "a.xml": write({ number: "A" }),
    "b.xml": "<!DOCTYPE x><x/>",
    "c.xml": "<Order/>",
    "lees.txt": "x",
    "d.xml": write({ number: "D" }),
  });
  const files = await readAll([{ file: "facturen.zip", bytes }]);
  expect(files.map(({ file, kind }) => [file, kind])).toEqual([
    ["facturen.zip!a.xml", "invoice"],
    ["facturen.zip!b.xml", "refused"],
    ["facturen.zip!c.xml", "refused"],
    ["facturen.zip!lees.txt", "other"],
    ["facturen.zip!d.xml", "invoice"],
  ]);
});

test("the same invoice in two files counts once, its number of another supplier does not matter", async () => {
  const once = bytesOf(write({}));
  const files = await readAll([
    { file: "een.xml", bytes: once },
    { file: "twee.xml", bytes: once },
    { file: "drie.xml", bytes: bytesOf(write({}).replaceAll(exampleNumber(1), exampleNumber(2))) },
  ]);
  expect(files.map((one) => one.kind === "invoice" && one.sameAs)).toEqual([null, "een.xml", null]);
});

test("a damaged archive is a refusal and not a fault", async () => {
  const bytes = (await zipOf({ "a.xml": write({}) })).slice(0, 60);
  expect(await readAll([{ file: "stuk.zip", bytes }])).toEqual([
    expect.objectContaining({ kind: "refused", refusal: { because: "archive-damaged" } }),
  ]);
});

test("any amount of cents is read back exactly, whatever its sign", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e14, max: 1e14 }), (cents) => {
      const text = `${cents < 0 ? "-" : ""}${Math.trunc(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, "0")}`;
      expect(readDecimalCents(text)).toEqual({
        kind: "cents",
        cents: cents === 0 ? 0 : cents,
        isRounded: false,
      });
    }),
  );
});

test("further decimals are rounded half away from nought, and told", () => {
  expect(readDecimalCents("1.005")).toEqual({ kind: "cents", cents: 101, isRounded: true });
  expect(readDecimalCents("-1.005")).toEqual({ kind: "cents", cents: -101, isRounded: true });
  expect(readDecimalCents("1.0049")).toMatchObject({ cents: 100, isRounded: true });
  expect(readDecimalCents("1.000")).toMatchObject({ cents: 100, isRounded: false });
  for (const none of ["", ".", "1,5", "1e3", "NaN", "--1", "12345678901234"])
    expect(readDecimalCents(none).kind).toBe("unreadable");
});

test("the lines of any invoice come to its total, also as a credit note", () => {
  const amounts = fc.array(
    fc.integer({ min: -999_999, max: 999_999 }).map((cents) => (cents / 100).toFixed(2)),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(
      amounts,
      fc.constantFrom("Invoice" as const, "CreditNote" as const),
      (lines, kind) => {
        const invoice = readOne(write({ kind, lines }));
        expect(invoice.messages).toEqual([]);
        expect(sumOf(invoice) + 0).toBe((invoice.stated.lines ?? 0) + 0);
      },
    ),
    { numRuns: 50 },
  );
});

const shared = "../shared/data/peppol/examples";
describe.skipIf(!existsSync(shared))(
  "the examples of OpenPeppol (skipped without ../shared/data)",
  () => {
    const names = existsSync(shared) ? readdirSync(shared).sort() : [];

    test.each(names)("%s is read and comes to its own totals", (name) => {
      const reading = readInvoiceFile(readFileSync(`${shared}/${name}`));
      if (reading.kind === "refused") throw new Error(reading.refusal.because);
      const { invoice } = reading;
      expect(invoice.messages.filter(({ code }) => code === "total-differs")).toEqual([]);
      expect(sumOf(invoice)).toBe(invoice.stated.withoutVat);
    });
  },
);

test("an invoice from which anything is missing, or doubled, is still read or refused", () => {
  const pieces = write({ party: "<CompanyLegalForm>NV</CompanyLegalForm>" }).split(/(?=<)/);
  const text = fc
    .tuple(fc.nat(pieces.length - 1), fc.nat(4), fc.boolean())
    .map(([at, many, isDoubled]) =>
      [
        ...pieces.slice(0, at + (isDoubled ? many : 0)),
        ...pieces.slice(at + (isDoubled ? 0 : many)),
      ].join(""),
    );
  fc.assert(
    fc.property(text, (broken) => {
      const reading = readInvoiceFile(bytesOf(broken));
      if (reading.kind === "invoice")
        for (const { cents } of reading.invoice.lines)
          expect(Number.isSafeInteger(cents)).toBe(true);
      else expect(reading.refusal.because).not.toBe("");
    }),
  );
});
