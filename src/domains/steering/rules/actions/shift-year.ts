import { type Day, parseDay } from "#kernel/day";

/** The same day so many years later; 29 February becomes 28 February where it must. */
export function shiftYears(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, "0");
  return parseDay(`${year}${day.slice(4)}`) ?? (`${year}-02-28` as Day);
}
