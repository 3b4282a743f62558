import type { NameMatch } from "./match-name.ts";

/** A supplier of one ledger or one set of invoices, with whom it was found to be. */
export type FoundSupplier = {
  /** What tells suppliers apart in the file: their code, else their number, else their name. */
  readonly key: string;
  readonly match: NameMatch;
};

/**
 * Suppliers that a file keeps apart are seldom one enterprise. Where two were accepted as the same, the one that was
 * found by number or account stays and those found by name go to a person; found by name only, all of them go.
 * @returns as given, in the same order, with fewer accepted
 */
export function settleSuppliers(suppliers: readonly FoundSupplier[]): readonly FoundSupplier[] {
  const claimed = new Map<string, Set<string>>();
  for (const { key, match } of suppliers) {
    if (match.band !== "accepted" || match.number === null) continue;
    const keys = claimed.get(match.number) ?? new Set();
    claimed.set(match.number, keys.add(key));
  }
  return suppliers.map((supplier) => {
    const { match } = supplier;
    const isShared = (claimed.get(match.number ?? "")?.size ?? 0) > 1;
    if (match.band !== "accepted" || !byName.has(match.via) || !isShared) return supplier;
    const doubts = [...match.doubts, "shared-enterprise" as const];
    return { ...supplier, match: { ...match, band: "review" as const, doubts } };
  });
}

const byName: ReadonlySet<NameMatch["via"]> = new Set(["exact-name", "model"]);
