import { addDays, type Day, dayOf, daysBetween, type Instant } from "#kernel/day";
import { isToDo, type PlanAction } from "./plan-action.ts";

/** A day to begin with for what was chosen: a month for little effort, half a year for much. */
export const proposedDue = (effort: 1 | 2 | 3, today: Day): Day =>
  addDays(today, { 1: 30, 2: 91, 3: 182 }[effort]);

export type PlanReminder = { readonly kind: "before" | "after"; readonly ofDay: Day };

const daysBefore = 7;
const daysAfter = 3;
/** Who did not hear of it by then, because the server was off, is not bothered with old news. */
const tooLate = 30;

/** Of which day the owner is to be reminded today; null: of none. The day of a reminder makes it go once. */
export function reminderDue(
  action: Pick<PlanAction, "state" | "ownerEmail" | "dueOn">,
  today: Day,
): PlanReminder | null {
  if (!isToDo(action) || action.ownerEmail === null) return null;
  const { dueOn } = action;
  const left = daysBetween(today, dueOn);
  if (left >= 0 && left <= daysBefore) return { kind: "before", ofDay: dueOn };
  if (left <= -daysAfter && left >= -tooLate) return { kind: "after", ofDay: dueOn };
  return null;
}

const daysKept = 365;

/** Nobody is reminded of it any more: the address goes. */
export const isAddressOver = (
  action: Pick<PlanAction, "state" | "ownerEmail" | "dueOn">,
  today: Day,
): boolean =>
  action.ownerEmail !== null && (!isToDo(action) || daysBetween(action.dueOn, today) > daysKept);

const aYear = 365;
const daysToAsk = 90;

/** From this day somebody may be asked to do the scan again. */
export const rescanFrom = (finishedAt: Instant): Day => addDays(dayOf(finishedAt), aYear);

/** The days on which a scan may have been finished that is to be done again today. */
export const rescanSpan = (today: Day): { readonly first: Day; readonly last: Day } => ({
  first: addDays(today, -aYear - daysToAsk),
  last: addDays(today, -aYear),
});

/** A year after it was finished, and for three months from then, somebody may be asked to do the scan again. */
export function isRescanDue(
  { state, finishedAt }: { readonly state: string; readonly finishedAt: Instant | null },
  today: Day,
): boolean {
  if (state !== "finished" || finishedAt === null) return false;
  const since = daysBetween(dayOf(finishedAt), today);
  return since >= aYear && since <= aYear + daysToAsk;
}
