import type { Day } from "#kernel/day";
import type { PersonSign } from "./natural-person.ts";

/** Who was paid, or who paid, as the file says; never how to reach a person. */
export type SpendParty = {
  readonly name: string;
  /** Numbers as they are written, with the scheme of the identifier when the file gives one (`0208` KBO). */
  readonly numbers: readonly { readonly text: string; readonly scheme?: string }[];
  readonly iban?: string;
  readonly street?: string;
  readonly postcode?: string;
  readonly town?: string;
  /** Two letters. */
  readonly country?: string;
  /** Does it seem to be a person with a business? */
  readonly person: PersonSign;
};

/**
 * invoice and credit-note: as it says of itself · charge and allowance: added to or taken off a whole invoice, beside
 * its lines · booking: a line of a ledger that says neither.
 */
export type SpendKind = "invoice" | "credit-note" | "charge" | "allowance" | "booking";

export type CategoryCode = {
  readonly scheme: "cpv" | "unspsc" | "other";
  readonly code: string;
  /** Of another scheme its code in list UNCL7143. */
  readonly list?: string;
};

/** One amount that was spent, in one shape whatever the file: an invoice, a credit note, a ledger. */
export type SpendLine = {
  /** Line in the file (CSV, XML) or row in the sheet it comes from; the first is 1. */
  readonly line: number;
  readonly kind: SpendKind;
  /** Number of the invoice or booking; null when there is none. */
  readonly document: string | null;
  readonly on: Day | null;
  readonly supplier: SpendParty;
  readonly description: string;
  /** In the smallest unit of the currency; what comes back is negative. */
  readonly cents: number;
  /** Three letters. */
  readonly currency: string;
  /** Is VAT in `cents`? Null when the file does not say. */
  readonly withVat: boolean | null;
  readonly vatPercent?: number;
  readonly categories: readonly CategoryCode[];
  /** Account or post of the budget. */
  readonly account?: string;
};

/** A doubt or refusal about one row of a file; the rest stands. */
export type SpendMessage<Code extends string = string> = {
  readonly line: number;
  readonly code: Code;
  /** Column, field or number it is about. */
  readonly about?: string;
  /** What stands in the file, at most 80 characters. */
  readonly found?: string;
  readonly differenceCents?: number;
};
