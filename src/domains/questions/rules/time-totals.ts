import { asDay, type Day } from "#kernel/day";
import { addMonths } from "./question-change.ts";

export type MonthMinutes = {
  readonly nis: string | null;
  /** `2026-11` */
  readonly month: string;
  readonly minutes: number;
};

export const periodKinds = ["month", "quarter", "year"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A month, a quarter or a year; `until` is the first day after it. */
export type Period = {
  readonly kind: PeriodKind;
  readonly year: number;
  /** 1–12 for a month, 1–4 for a quarter, 1 for a year. */
  readonly part: number;
  readonly from: Day;
  readonly until: Day;
};

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

export function periodOf(kind: PeriodKind, year: number, part: number): Period {
  const parts = 12 / monthsIn[kind];
  const at = Math.min(Math.max(1, part), parts);
  const from = addMonths(
    asDay(`${String(year).padStart(4, "0")}-01-01`),
    (at - 1) * monthsIn[kind],
  );
  return { kind, year, part: at, from, until: addMonths(from, monthsIn[kind]) };
}

/** The period of a kind in which a day lies. */
export const periodAround = (kind: PeriodKind, day: Day): Period =>
  periodOf(kind, Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / monthsIn[kind]));

export type MunicipalityTime = {
  readonly nis: string;
  /** Minutes written for this municipality alone. */
  readonly own: number;
  /** Its part of the minutes for all; a whole number, and all parts together are the whole. */
  readonly shared: number;
  readonly total: number;
};

/**
 * Divides the time for the whole partnership equally over the members, to the minute: the first members in order
 * of NIS get the minutes that are left over. Municipalities that are no member get their own time only.
 */
export function totalsByMunicipality(
  rows: readonly MonthMinutes[],
  members: readonly string[],
): {
  readonly municipalities: readonly MunicipalityTime[];
  readonly forAll: number;
  readonly total: number;
} {
  const own = new Map<string, number>(members.map((nis) => [nis, 0]));
  let forAll = 0;
  for (const { nis, minutes } of rows) {
    if (nis === null) forAll += minutes;
    else own.set(nis, (own.get(nis) ?? 0) + minutes);
  }
  const order = [...members].sort();
  const each = order.length > 0 ? Math.floor(forAll / order.length) : 0;
  const over = order.length > 0 ? forAll - each * order.length : 0;
  const municipalities = [...own].map(([nis, minutes]) => {
    const at = order.indexOf(nis);
    const shared = at < 0 ? 0 : each + (at < over ? 1 : 0);
    return { nis, own: minutes, shared, total: minutes + shared };
  });
  const total = rows.reduce((sum, { minutes }) => sum + minutes, 0);
  return { municipalities, forAll, total };
}

/** Reads what people type for a duration: "45", "1:30", "1u30", "1,5 u", "2 h"; minutes, or null. */
export function readMinutes(typed: string): number | null {
  const text = typed.trim().toLowerCase().replace(",", ".");
  const clock =
    /^(\d{1,2})\s*(?::|u|h|uur|heures?|hours?)\s*(\d{1,2})(?:\s*(?:m|min|minuten|minutes?))?$/.exec(
      text,
    );
  if (clock && Number(clock[2]) < 60) return inBounds(Number(clock[1]) * 60 + Number(clock[2]));
  const hours = /^(\d{1,2}(?:\.\d{1,2})?)\s*(?:u|h|uur|heures?|hours?)$/.exec(text);
  if (hours) return inBounds(Math.round(Number(hours[1]) * 60));
  const minutes = /^(\d{1,4})\s*(?:'|m|min|minuten|minutes?)?$/.exec(text);
  return minutes ? inBounds(Number(minutes[1])) : null;
}

const inBounds = (minutes: number): number | null =>
  minutes >= 1 && minutes <= 1440 ? minutes : null;
