import { hashText } from "../hash-text.ts";
import type { SpendLine, SpendMessage } from "../spend-line.ts";
import type { LedgerNote, LedgerRow } from "./read-ledger-row.ts";

/** What a ledger came to. */
export type LedgerTally = {
  lines: number;
  refused: number;
  /** Headers printed again in the middle. */
  repeatedHeaders: number;
  /** In cents, by currency: they are never added up. */
  readonly totals: Map<string, number>;
  /** What the file says it comes to, the last such row; null when it says nothing. */
  stated: {
    readonly line: number;
    readonly cents: number;
    readonly differenceCents: number;
  } | null;
  duplicates: { count: number; cents: number };
  /** Rows that leave out their supplier where one stands above, refused or taken from above; in the money of the ledger. */
  gaps: { lines: number; cents: number };
  /** Credit notes by their text alone, with the amount as it is written. */
  textCredits: { lines: number; cents: number };
};

export const noTally = (): LedgerTally => ({
  lines: 0,
  refused: 0,
  repeatedHeaders: 0,
  totals: new Map(),
  stated: null,
  duplicates: { count: 0, cents: 0 },
  gaps: { lines: 0, cents: 0 },
  textCredits: { lines: 0, cents: 0 },
});

/**
 * Counts rows in their order, names duplicates and compares every total with what stands above it.
 * @param currency of the totals in the file
 */
export function ledgerTally(currency: string): {
  readonly tally: LedgerTally;
  add(row: number, read: LedgerRow): readonly SpendMessage<LedgerNote>[];
} {
  const tally = noTally();
  const seen = new Map<number, number>();
  let sinceTotal = 0;
  const addLine = (line: SpendLine, messages: readonly SpendMessage<LedgerNote>[]) => {
    tally.lines += 1;
    tally.totals.set(line.currency, (tally.totals.get(line.currency) ?? 0) + line.cents);
    if (line.currency === currency) sinceTotal += line.cents;
    const cents = line.currency === currency ? line.cents : 0;
    for (const { code } of messages) {
      if (code === "supplier-from-above") count(tally.gaps, cents);
      if (code === "credit-note-in-text") count(tally.textCredits, Math.abs(cents));
    }
    const before = firstLike(line, seen);
    if (before === null) return messages;
    tally.duplicates.count += 1;
    if (line.currency === currency) tally.duplicates.cents += line.cents;
    return [...messages, { line: line.line, code: "duplicate" as const, about: String(before) }];
  };
  return {
    tally,
    add: (row, read) => {
      if (read.kind === "line") return addLine(read.line, read.messages);
      if (read.kind === "refused") {
        tally.refused += 1;
        if (read.gapCents !== undefined) count(tally.gaps, read.gapCents);
        return read.messages;
      }
      if (read.kind === "header") {
        tally.repeatedHeaders += 1;
        return [];
      }
      const all = tally.totals.get(currency) ?? 0;
      const ofPart = read.cents - sinceTotal;
      const ofAll = read.cents - all;
      const isPart = !read.isOfAll && Math.abs(ofPart) < Math.abs(ofAll);
      if (!isPart) tally.stated = { line: row, cents: read.cents, differenceCents: ofAll };
      sinceTotal = 0;
      const differenceCents = isPart ? ofPart : ofAll;
      return differenceCents === 0 ? [] : [{ line: row, code: "total-differs", differenceCents }];
    },
  };
}

const count = (tally: { lines: number; cents: number }, cents: number): void => {
  tally.lines += 1;
  tally.cents += cents;
};

/**
 * The line before with the same supplier, document, day, amount, account and text; null when there is none, and of a
 * line without a document always. Kept as one number of 53 bits per line, so that a million fit.
 */
function firstLike(line: SpendLine, seen: Map<number, number>): number | null {
  if (line.document === null) return null;
  const { supplier, document, on, cents, currency, account, description } = line;
  const who = supplier.numbers[0]?.text || supplier.name;
  const key = hashText(
    `${who}\t${document}\t${on}\t${cents}\t${currency}\t${account}\t${description}`,
  );
  const before = seen.get(key);
  if (before === undefined) seen.set(key, line.line);
  return before ?? null;
}
