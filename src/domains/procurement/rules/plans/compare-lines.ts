import type { PlannedPurchase } from "./planned-purchase.ts";

/** A line as it stands here, as far as a file can change it. */
export type KnownLine = {
  readonly id: string;
  readonly planId: string;
  readonly sheet: string | null;
  readonly line: number;
  /** The newer edition of its plan that no longer had it. */
  readonly goneWith?: string | null;
} & LineContent;

/** What a file says of a purchase, its place in the file apart. */
export type LineContent = Omit<PlannedPurchase, "sheet" | "line" | "cells" | "key"> & {
  readonly key: string;
};

export type LineChange =
  | { readonly kind: "added"; readonly after: PlannedPurchase }
  | {
      readonly kind: "changed" | "unchanged";
      readonly id: string;
      readonly before: KnownLine;
      readonly after: PlannedPurchase;
      /** Names of what differs. */
      readonly fields: readonly string[];
    };

const compared = [
  "title",
  "description",
  "context",
  "code",
  "department",
  "categories",
  "statedCpv",
  "nature",
  "timing",
  "totalCents",
  "years",
] as const satisfies readonly (keyof LineContent)[];

/** What a plan would change about the lines that stand here; a line the file no longer has stays, marked (`markGoneLines`). */
export function compareLines(
  lines: readonly PlannedPurchase[],
  known: ReadonlyMap<string, KnownLine>,
): LineChange[] {
  return lines.map((after) => {
    const before = known.get(after.key);
    if (!before) return { kind: "added", after };
    const fields = compared.filter((field) => !same(before[field], after[field]));
    const kind = fields.length > 0 ? "changed" : "unchanged";
    return { kind, id: before.id, before, after, fields };
  });
}

const same = (one: unknown, other: unknown): boolean => written(one) === written(other);

/** By key, because the database gives the parts of an object back in its own order. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
