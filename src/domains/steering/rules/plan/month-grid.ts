import { addDays, asDay, type Day, daysBetween } from "#kernel/day";

/** A Monday long ago, from which weeks are counted. */
const aMonday = asDay("1990-01-01");

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: Day): number => ((daysBetween(aMonday, day) % 7) + 7) % 7;

/** The first day of the month `count` months later. @param first "2026-11-01" */
export function shiftMonth(first: Day, count: number): Day {
  const months = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return asDay(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`);
}

/** The weeks a month touches, each Monday to Sunday; days of the months beside it are null. */
export function weeksOf(first: Day): (Day | null)[][] {
  const length = daysBetween(first, shiftMonth(first, 1));
  const lead = weekdayOf(first);
  const weeks = Math.ceil((lead + length) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const at = week * 7 + weekday - lead;
      return at < 0 || at >= length ? null : addDays(first, at);
    }),
  );
}
