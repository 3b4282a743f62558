import type { Day } from "#kernel/day";
import type { OtherBuyer } from "../invoices/judge-buyer.ts";

/** Lines with what they come to in EUR. */
export type LineTally = { readonly lines: number; readonly cents: number };

/** Invoices made out to one buyer; cents in EUR. */
export type BuyerTally = OtherBuyer & {
  readonly documents: number;
  readonly cents: number;
  /** Cents in other currencies, by their code. */
  readonly foreign?: Readonly<Record<string, number>>;
};

/** How the rows of an import went: rows read = lines + refused + headers printed again + totals. */
export type SpendCounts = {
  /** Invoices and credit notes read; null of a ledger. */
  readonly documents: number | null;
  readonly lines: number;
  readonly refused: number;
  readonly repeatedHeaders: number;
  /** Remarks about rows that were kept, by code; each counted, the first of them kept. */
  readonly told: Readonly<Record<string, number>>;
  /** Cents of all lines, by currency. */
  readonly totals: Readonly<Record<string, number>>;
  /** EUR of lines that count. */
  readonly countedCents: number;
  /** Lines of documents that stand in the books already, and therefore do not count. */
  readonly known: LineTally;
  /** Lines that are word for word another of the same file, or of an invoice that came twice, and do not count. */
  readonly repeated: LineTally;
  /** Both, whether a person lets them count or not. */
  readonly met: { readonly known: LineTally; readonly repeated: LineTally };
  /** What the files say they come to, in EUR; null when they say nothing. */
  readonly statedCents: number | null;
  readonly statedLine: number | null;
  /** Stated less what the lines it is about come to. */
  readonly differenceCents: number | null;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly withoutDay: number;
  readonly withVat: boolean | null;
  readonly suppliers: number;
  /** Suppliers with a number that can be read. */
  readonly withNumber: number;
  /** Lines by how their category was found; without one under `none`. */
  readonly categories: Readonly<Record<string, number>>;
  /** Files of an upload that were left out because their name says they are no invoice. */
  readonly otherFiles: number;
  /** Rows that leave out their supplier below one that has it; refused, or with that one. */
  readonly gaps?: LineTally;
  /** Credit notes by their text alone; `fits` when the total of the file has them taken off, perhaps with the gaps. */
  readonly textCredits?: LineTally & { readonly fits: "alone" | "with-gaps" | null };
  /** To whom else invoices are made out, most first; refused, or taken all the same. */
  readonly otherBuyers?: readonly BuyerTally[];
  /** Suppliers by band; only once they were looked up. */
  readonly bands?: Readonly<Record<"accepted" | "review" | "none", number>>;
};

/** The counts of an import as they were kept; null when it was not read yet. */
export const keptSpendCounts = (kept: unknown): SpendCounts | null => {
  const found = kept as Partial<SpendCounts> | null;
  return found && typeof found.lines === "number" ? (found as SpendCounts) : null;
};
