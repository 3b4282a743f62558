import type { Day } from "#kernel/day";
import { addDays } from "#kernel/day";
import type { PlanContent } from "./plan-action.ts";

export type PlanProblem =
  | "no-title"
  | "title-too-long"
  | "first-step-too-long"
  | "owner-too-long"
  | "bad-email"
  | "no-consent"
  | "no-day"
  | "bad-day"
  | "result-too-long";

/** What a form says of an action. */
export type PlanSaid = Pick<PlanContent, "title" | "firstStep" | "ownerName" | "result"> & {
  /** Empty: no reminders. */
  readonly ownerEmail: string;
  /** Whose address it is, knows of the reminders and agrees. */
  readonly isAgreed: boolean;
  /** Null: none, or none that exists. */
  readonly dueOn: Day | null;
};

const mostDays = 3_660;

/** What is wrong with what was said of an action; an empty list: nothing. */
export function judgePlan(
  said: PlanSaid,
  today: Day,
  isAddress: (text: string) => boolean,
): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  if (said.title === "") problems.push("no-title");
  if (said.title.length > 300) problems.push("title-too-long");
  if (said.firstStep.length > 2_000) problems.push("first-step-too-long");
  if (said.ownerName.length > 200) problems.push("owner-too-long");
  if (said.ownerEmail !== "" && !isAddress(said.ownerEmail)) problems.push("bad-email");
  if (said.ownerEmail !== "" && !said.isAgreed) problems.push("no-consent");
  if (said.dueOn === null) problems.push("no-day");
  else if (said.dueOn > addDays(today, mostDays) || said.dueOn < addDays(today, -mostDays))
    problems.push("bad-day");
  if (said.result.length > 2_000) problems.push("result-too-long");
  return problems;
}
