import { addDays, type Day } from "#kernel/day";
import type { Question, QuestionFields, Status } from "./question.ts";

export type Change = Partial<QuestionFields>;
export type FieldName = keyof QuestionFields;

/** What stood in the changed fields, and what stands there now. */
export type Difference = { readonly before: Change; readonly after: Change };

/** Only what really differs; null when nothing does. */
export function differenceOf(question: QuestionFields, change: Change): Difference | null {
  const names = (Object.keys(change) as FieldName[]).filter(
    (name) => change[name] !== undefined && change[name] !== question[name],
  );
  if (names.length === 0) return null;
  const pick = (from: Change) => Object.fromEntries(names.map((name) => [name, from[name]]));
  return { before: pick(question), after: pick(change) };
}

/** Of one field: what another wrote meanwhile, and what one wants to write. */
export type Conflict = {
  readonly field: FieldName;
  readonly theirs: string;
  readonly yours: string;
};

/**
 * Fields that somebody else changed since one opened the form, to something else than one wants.
 * @param changedSince names of fields changed after the version the form was made from
 */
export function conflictsOf(
  question: QuestionFields,
  change: Change,
  changedSince: ReadonlySet<string>,
): Conflict[] {
  return (Object.keys(change) as FieldName[])
    .filter((field) => changedSince.has(field) && change[field] !== question[field])
    .map((field) => ({
      field,
      theirs: String(question[field] ?? ""),
      yours: String(change[field] ?? ""),
    }));
}

/** What gives back what stood before; null when a field was changed again since. */
export function undoOf(question: QuestionFields, { before, after }: Difference): Change | null {
  const names = Object.keys(after) as FieldName[];
  return names.length > 0 &&
    names.every((name) => (question[name] ?? null) === (after[name] ?? null))
    ? before
    : null;
}

/** The same day `months` later; the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const total = year * 12 + (month - 1) + months;
  const first =
    `${String(Math.floor(total / 12)).padStart(4, "0")}-${String((total % 12) + 1).padStart(2, "0")}-01` as Day;
  const next = total + 1;
  const nextFirst =
    `${String(Math.floor(next / 12)).padStart(4, "0")}-${String((next % 12) + 1).padStart(2, "0")}-01` as Day;
  const lastDate = Number(addDays(nextFirst, -1).slice(8));
  return addDays(first, Math.min(date, lastDate) - 1);
}

// Files of who asked can be there when nothing else is known of them: then only the day is.
const hasAsker = (question: QuestionFields): boolean =>
  question.askerName !== "" ||
  question.askerEmail !== null ||
  question.askerPhone !== null ||
  question.askerExpiresOn !== null;

/**
 * Everything that goes with a new state. Closing sets the day on which who asked is forgotten; opening again
 * gives the longer term of a question that is not closed.
 * @param keepMonths months after closing that name, mail and phone are kept
 */
export function changeToStatus(
  question: Question,
  status: Status,
  today: Day,
  keepMonths: number,
): Change {
  if (status === question.status) return {};
  const expires = (day: Day): Change => (hasAsker(question) ? { askerExpiresOn: day } : {});
  if (status === "closed") {
    return {
      status,
      closedOn: today,
      followUpOn: null,
      repliedOn: null,
      ...expires(addMonths(today, keepMonths)),
    };
  }
  const reopened: Change =
    question.status === "closed"
      ? { closedOn: null, ...expires(lastDayFor(question.askedOn, today, keepMonths)) }
      : {};
  return { status, ...reopened };
}

/**
 * The last day for who asked a question that nobody closes: twice the term after asking, and never before the
 * term from today has passed.
 */
export function lastDayFor(askedOn: Day, today: Day, keepMonths: number): Day {
  const days = [addMonths(askedOn, 2 * keepMonths), addMonths(today, keepMonths)].sort();
  return days.at(-1) ?? today;
}
