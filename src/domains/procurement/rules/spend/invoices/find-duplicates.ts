import { readSupplierNumber } from "../names/supplier-number.ts";
import type { Invoice } from "./invoice.ts";

/**
 * Remembers invoices as they come and says which were there before: the same supplier, number, day and total. Without
 * a number nothing is called a duplicate, since two equal amounts on one day happen.
 */
export function duplicateWatch(): (invoice: Invoice, file: string) => string | null {
  const seen = new Map<string, string>();
  return (invoice, file) => {
    if (invoice.number === null) return null;
    const { supplier, number, issuedOn, currency, kind, lines } = invoice;
    const cents = lines.reduce((sum, line) => sum + line.cents, 0);
    const key = JSON.stringify([whoOf(supplier), number.trim(), issuedOn, currency, kind, cents]);
    const before = seen.get(key) ?? null;
    if (before === null) seen.set(key, file);
    return before;
  };
}

const whoOf = ({ name, numbers }: Invoice["supplier"]): string => {
  for (const { text, scheme } of numbers) {
    const reading = readSupplierNumber(text, scheme);
    if (reading.kind === "number") return reading.number;
  }
  return name.trim().toLowerCase();
};
