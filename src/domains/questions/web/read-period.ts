import type { Day } from "#kernel/day";
import { type Period, periodAround, periodKinds, periodOf } from "../rules/time-totals.ts";

/** The period of the address: `?soort=quarter&jaar=2026&deel=4`; without it this year. */
export function readPeriod(query: URLSearchParams, today: Day): Period {
  const kind = periodKinds.find((known) => known === query.get("soort")) ?? "year";
  const [year, part] = [Number(query.get("jaar")), Number(query.get("deel"))];
  const isYear = Number.isInteger(year) && year >= 1990 && year <= 2100;
  return isYear
    ? periodOf(kind, year, Number.isInteger(part) ? part : 1)
    : periodAround(kind, today);
}

/** The period `by` further on, as the address says it. */
export function periodQuery(period: Period, by = 0): string {
  const parts = { month: 12, quarter: 4, year: 1 }[period.kind];
  const at = period.year * parts + (period.part - 1) + by;
  const year = Math.floor(at / parts);
  return `?soort=${period.kind}&jaar=${year}&deel=${(at % parts) + 1}`;
}
