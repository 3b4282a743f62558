import type { Day } from "#kernel/day";

/**
 * The year a page opens with: the newest that has begun. A line dated in the future (a slip of the pen) never takes it.
 * @param years the newest first
 */
export const yearToShow = (years: readonly number[], today: Day): number | null =>
  years.find((year) => year <= Number(today.slice(0, 4))) ?? years.at(-1) ?? null;
