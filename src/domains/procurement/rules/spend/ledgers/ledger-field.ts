import { plainText } from "#kernel/file-table";

/** What a column of a supplier ledger can hold. */
export const ledgerFields = [
  "supplier-name",
  "supplier-number",
  "supplier-code",
  "iban",
  "street",
  "postcode",
  "town",
  "country",
  "document",
  "day",
  "kind",
  "description",
  "amount",
  "amount-with-vat",
  "vat",
  "debit",
  "credit",
  "currency",
  "account",
  "cpv",
] as const;
export type LedgerField = (typeof ledgerFields)[number];

/** Fields that hold money. */
export const amountFields = ["amount", "amount-with-vat", "vat", "debit", "credit"] as const;
export type AmountField = (typeof amountFields)[number];

/** Fields that say who was paid. */
export const supplierFields = ["supplier-name", "supplier-number", "supplier-code"] as const;

/** Headers as accounting programs write them in Dutch and French, without accents and signs. */
const headers: Readonly<Record<LedgerField, string>> = {
  "supplier-name":
    "leverancier|naam|naam leverancier|leveranciersnaam|begunstigde|crediteur|naam crediteur|relatie|firma|fournisseur|nom|nom fournisseur|nom du fournisseur|denomination|creancier|beneficiaire|supplier|supplier name|vendor",
  "supplier-number":
    "kbo|kbo nummer|kbo nr|ondernemingsnummer|ondernemingsnr|btw|btw nummer|btw nr|btwnummer|btw nummer leverancier|bce|n bce|numero bce|numero d entreprise|n d entreprise|tva|n tva|no tva|numero tva|numero de tva|vat|vat number|enterprise number",
  "supplier-code":
    "leveranciersnummer|leveranciersnr|leverancierscode|nr leverancier|code leverancier|crediteurnummer|code fournisseur|n fournisseur|numero fournisseur|supplier code",
  iban: "iban|rekening|rekeningnummer|bankrekening|rekening leverancier|compte bancaire|compte iban|numero de compte",
  street: "straat|adres|straat en nummer|rue|adresse",
  postcode: "postcode|post code|zip|code postal|cp",
  town: "gemeente|plaats|woonplaats|stad|localite|commune|ville",
  country: "land|landcode|pays|code pays|country",
  document:
    "factuur|factuurnummer|factuurnr|factuur nr|nummer factuur|documentnummer|document|stuknummer|stuk|boekstuk|boekstuknummer|n facture|no facture|numero facture|numero de facture|facture|piece|n piece|numero de piece|reference|referentie|invoice|invoice number",
  day: "datum|factuurdatum|datum factuur|boekingsdatum|boekdatum|documentdatum|date|date facture|date de facture|date de la facture|date comptable|date de comptabilisation|invoice date",
  kind: "soort|type|documentsoort|soort document|dagboek|journaal|journal|type de document|nature|type document",
  description:
    "omschrijving|beschrijving|mededeling|libelle|description|communication|detail|onderwerp|objet|tekst",
  amount:
    "bedrag|bedrag excl|bedrag excl btw|bedrag exclusief btw|bedrag zonder btw|netto|nettobedrag|netto bedrag|excl btw|maatstaf|maatstaf van heffing|montant|montant htva|montant hors tva|montant ht|htva|hors tva|montant net|base imposable|bedrag in eur|bedrag eur|amount|net amount",
  "amount-with-vat":
    "bedrag incl|bedrag incl btw|bedrag inclusief btw|bedrag met btw|incl btw|totaal|totaalbedrag|totaal incl btw|bruto|brutobedrag|montant tvac|tvac|ttc|montant ttc|tva comprise|montant tva comprise|total|total tvac|gross amount",
  vat: "btw bedrag|bedrag btw|btwbedrag|montant tva|montant de la tva|vat amount",
  debit: "debet|debit|debet eur|montant debit|debetbedrag",
  credit: "credit|credit eur|montant credit|creditbedrag|kredit",
  currency: "munt|valuta|munteenheid|muntcode|devise|monnaie|currency",
  account:
    "rekening algemeen|algemene rekening|grootboekrekening|grootboek|mar|mar code|arr|artikel|budgetartikel|begrotingsartikel|beleidsitem|compte|compte general|article|article budgetaire|ledger account",
  cpv: "cpv|cpv code|code cpv",
};

const byHeader = new Map<string, LedgerField>(
  ledgerFields.flatMap((field) => headers[field].split("|").map((name) => [name, field] as const)),
);

/** What a header means by its words; null when it is none we know. `Bedrag (EUR, excl. btw)` is an amount. */
export function fieldOfHeader(header: string): LedgerField | null {
  const words = plainText(header);
  const exact = byHeader.get(words);
  if (exact) return exact;
  const bare = words
    .replace(/\b(?:in )?(?:eur|euro|euros)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return byHeader.get(bare) ?? null;
}
