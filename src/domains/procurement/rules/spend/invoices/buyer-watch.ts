import type { BuyerTally } from "../taking/spend-counts.ts";
import type { Invoice } from "./invoice.ts";
import { type BooksOwner, judgeBuyer, type OtherBuyer } from "./judge-buyer.ts";

const mostTold = 50;

/** Judges to whom invoices are made out as they come by, and counts those that are made out to somebody else. */
export function buyerWatch(owner: BooksOwner) {
  const met = new Map<string, BuyerTally>();
  return {
    /** @param isTwice it came before: counted as a document, not as money */
    of({ buyer, lines, currency }: Invoice, isTwice: boolean): OtherBuyer | null {
      const verdict = judgeBuyer(buyer, owner);
      if (verdict.kind !== "other") return null;
      const before: BuyerTally = met.get(verdict.buyer.key) ?? {
        ...verdict.buyer,
        documents: 0,
        cents: 0,
      };
      const cents = isTwice ? 0 : lines.reduce((sum, line) => sum + line.cents, 0);
      met.set(verdict.buyer.key, {
        ...before,
        documents: before.documents + 1,
        ...(currency === "EUR"
          ? { cents: before.cents + cents }
          : {
              foreign: {
                ...before.foreign,
                [currency]: (before.foreign?.[currency] ?? 0) + cents,
              },
            }),
      });
      return verdict.buyer;
    },
    /** Those with most invoices first; null when there is nobody else. */
    tallies: (): readonly BuyerTally[] | null =>
      met.size === 0
        ? null
        : [...met.values()]
            .sort((one, other) => other.documents - one.documents)
            .slice(0, mostTold),
  };
}
