import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { drawOf, inventEnterprise } from "../names/invented-registry.ts";

/** What the written ledger comes to, counted while it was made. */
export type LedgerTruth = {
  readonly totals: Map<string, number>;
  /** Euro cents by enterprise number, of lines with a number that can be read. */
  readonly byEnterprise: Map<string, number>;
  readonly bytes: number;
};

const header =
  "Leverancier;BTW-nummer;Postcode;Factuurnummer;Factuurdatum;Soort;Omschrijving;Algemene rekening;Bedrag excl. btw;Munt\n";
const suppliers = 20_000;
const works =
  "onderhoud groen,levering papier,schoonmaak lokalen,herstelling dak,catering receptie,drukwerk infoblad".split(
    ",",
  );
const foreign = ["USD", "GBP"];

/** An invented ledger: credit notes, foreign money, VAT numbers in four forms, days in three, a total at the end. */
export async function writeLedger(path: string, lines: number): Promise<LedgerTruth> {
  const file = createWriteStream(path);
  const totals = new Map<string, number>();
  const byEnterprise = new Map<string, number>();
  let text = header;
  let bytes = 0;
  const flush = async () => {
    bytes += Buffer.byteLength(text);
    if (!file.write(text)) await once(file, "drain");
    text = "";
  };
  for (let at = 0; at < lines; at += 1) {
    const draw = drawOf(at + 31_000_000);
    // A few suppliers get most of the lines.
    const supplier = inventEnterprise(Math.floor(draw() ** 3 * suppliers));
    const isForeign = draw() < 0.01;
    const currency = isForeign ? (foreign[Math.floor(draw() * 2)] ?? "USD") : "EUR";
    const isCredit = draw() < 0.03;
    const size = Math.floor(draw() ** 4 * 5_000_000) + 1;
    const cents = isCredit ? -size : size;
    const hasNumber = draw() < 0.9;
    totals.set(currency, (totals.get(currency) ?? 0) + cents);
    if (hasNumber && !isForeign)
      byEnterprise.set(supplier.number, (byEnterprise.get(supplier.number) ?? 0) + cents);
    // Half of the credit notes are written without their minus, as many programs do.
    const written = isCredit && draw() < 0.5 ? size : cents;
    text += `${supplier.names[0]};${hasNumber ? vatForm(supplier.number, draw()) : ""};${supplier.postcode};F${at};${dayForm(at, draw())};${isCredit ? "Creditnota" : "Factuur"};${works[at % works.length]};${613_000 + (at % 90)};${amountForm(written)};${currency}\n`;
    if (text.length > 1 << 20) await flush();
  }
  text += `Eindtotaal;;;;;;;;${amountForm(totals.get("EUR") ?? 0)};EUR\n`;
  await flush();
  file.end();
  await once(file, "finish");
  return { totals, byEnterprise, bytes };
}

function vatForm(number: string, draw: number): string {
  const dotted = `${number.slice(0, 4)}.${number.slice(4, 7)}.${number.slice(7)}`;
  if (draw < 0.4) return `BE${number}`;
  if (draw < 0.7) return `BE ${dotted}`;
  return draw < 0.9 ? dotted : number;
}

function dayForm(at: number, draw: number): string {
  const [month, day] = [1 + (at % 12), 1 + (at % 28)].map((one) => String(one).padStart(2, "0"));
  if (draw < 0.6) return `${day}/${month}/2025`;
  return draw < 0.8 ? `2025-${month}-${day}` : `${day}.${month}.25`;
}

function amountForm(cents: number): string {
  const size = Math.abs(cents);
  const euros = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ".");
  return `${cents < 0 ? "-" : ""}${euros},${String(size % 100).padStart(2, "0")}`;
}
