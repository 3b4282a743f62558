import type { Day } from "#kernel/day";

/** NIS code of a municipality, five digits as text. */
export type Nis = string;

/**
 * One line of a merger: on `since` the municipality `oldNis` became part of `newNis`. A municipality that
 * kept its code while it grew (Antwerpen in 2025) has a line onto itself: its figures before and after
 * that day are about different areas.
 */
export type Succession = { oldNis: Nis; newNis: Nis; since: Day };

/** The municipality that on `day` covers what `nis` covered when it existed. */
export function successorOf(nis: Nis, day: Day, successions: readonly Succession[]): Nis {
  let current = nis;
  const passed = new Set<Nis>();
  while (!passed.has(current)) {
    passed.add(current);
    const step = successions.find(
      ({ oldNis, newNis, since }) => oldNis === current && newNis !== current && since <= day,
    );
    if (!step) break;
    current = step.newNis;
  }
  return current;
}

/**
 * The municipalities that on `day` together covered today's `nis`; in the order of their codes. Adding up
 * their figures gives the figure of the present municipality.
 */
export function coveredBy(nis: Nis, day: Day, successions: readonly Succession[]): Nis[] {
  const parts = new Set<Nis>();
  const seen = new Set<Nis>();
  const visit = (one: Nis) => {
    if (seen.has(one)) return;
    seen.add(one);
    const later = successions.filter(({ newNis, since }) => newNis === one && since > day);
    if (later.length === 0) parts.add(one);
    for (const { oldNis } of later) {
      if (oldNis === one) parts.add(one);
      else visit(oldNis);
    }
  };
  visit(nis);
  return [...parts].sort();
}

/** Days after `from` up to and including `to` on which the area behind `nis` changed. */
export function breaksInSeries(
  nis: Nis,
  from: Day,
  to: Day,
  successions: readonly Succession[],
): Day[] {
  const days = successions
    .filter(({ newNis, since }) => newNis === nis && since > from && since <= to)
    .map(({ since }) => since);
  return [...new Set(days)].sort();
}
