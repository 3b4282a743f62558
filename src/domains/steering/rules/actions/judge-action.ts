import { addDays, type Day } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { ActionContent, MoneyLine } from "./action-content.ts";

/** The most signs each text of an action may have; what is longer is refused, never cut. */
const longest = {
  title: { most: 300, because: "title-too-long" },
  description: { most: 20_000, because: "description-too-long" },
  code: { most: 60, because: "code-too-long" },
  ownerName: { most: 200, because: "owner-too-long" },
} as const;
const longestFinancing = 120;

export type ActionProblem =
  | "no-title"
  | "title-too-long"
  | "description-too-long"
  | "code-too-long"
  | "owner-too-long"
  | "financing-too-long"
  | "ends-before-begins"
  | "done-without-day"
  | "done-in-future"
  | "done-before-start"
  | "year-out-of-range"
  | "money-twice"
  | "money-without-source";

const isPlanYear = (year: number): boolean => year >= 1990 && year <= 2100;

/**
 * What cannot be kept about an action, each with the field it stands at. Budgets that do not add up are no
 * problem here: they are shown.
 * @param today nothing can be done after it
 */
export function judgeAction(
  action: Pick<ActionContent, "title" | "startsOn" | "dueOn"> &
    Partial<
      Pick<ActionContent, "status" | "doneOn" | "money" | "description" | "code" | "ownerName">
    >,
  today: Day,
): Refusal<ActionProblem>[] {
  const problems: Refusal<ActionProblem>[] = [];
  if (action.title.trim() === "") problems.push(refuse("no-title", "title"));
  for (const field of ["title", "description", "code", "ownerName"] as const) {
    const { most, because } = longest[field];
    if ((action[field] ?? "").trim().length > most) problems.push(refuse(because, field));
  }
  for (const field of ["startsOn", "dueOn", "doneOn"] as const) {
    const day = action[field];
    if (day && !isPlanYear(Number(day.slice(0, 4)))) {
      problems.push(refuse("year-out-of-range", field));
    }
  }
  if (action.dueOn < action.startsOn) problems.push(refuse("ends-before-begins", "dueOn"));
  if (action.status === "done") problems.push(...judgeDoneDay(action, today));
  return [...problems, ...judgeMoney(action.money ?? [])];
}

function judgeDoneDay(
  { doneOn, startsOn }: Pick<ActionContent, "startsOn"> & Partial<Pick<ActionContent, "doneOn">>,
  today: Day,
): Refusal<ActionProblem>[] {
  if (!doneOn) return [refuse("done-without-day", "doneOn")];
  // One day of grace: a server and a person around midnight may not agree on the date.
  if (doneOn > addDays(today, 1)) return [refuse("done-in-future", "doneOn")];
  return doneOn < startsOn ? [refuse("done-before-start", "doneOn")] : [];
}

function judgeMoney(money: readonly MoneyLine[]): Refusal<ActionProblem>[] {
  const problems: Refusal<ActionProblem>[] = [];
  const seen = new Set<string>();
  for (const { year, financing } of money) {
    const key = `${year} ${financing.trim().toLowerCase()}`;
    if (seen.has(key)) problems.push(refuse("money-twice", "money"));
    seen.add(key);
    if (financing.trim() === "") problems.push(refuse("money-without-source", "money"));
    if (financing.trim().length > longestFinancing) {
      problems.push(refuse("financing-too-long", "money"));
    }
    if (!isPlanYear(year)) problems.push(refuse("year-out-of-range", "money"));
  }
  return problems;
}
