import { asDay, type Day, daysBetween } from "#kernel/day";

/** Where a bar lies in its year, as shares 0–1 of the width. */
export type TimelineBar = {
  readonly start: number;
  readonly width: number;
  /** It began before the year, or goes on after it. */
  readonly fromBefore: boolean;
  readonly goesOn: boolean;
};

/** Share of the year that has passed on the morning of the day; null outside the year. */
export function placeInYear(day: Day, year: number): number | null {
  const first = asDay(`${year}-01-01`);
  const length = daysBetween(first, asDay(`${year + 1}-01-01`));
  const at = daysBetween(first, day);
  return at < 0 || at >= length ? null : at / length;
}

/** The part of a period that lies in the year; null when none does. The last day counts whole. */
export function layBar(startsOn: Day, dueOn: Day, year: number): TimelineBar | null {
  const first = asDay(`${year}-01-01`);
  const next = asDay(`${year + 1}-01-01`);
  const length = daysBetween(first, next);
  const from = Math.max(0, daysBetween(first, startsOn));
  const to = Math.min(length, daysBetween(first, dueOn) + 1);
  if (to <= from) return null;
  return {
    start: from / length,
    width: (to - from) / length,
    fromBefore: startsOn < first,
    goesOn: dueOn >= next,
  };
}
