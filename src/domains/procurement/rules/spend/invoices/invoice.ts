import type { Day } from "#kernel/day";
import type { SpendLine, SpendMessage, SpendParty } from "../spend-line.ts";

/** What an invoice says it comes to, by its business terms in EN 16931; absent what it does not say. */
export type StatedTotals = {
  /** BT-106: of the lines. */
  readonly lines?: number;
  /** BT-107: taken off the whole. */
  readonly allowances?: number;
  /** BT-108: added to the whole. */
  readonly charges?: number;
  /** BT-109: without VAT. */
  readonly withoutVat?: number;
  /** BT-110. */
  readonly vat?: number;
  /** BT-112: with VAT. */
  readonly withVat?: number;
  /** BT-113: paid before. */
  readonly prepaid?: number;
  /** BT-114: rounding of what is to be paid. */
  readonly rounding?: number;
  /** BT-115: to be paid. */
  readonly payable?: number;
};

export type InvoiceNote =
  | "no-number"
  | "no-day"
  | "day-unreadable"
  | "no-supplier"
  | "no-currency"
  | "other-currency"
  | "amount-unreadable"
  | "amount-rounded"
  | "no-lines"
  | "total-differs"
  | "duplicate";

/** An invoice or credit note. Amounts of a credit note are negative, also in `stated`. */
export type Invoice = {
  readonly kind: "invoice" | "credit-note";
  readonly number: string | null;
  readonly issuedOn: Day | null;
  readonly dueOn: Day | null;
  readonly deliveredOn: Day | null;
  /** Numbers of the invoices that it corrects. */
  readonly corrects: readonly string[];
  readonly currency: string;
  readonly supplier: SpendParty;
  readonly buyer: SpendParty | null;
  /** Lines, and the charges and allowances of the whole: together what was spent without VAT. */
  readonly lines: readonly SpendLine[];
  readonly stated: StatedTotals;
  readonly messages: readonly SpendMessage<InvoiceNote>[];
};

export type InvoiceProblem =
  | "empty"
  | "encoding"
  | "malformed"
  | "doctype"
  | "entity"
  | "too-deep"
  | "too-large"
  | "too-many-elements"
  | "archive-too-large"
  | "archive-damaged"
  | "no-invoice"
  | "no-files";

/** A file, or one entry of an archive, that is no invoice we can read. */
export type InvoiceRefusal = {
  readonly because: InvoiceProblem;
  readonly line?: number;
  readonly column?: number;
  readonly detail?: string;
};
