import { type Day, daysBetween } from "#kernel/day";
import { holdsNationalNumber } from "#kernel/national-number";
import { type Refusal, refuse } from "#kernel/refusal";
import type { ContractClause, ContractContent } from "./contract.ts";
import { measures } from "./contract.ts";

export const longestContractTitle = 200;
export const longestContractNote = 4_000;
export const mostClauses = 12;
const longestTermDays = 366 * 20;
const mostCents = 100_000_000_000;

export type ContractProblem =
  | "no-title"
  | "title-too-long"
  | "too-long"
  | "no-supplier"
  | "no-such-municipality"
  | "no-such-organisation"
  | "no-such-colleague"
  | "no-such-contact"
  | "not-an-amount"
  | "bad-months"
  | "not-a-day"
  | "wrong-order"
  | "too-long-term"
  | "no-address"
  | "no-consent"
  | "national-number";

/** What cannot be kept about a contract, each with the field it stands at. */
export function judgeContract(content: ContractContent): Refusal<ContractProblem>[] {
  const problems: Refusal<ContractProblem>[] = [];
  const add = (because: ContractProblem, field: string) => problems.push(refuse(because, field));
  const { title, description, supplierName, amountCents, startsOn, endsOn } = content;
  if (title === "") add("no-title", "title");
  if (title.length > longestContractTitle) add("title-too-long", "title");
  if (description.length > longestContractNote) add("too-long", "description");
  if (supplierName === "") add("no-supplier", "supplier");
  if (supplierName.length > longestContractTitle) add("title-too-long", "supplier");
  if (amountCents !== null && (amountCents < 0 || amountCents > mostCents)) {
    add("not-an-amount", "amount");
  }
  if (endsOn && !startsOn) add("not-a-day", "startsOn");
  if (startsOn && endsOn) {
    if (endsOn < startsOn) add("wrong-order", "endsOn");
    else if (daysBetween(startsOn, endsOn) > longestTermDays) add("too-long-term", "endsOn");
  }
  for (const [field, text] of [
    ["title", title],
    ["description", description],
  ] as const) {
    if (holdsNationalNumber(text)) add("national-number", field);
  }
  return problems;
}

export type ClauseProblem =
  | "no-title"
  | "title-too-long"
  | "no-family"
  | "promises-nothing"
  | "not-a-number"
  | "negative"
  | "not-whole"
  | "impossible"
  | "milestone-shape"
  | "milestone-order"
  | "milestone-outside"
  | "milestone-too-much"
  | "too-long";

const most = { hours: 10_000_000, places: 10_000, cents: mostCents } as const;

/** What cannot be kept about a promise, each with the field it stands at. */
export function judgeClause(
  clause: Omit<ContractClause, "id">,
  term: { readonly startsOn: Day | null; readonly endsOn: Day | null },
): Refusal<ClauseProblem>[] {
  const problems: Refusal<ClauseProblem>[] = [];
  const add = (because: ClauseProblem, field: string) => problems.push(refuse(because, field));
  if (clause.title === "") add("no-title", "title");
  if (clause.title.length > longestContractTitle) add("title-too-long", "title");
  if (clause.family === "") add("no-family", "family");
  if (clause.body.length > 20_000) add("too-long", "body");
  if (measures.every((measure) => clause[measure] === null)) add("promises-nothing", "hours");
  for (const measure of measures) {
    const value = clause[measure];
    if (value !== null && value <= 0) add("negative", measure);
    if (value !== null && value > most[measure]) add("impossible", measure);
  }
  return [...problems, ...judgeMilestones(clause, term)];
}

function judgeMilestones(
  { milestones, per, ...clause }: Omit<ContractClause, "id">,
  { startsOn, endsOn }: { readonly startsOn: Day | null; readonly endsOn: Day | null },
): Refusal<ClauseProblem>[] {
  for (const [at, milestone] of milestones.entries()) {
    const before = milestones[at - 1];
    if (before && before.on >= milestone.on) return [refuse("milestone-order", "milestones")];
    if ((startsOn && milestone.on < startsOn) || (endsOn && milestone.on > endsOn)) {
      return [refuse("milestone-outside", "milestones")];
    }
    for (const measure of measures) {
      const value = milestone[measure];
      if (value === null) continue;
      const whole = clause[measure];
      if (whole === null || (per === "whole" && value > whole)) {
        return [refuse("milestone-too-much", "milestones")];
      }
      if (before && (before[measure] ?? 0) > value) {
        return [refuse("milestone-order", "milestones")];
      }
    }
  }
  return [];
}
