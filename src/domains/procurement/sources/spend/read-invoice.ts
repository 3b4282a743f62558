import { type Day, parseDay } from "#kernel/day";
import {
  childrenOf,
  descendantsOf,
  elementAt,
  elementsAt,
  textIn,
  type XmlElement,
} from "#platform/xml/xml-element";
import { readCpv } from "../../rules/cpv.ts";
import { given } from "../../rules/given.ts";
import { readDecimalCents } from "../../rules/spend/exact-cents.ts";
import type { Invoice, InvoiceNote, StatedTotals } from "../../rules/spend/invoices/invoice.ts";
import { reconcileInvoice } from "../../rules/spend/invoices/reconcile-invoice.ts";
import type { CategoryCode, SpendLine, SpendMessage } from "../../rules/spend/spend-line.ts";
import { readParty } from "./read-party.ts";

/** What is being read, with the doubts met on the way. */
type Reading = {
  readonly isCredit: boolean;
  readonly currency: string;
  note(code: InvoiceNote, at: XmlElement, about?: string, found?: string): void;
};

/** The UBL document in an XML file: its root, or what stands in the envelope of Peppol. */
export const findUbl = (root: XmlElement): XmlElement | null =>
  isUbl(root.name) ? root : (descendantsOf(root, isUbl)[0] ?? null);

const isUbl = (name: string): boolean => name === "Invoice" || name === "CreditNote";

/**
 * Reads a UBL 2.1 invoice or credit note as Peppol BIS Billing 3 uses it. Amounts are without VAT; charges and
 * allowances of the whole become lines, so that the lines come to what was spent. Contact persons are not read.
 * @see docs/sources/peppol.md
 */
export function readInvoice(root: XmlElement): Invoice {
  const messages: SpendMessage<InvoiceNote>[] = [];
  const note: Reading["note"] = (code, at, about, found) =>
    void messages.push({
      line: at.line,
      code,
      ...given("about", about),
      ...given("found", found?.slice(0, 80)),
    });
  const text = (path: string) => textAt(root, path);
  const currency = text("DocumentCurrencyCode") ?? "";
  if (!/^[A-Z]{3}$/.test(currency)) note("no-currency", root, undefined, currency);
  const reading: Reading = {
    // A credit note by its type code may also come as an Invoice; its amounts then are as of an invoice that asks.
    isCredit: root.name === "CreditNote" || text("InvoiceTypeCode") === "381",
    currency: /^[A-Z]{3}$/.test(currency) ? currency : "EUR",
    note,
  };
  const number = text("ID");
  if (number === null) note("no-number", root);
  const issuedOn = dayAt(root, "IssueDate", reading);
  if (text("IssueDate") === null) note("no-day", root);
  const iban = text("PaymentMeans/PayeeFinancialAccount/ID");
  const supplierParty = elementAt(root, "AccountingSupplierParty/Party");
  if (!supplierParty) note("no-supplier", root);
  const supplier = readParty(supplierParty, iban);
  const buyerParty = elementAt(root, "AccountingCustomerParty/Party");
  const shared = { document: number, on: issuedOn, supplier, currency: reading.currency };
  const lines = [
    ...childrenOf(root).flatMap((element) =>
      element.name === "InvoiceLine" || element.name === "CreditNoteLine"
        ? readLine(element, shared, reading)
        : [],
    ),
    ...elementsAt(root, "AllowanceCharge").flatMap((element) =>
      readCharge(element, shared, reading),
    ),
  ];
  if (!lines.some(({ kind }) => kind === "invoice" || kind === "credit-note"))
    note("no-lines", root);
  const stated = readTotals(root, reading);
  const totalsAt = elementAt(root, "LegalMonetaryTotal")?.line ?? root.line;
  return {
    kind: reading.isCredit ? "credit-note" : "invoice",
    number,
    issuedOn,
    dueOn: dayAt(root, "DueDate", reading) ?? dayAt(root, "PaymentMeans/PaymentDueDate", reading),
    deliveredOn: dayAt(root, "Delivery/ActualDeliveryDate", reading),
    corrects: elementsAt(root, "BillingReference/InvoiceDocumentReference/ID")
      .map(textIn)
      .filter(Boolean),
    currency: reading.currency,
    supplier,
    buyer: buyerParty ? readParty(buyerParty) : null,
    lines,
    stated,
    messages: [...messages, ...reconcileInvoice(lines, stated, totalsAt)],
  };
}

type Shared = Pick<SpendLine, "document" | "on" | "supplier" | "currency">;

