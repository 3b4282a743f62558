import { addDays, type Day, daysBetween } from "#kernel/day";
import type { Contract, ContractClause, ContractReport } from "./contract.ts";
import { awaitedReport } from "./progress.ts";

export const reminderKinds = ["day-30", "day-90", "day-180", "late"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

export const addressees = ["supplier", "owner"] as const;
export type Addressee = (typeof addressees)[number];

/** Days after the start on which both are reminded. */
export const reminderDays = { "day-30": 30, "day-90": 90, "day-180": 180 } as const;

/** A reminder that could not go on its day still goes so many days later; after that it is of no use. */
const graceDays = 14;

/** Its day lies so far back that it does not go any more. */
export const isTooLate = (on: Day, today: Day): boolean => daysBetween(on, today) > graceDays;

export type Reminder = {
  readonly kind: ReminderKind;
  /** Start of the contract, or the first day of the period that was not reported. */
  readonly ofDay: Day;
  /** The day it is for. */
  readonly on: Day;
};

type Reminded = Pick<
  Contract,
  "state" | "startsOn" | "endsOn" | "reportMonths" | "remindersOn" | "removedAt"
>;

const isRunning = ({ state }: Reminded): boolean => state === "contract" || state === "running";

/** The moments after the start at which both are reminded, past and still to come. */
export function momentsOf({ startsOn, endsOn }: Reminded): Reminder[] {
  if (!startsOn) return [];
  return (["day-30", "day-90", "day-180"] as const)
    .map((kind) => ({ kind, ofDay: startsOn, on: addDays(startsOn, reminderDays[kind]) }))
    .filter(({ on }) => !endsOn || on <= endsOn);
}

/** The reminder of a report that did not come in time; null when none is awaited. */
export function lateReminder(
  contract: Reminded,
  reports: readonly ContractReport[],
): Reminder | null {
  const awaited = awaitedReport(contract, reports);
  return awaited && { kind: "late", ofDay: awaited.from, on: awaited.lateFrom };
}

/** What is reminded of today: at most one of the moments, and a late report. Never what lies long ago. */
export function remindersDue(
  contract: Reminded,
  reports: readonly ContractReport[],
  today: Day,
): Reminder[] {
  if (contract.removedAt || !contract.remindersOn) return [];
  const moment = isRunning(contract)
    ? momentsOf(contract).findLast(({ on }) => on <= today && !isTooLate(on, today))
    : undefined;
  const late = lateReminder(contract, reports);
  return [...(moment ? [moment] : []), ...(late && late.on <= today ? [late] : [])];
}

/** Something a supplier can report on: without a promise there is nothing to remind of. */
export const isWorthReminding = (clauses: readonly ContractClause[]): boolean => clauses.length > 0;
