import { type Day, parseDay } from "#kernel/day";

const publisherShape = /^(\d{2})[-/](\d{2})[-/](\d{4})$/;

/** A day as KBO Open Data writes it, `23-11-2026` (update files: `23/11/2026`); null when no such day exists. */
export function parseKboDay(text: string): Day | null {
  const match = publisherShape.exec(text);
  return match ? parseDay(`${match[3]}-${match[2]}-${match[1]}`) : null;
}

/** `2026-11-23` as KBO Open Data writes it: `23-11-2026`. */
export function formatKboDay(day: string): string {
  const [year, month, dayOfMonth] = day.split("-");
  return `${dayOfMonth}-${month}-${year}`;
}
