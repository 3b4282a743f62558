import type { Day } from "#kernel/day";
import type { BooksOwner } from "../invoices/judge-buyer.ts";
import type { CategoryWorld } from "./category-of-line.ts";
import type { LineBatch } from "./line-batch.ts";
import type { SpendCounts } from "./spend-counts.ts";
import type { KeptLook, SpendSettings } from "./spend-settings.ts";
import type { LedgerSupplier } from "./spend-supplier.ts";
import type { ToldRow } from "./told-row.ts";

export type FileToRead = { readonly path: string; readonly name: string };

/** Documents that stand in the books of the same municipality, packed so that millions travel to another thread. */
export type PackedDocuments = {
  /** Supplier by its place: its number, and its name as it is compared. */
  readonly suppliers: readonly { readonly number: string | null; readonly joined: string }[];
  readonly documents: Float64Array;
  readonly supplierAt: Int32Array;
  /** First day of each document, as quarters since year nought; 1 without a day. */
  readonly quarters: Int32Array;
  readonly importIds: Int32Array;
};

/** What a thread is asked to read. */
export type ReadOrder = {
  readonly deed: "read";
  readonly files: readonly FileToRead[];
  /** Null: these are invoices. */
  readonly look: KeptLook | null;
  readonly settings: SpendSettings;
  readonly today: Day;
  readonly importId: number;
  readonly world: CategoryWorld;
  readonly known: PackedDocuments;
  /** Whose books these are, as invoices name it. */
  readonly owner: BooksOwner;
  /** Are the lines themselves wanted, or only what they come to? */
  readonly wantsLines: boolean;
};

export type LookOrder = {
  readonly deed: "look";
  readonly file: FileToRead;
  readonly sheet: string | null;
  readonly lastTime: Readonly<Record<string, string>>;
};

/** A line as it is shown beforehand. */
export type ShownLine = {
  readonly line: number;
  readonly file: string | null;
  readonly supplier: string;
  readonly isPerson: boolean;
  readonly document: string | null;
  readonly on: Day | null;
  readonly cents: number;
  readonly currency: string;
  readonly description: string;
};

/** What reading gives, in this order: any number of the first two, suppliers in slices, the end. */
export type SpendStep =
  | {
      readonly kind: "lines";
      readonly batch: LineBatch;
      /** Suppliers met for the first time in these lines, in their order. */
      readonly fresh: readonly LedgerSupplier[];
    }
  | { readonly kind: "told"; readonly rows: readonly ToldRow[] }
  | { readonly kind: "progress"; readonly lines: number }
  | {
      readonly kind: "end";
      readonly counts: SpendCounts;
      readonly suppliers: readonly LedgerSupplier[];
      readonly shown: readonly ShownLine[];
    };
