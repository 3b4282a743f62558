import { clockTimeOf, momentOf } from "#kernel/brussels-time";
import {
  addDays,
  type Day,
  daysBetween,
  type Instant,
  parseDay,
  secondsBetween,
  weekdayOf,
} from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { WhereWhen } from "./gathering.ts";

/** How a gathering comes again. */
export type Repeat =
  | { readonly kind: "weekly"; readonly every: number; readonly until: Day }
  /** The same weekday of the month, counted from its beginning: "the second Tuesday". */
  | { readonly kind: "monthly"; readonly every: number; readonly until: Day }
  | { readonly kind: "dates"; readonly days: readonly Day[] };

export const mostRepeats = 60;

type RepeatProblem = "no-days" | "too-many-days";

/** The days on which it comes again, after the first; sorted, each once. */
export function daysOfRepeat(first: Day, repeat: Repeat): Day[] | Refusal<RepeatProblem> {
  const days =
    repeat.kind === "dates"
      ? [...new Set(repeat.days)].filter((day) => day !== first).sort()
      : repeat.kind === "weekly"
        ? weekly(first, repeat.every, repeat.until)
        : monthly(first, repeat.every, repeat.until);
  if (days.length === 0) return refuse("no-days");
  return days.length > mostRepeats ? refuse("too-many-days", String(mostRepeats)) : days;
}

function weekly(first: Day, every: number, until: Day): Day[] {
  const days: Day[] = [];
  for (
    let day = addDays(first, 7 * every);
    day <= until && days.length <= mostRepeats;
    day = addDays(day, 7 * every)
  ) {
    days.push(day);
  }
  return days;
}

const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstOfMonth = (month: number): Day =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01` as Day;

/** A month without a fifth such weekday is left out. */
function monthly(first: Day, every: number, until: Day): Day[] {
  const nth = Math.floor((Number(first.slice(8)) - 1) / 7);
  const weekday = weekdayOf(first);
  const days: Day[] = [];
  for (
    let month = monthOf(first) + every;
    firstOfMonth(month) <= until && days.length <= mostRepeats;
    month += every
  ) {
    const begin = firstOfMonth(month);
    const ahead = (weekday - weekdayOf(begin) + 7) % 7;
    const day = addDays(begin, ahead + nth * 7);
    if (monthOf(day) === month && day <= until) days.push(day);
  }
  return days;
}

/** Days somebody typed, one per line or parted by commas; the texts that are no day are told. */
export function readDays(text: string): { readonly days: Day[]; readonly wrong: string[] } {
  const parts = text
    .split(/[\n,;]+/)
    .map((part) => part.trim())
    .filter(Boolean);
  const days: Day[] = [];
  const wrong: string[] = [];
  for (const part of parts) {
    const [, day = "", month = "", year = ""] =
      /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(part) ?? [];
    const iso = day ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : part;
    const found = parseDay(iso);
    if (found) days.push(found);
    else wrong.push(part);
  }
  return { days, wrong };
}

/**
 * The same hours on another day, as clocks show them.
 * @returns refused when the clock skips that hour on that day
 */
export function onDay(
  { startsAt, endsAt }: Pick<WhereWhen, "startsAt" | "endsAt">,
  day: Day,
): { readonly startsAt: Instant; readonly endsAt: Instant } | Refusal<"no-such-hour"> {
  const start = clockTimeOf(startsAt);
  const end = clockTimeOf(endsAt);
  const from = momentOf(day, start.time);
  const until = momentOf(addDays(day, daysBetween(start.day, end.day)), end.time);
  if (from.kind === "never" || until.kind === "never") return refuse("no-such-hour", day);
  // In the night in which an hour comes twice an end may otherwise fall before its beginning.
  const ends =
    secondsBetween(from.instant, until.instant) > 0 || until.kind === "once"
      ? until.instant
      : until.second;
  return { startsAt: from.instant, endsAt: ends };
}
