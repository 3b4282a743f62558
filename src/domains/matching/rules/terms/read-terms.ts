import type { Day } from "#kernel/day";
import type { Need } from "../need.ts";
import { readAmount, type SaidAmount } from "./read-amount.ts";
import { readHours, type SaidHours } from "./read-hours.ts";
import { readPeriod, type SaidPeriod } from "./read-period.ts";
import { readRecurrence } from "./read-recurrence.ts";

/** What a text says of size and time, read by rules; null: not said, or in more than one way. */
export type SaidTerms = {
  readonly amount: SaidAmount | null;
  readonly hours: SaidHours | null;
  readonly period: SaidPeriod | null;
  readonly recurrence: NonNullable<Need["recurrence"]> | null;
};

/** The parts of a need that may be read in its text. */
export const readableParts = ["amount", "hours", "period", "recurrence"] as const;
export type ReadablePart = (typeof readableParts)[number];

export const noTerms: SaidTerms = { amount: null, hours: null, period: null, recurrence: null };

/** Which parts of a need are taken out of its text: said there, not typed, and not refused by who asks. */
export const partsFromText = (
  need: Need,
  said: SaidTerms,
  unread: readonly ReadablePart[],
): readonly ReadablePart[] =>
  readableParts.filter(
    (part) => said[part] !== null && !unread.includes(part) && !isTyped(need, part),
  );

function isTyped({ size, period, recurrence }: Need, part: ReadablePart): boolean {
  if (part === "amount") return size.cents !== undefined;
  if (part === "hours") return size.hoursPerMonth !== undefined;
  if (part === "period") return period.from !== undefined || period.to !== undefined;
  return recurrence !== undefined;
}

/** Only these parts of what was said. */
export const onlyParts = (said: SaidTerms, parts: readonly ReadablePart[]): SaidTerms => ({
  amount: parts.includes("amount") ? said.amount : null,
  hours: parts.includes("hours") ? said.hours : null,
  period: parts.includes("period") ? said.period : null,
  recurrence: parts.includes("recurrence") ? said.recurrence : null,
});

/** What comes later are conditions and annexes. */
const mostSigns = 20_000;

/** @param today months without a year are the next ones */
export function readTerms(text: string, today: Day): SaidTerms {
  const said = text.slice(0, mostSigns);
  const period = readPeriod(said, today);
  return {
    amount: readAmount(said),
    hours: readHours(said),
    period,
    recurrence: readRecurrence(said) ?? (period?.isSeason ? "seasonal" : null),
  };
}

const perMonth = { week: 52 / 12, month: 1, year: 1 / 12 } as const;

/** A need with what its text says filled in where nothing was typed. */
export function withTerms(need: Need, { amount, hours, period, recurrence }: SaidTerms): Need {
  const hasPeriod = need.period.from !== undefined || need.period.to !== undefined;
  const time = hasPeriod || !period ? need.period : daysOf(period);
  const months = monthsOf(time) ?? (hasPeriod ? null : (period?.months ?? null));
  const cents = need.size.cents ?? (amount ? wholeCents(amount, months) : undefined);
  const hoursPerMonth = need.size.hoursPerMonth ?? (hours ? hoursOf(hours, months) : undefined);
  const rhythm = need.recurrence ?? recurrence ?? undefined;
  return {
    ...need,
    size: {
      ...(cents === undefined ? {} : { cents }),
      ...(hoursPerMonth === undefined ? {} : { hoursPerMonth }),
    },
    period: time,
    ...(rhythm ? { recurrence: rhythm } : {}),
  };
}

const daysOf = ({ from, to }: SaidPeriod): Need["period"] => ({
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});

/** Over the whole period; per year without a period is the worth of one year. */
function wholeCents({ cents, per }: SaidAmount, months: number | null): number {
  if (per === "whole") return cents;
  const many = per === "month" ? (months ?? 12) : Math.max(1, (months ?? 12) / 12);
  return Math.round(cents * many);
}

/** Hours of the whole work are spread over its period; without one it is done within a month. */
function hoursOf({ hours, per }: SaidHours, months: number | null): number {
  const each = per === "whole" ? hours / Math.max(1, months ?? 1) : hours * perMonth[per];
  return Math.round(each * 10) / 10;
}

/** Months between two days, at least one; null when one of them is not known. */
function monthsOf({ from, to }: Need["period"]): number | null {
  if (!from || !to) return null;
  const [a, b] = [from, to].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  return Math.max(1, (b ?? 0) - (a ?? 0) + 1);
}
