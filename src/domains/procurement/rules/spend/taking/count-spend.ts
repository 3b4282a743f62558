import type { Day } from "#kernel/day";
import type { SpendLine } from "../spend-line.ts";
import type { LineCategory } from "./category-of-line.ts";
import type { SpendCounts } from "./spend-counts.ts";

/** Counts while lines come by. */
export function spendCounter() {
  const totals: Record<string, number> = {};
  const told: Record<string, number> = {};
  const categories: Record<string, number> = {};
  const left = { known: { lines: 0, cents: 0 }, repeated: { lines: 0, cents: 0 } };
  const met = { known: { lines: 0, cents: 0 }, repeated: { lines: 0, cents: 0 } };
  let [lines, counted, withoutDay, gross, net] = [0, 0, 0, 0, 0];
  let [first, last]: [Day | null, Day | null] = [null, null];
  return {
    told(code: string): void {
      told[code] = (told[code] ?? 0) + 1;
    },
    /** @param before where else it stands, and whether it counts all the same */
    line(
      line: SpendLine,
      before: { readonly what: "known" | "repeated"; readonly counts: boolean } | null,
      category: LineCategory | null,
    ): void {
      lines += 1;
      totals[line.currency] = (totals[line.currency] ?? 0) + line.cents;
      if (line.on === null) withoutDay += 1;
      else {
        if (first === null || line.on < first) first = line.on;
        if (last === null || line.on > last) last = line.on;
      }
      if (line.withVat === true) gross += 1;
      if (line.withVat === false) net += 1;
      const via = category?.via ?? "none";
      categories[via] = (categories[via] ?? 0) + 1;
      const cents = line.currency === "EUR" ? line.cents : 0;
      if (before === null || before.counts) counted += cents;
      if (before === null) return;
      for (const tally of before.counts ? [met] : [met, left]) {
        tally[before.what].lines += 1;
        tally[before.what].cents += cents;
      }
    },
    counts: (
      rest: Pick<
        SpendCounts,
        | "documents"
        | "refused"
        | "repeatedHeaders"
        | "statedCents"
        | "statedLine"
        | "differenceCents"
        | "suppliers"
        | "withNumber"
        | "otherFiles"
        | "gaps"
        | "textCredits"
        | "otherBuyers"
      >,
    ): SpendCounts => ({
      ...rest,
      lines,
      told,
      totals,
      countedCents: counted,
      ...left,
      met,
      firstDay: first,
      lastDay: last,
      withoutDay,
      withVat: gross > net ? true : net > 0 ? false : null,
      categories,
    }),
  };
}
