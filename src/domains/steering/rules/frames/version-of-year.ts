import { addDays, type Day } from "#kernel/day";

/** The part of a version that says when it holds. */
export type Validity = {
  readonly version: number;
  readonly validFrom: Day;
  readonly validTo: Day | null;
};

/** First and last day of a year. */
export const firstDayOf = (year: number): Day => `${String(year).padStart(4, "0")}-01-01` as Day;
export const lastDayOf = (year: number): Day => `${String(year).padStart(4, "0")}-12-31` as Day;

/**
 * The version that speaks on a day: the highest that has begun. What it says about its end counts, also where
 * a lower version had no end.
 * @returns null before the first version and from the day the frame ends
 */
export function versionOn<V extends Validity>(versions: readonly V[], day: Day): V | null {
  const begun = versions.filter(({ validFrom }) => validFrom <= day);
  const speaks = begun.reduce<V | null>(
    (highest, one) => (highest && highest.version > one.version ? highest : one),
    null,
  );
  return speaks && (speaks.validTo === null || day < speaks.validTo) ? speaks : null;
}

/**
 * The version a year is judged by: the last one that holds on any day of it. A frame that begins or ends
 * within the year asks its minimum for that year.
 * @returns null when the frame holds on no day of the year
 */
export function versionOfYear<V extends Validity>(versions: readonly V[], year: number): V | null {
  const [first, last] = [firstDayOf(year), lastDayOf(year)];
  // What speaks only changes on a first day; what holds also on the day before an end.
  const days = versions
    .flatMap(({ validFrom, validTo }) => [validFrom, ...(validTo ? [dayBefore(validTo)] : [])])
    .filter((day) => day > first && day < last);
  const turns = [...new Set([first, last, ...days])].sort().reverse();
  for (const day of turns) {
    const version = versionOn(versions, day);
    if (version) return version;
  }
  return null;
}

const dayBefore = (day: Day): Day => addDays(day, -1);

/** The days of a year on which the frame holds, for the version the year is judged by: first and last. */
export function periodInYear(judged: Validity, year: number): { from: Day; until: Day } {
  const [first, last] = [firstDayOf(year), lastDayOf(year)];
  const end = judged.validTo && judged.validTo <= last ? dayBefore(judged.validTo) : last;
  // A change within the year does not make the frame begin then.
  const begins = judged.version === 1 && judged.validFrom > first;
  return { from: begins ? judged.validFrom : first, until: end };
}
