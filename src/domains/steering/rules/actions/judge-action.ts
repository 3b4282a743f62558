import { type Refusal, refuse } from "#kernel/refusal";
import type { ActionContent } from "./action-content.ts";

export const longestTitle = 300;

export type ActionProblem =
  | "no-title"
  | "title-too-long"
  | "ends-before-begins"
  | "done-without-day"
  | "year-out-of-range"
  | "money-twice"
  | "money-without-source";

const isPlanYear = (year: number): boolean => year >= 1990 && year <= 2100;

/**
 * What cannot be kept about an action, each with the field it stands at. Budgets that do not add up are no
 * problem here: they are shown.
 */
export function judgeAction(
  action: Pick<ActionContent, "title" | "startsOn" | "dueOn"> &
    Partial<Pick<ActionContent, "status" | "doneOn" | "money">>,
): Refusal<ActionProblem>[] {
  const problems: Refusal<ActionProblem>[] = [];
  if (action.title.trim() === "") problems.push(refuse("no-title", "title"));
  if (action.title.length > longestTitle) problems.push(refuse("title-too-long", "title"));
  for (const field of ["startsOn", "dueOn", "doneOn"] as const) {
    const day = action[field];
    if (day && !isPlanYear(Number(day.slice(0, 4)))) {
      problems.push(refuse("year-out-of-range", field));
    }
  }
  if (action.dueOn < action.startsOn) problems.push(refuse("ends-before-begins", "dueOn"));
  if (action.status === "done" && !action.doneOn) {
    problems.push(refuse("done-without-day", "doneOn"));
  }
  const seen = new Set<string>();
  for (const { year, financing } of action.money ?? []) {
    const key = `${year} ${financing.trim().toLowerCase()}`;
    if (seen.has(key)) problems.push(refuse("money-twice", "money"));
    seen.add(key);
    if (financing.trim() === "") problems.push(refuse("money-without-source", "money"));
    if (!isPlanYear(year)) problems.push(refuse("year-out-of-range", "money"));
  }
  return problems;
}