function readLine(element: XmlElement, shared: Shared, reading: Reading): SpendLine[] {
  const cents = centsAt(element, "LineExtensionAmount", reading);
  if (cents === null) return [];
  const percent = textAt(element, "Item/ClassifiedTaxCategory/Percent");
  const names = [textAt(element, "Item/Name"), textAt(element, "Item/Description")];
  return [
    {
      ...shared,
      line: element.line,
      kind: reading.isCredit ? "credit-note" : "invoice",
      description: [...new Set(names.filter((one) => one !== null))].join("\n"),
      cents,
      withVat: false,
      ...given(
        "vatPercent",
        percent !== null && Number.isFinite(Number(percent)) ? Number(percent) : null,
      ),
      categories: elementsAt(
        element,
        "Item/CommodityClassification/ItemClassificationCode",
      ).flatMap(categoryOf),
      ...given("account", textAt(element, "AccountingCost")),
    },
  ];
}

function readCharge(element: XmlElement, shared: Shared, reading: Reading): SpendLine[] {
  const cents = centsAt(element, "Amount", reading);
  if (cents === null) return [];
  const isCharge = textAt(element, "ChargeIndicator") === "true";
  const percent = textAt(element, "TaxCategory/Percent");
  return [
    {
      ...shared,
      line: element.line,
      kind: isCharge ? "charge" : "allowance",
      description: textAt(element, "AllowanceChargeReason") ?? "",
      cents: isCharge || cents === 0 ? cents : -cents,
      withVat: false,
      ...given(
        "vatPercent",
        percent !== null && Number.isFinite(Number(percent)) ? Number(percent) : null,
      ),
      categories: [],
    },
  ];
}

/** STI is CPV and TST is UNSPSC in list UNCL7143. */
function categoryOf(element: XmlElement): CategoryCode[] {
  const code = textIn(element);
  const list = element.attributes.listID ?? "";
  if (code === "") return [];
  if (list === "STI") {
    const cpv = readCpv(code);
    if (cpv !== null) return [{ scheme: "cpv", code: cpv }];
  }
  if (list === "TST") return [{ scheme: "unspsc", code }];
  return [{ scheme: "other", code, ...given("list", list || null) }];
}

function readTotals(root: XmlElement, reading: Reading): StatedTotals {
  const total = (name: string) => {
    const path = `LegalMonetaryTotal/${name}`;
    return elementAt(root, path) ? centsAt(root, path, reading) : null;
  };
  // A second TaxTotal gives the VAT once more in the currency of the tax office.
  const vat = elementsAt(root, "TaxTotal/TaxAmount").find(
    ({ attributes }) => (attributes.currencyID ?? reading.currency) === reading.currency,
  );
  return {
    ...given("lines", total("LineExtensionAmount")),
    ...given("allowances", total("AllowanceTotalAmount")),
    ...given("charges", total("ChargeTotalAmount")),
    ...given("withoutVat", total("TaxExclusiveAmount")),
    ...given("vat", vat ? centsOf(vat, reading) : null),
    ...given("withVat", total("TaxInclusiveAmount")),
    ...given("prepaid", total("PrepaidAmount")),
    ...given("rounding", total("PayableRoundingAmount")),
    ...given("payable", total("PayableAmount")),
  };
}

function centsAt(element: XmlElement, path: string, reading: Reading): number | null {
  const found = elementAt(element, path);
  if (found) return centsOf(found, reading);
  reading.note("amount-unreadable", element, path);
  return null;
}

function centsOf(element: XmlElement, { isCredit, currency, note }: Reading): number | null {
  const text = textIn(element);
  const read = readDecimalCents(text);
  if (read.kind === "unreadable") {
    note("amount-unreadable", element, element.name, text);
    return null;
  }
  if (read.isRounded) note("amount-rounded", element, element.name, text);
  const said = element.attributes.currencyID;
  if (said && said !== currency) note("other-currency", element, element.name, said);
  return isCredit && read.cents !== 0 ? -read.cents : read.cents;
}

function dayAt(root: XmlElement, path: string, { note }: Reading): Day | null {
  const found = elementAt(root, path);
  const text = found ? textIn(found) : "";
  if (!found || text === "") return null;
  // A zone may stand behind it; the day is the one the writer meant.
  const day = parseDay(text.slice(0, 10));
  if (day === null) note("day-unreadable", found, found.name, text);
  return day;
}

const textAt = (element: XmlElement, path: string): string | null => {
  const found = elementAt(element, path);
  return found ? textIn(found) || null : null;
};
