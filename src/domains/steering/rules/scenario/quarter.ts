import type { Day } from "#kernel/day";

/** A quarter of a year, `2026-Q1`. Sorts as text. */
export type Quarter = string & { readonly unit: "quarter" };

const shape = /^(\d{4})-?[QqKkT]([1-4])$/;

/** The text as a quarter (`2026-Q1`, also `2026K1` and `2026T1`), or null. */
export function parseQuarter(text: string): Quarter | null {
  const match = shape.exec(text.trim());
  return match ? (`${match[1]}-Q${match[2]}` as Quarter) : null;
}

const indexOf = (quarter: Quarter): number =>
  Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;

/** The quarter `count` quarters later. */
export function addQuarters(quarter: Quarter, count: number): Quarter {
  const index = indexOf(quarter) + count;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}` as Quarter;
}

/** Quarters from `from` to `to`; negative when `to` is earlier. */
export const quartersBetween = (from: Quarter, to: Quarter): number => indexOf(to) - indexOf(from);

/** The quarter a day lies in. */
export const quarterOf = (day: Day): Quarter =>
  `${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}` as Quarter;
