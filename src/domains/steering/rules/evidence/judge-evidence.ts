import { addDays, type Day } from "#kernel/day";
import { holdsNationalNumber } from "#kernel/national-number";
import { type Refusal, refuse } from "#kernel/refusal";
import { countFields, type EvidenceContent } from "./evidence-content.ts";

const longestTitle = 300;
const longestDescription = 20_000;
const earliest = "1990-01-01" as Day;
const mostCounted = 10_000_000;
const mostCents = 1_000_000_000_000;
const mostHours = 10_000_000;

export type EvidenceProblem =
  | "no-title"
  | "title-too-long"
  | "description-too-long"
  | "not-yet-happened"
  | "too-long-ago"
  | "no-such-municipality"
  | "not-a-count"
  | "not-an-amount"
  /** A national register number: evidence holds numbers of people, never who they are. */
  | "national-number";

/** What cannot be kept about evidence, each with the field it stands at. */
export function judgeEvidence(content: EvidenceContent, today: Day): Refusal<EvidenceProblem>[] {
  return [
    ...judgeTexts(content),
    ...judgeDay(content.happenedOn, today),
    ...(content.nis.every((nis) => /^\d{5}$/.test(nis))
      ? []
      : [refuse("no-such-municipality" as const, "nis")]),
    ...judgeNumbers(content),
  ];
}

function judgeTexts({ title, description }: EvidenceContent): Refusal<EvidenceProblem>[] {
  const problems: Refusal<EvidenceProblem>[] = [];
  if (title === "") problems.push(refuse("no-title", "title"));
  if (title.length > longestTitle) problems.push(refuse("title-too-long", "title"));
  if (description.length > longestDescription) {
    problems.push(refuse("description-too-long", "description"));
  }
  if (holdsNationalNumber(title)) problems.push(refuse("national-number", "title"));
  if (holdsNationalNumber(description)) problems.push(refuse("national-number", "description"));
  return problems;
}

// One day of grace: a server and a person around midnight may not agree on the date.
const judgeDay = (day: Day, today: Day): Refusal<EvidenceProblem>[] => {
  if (day > addDays(today, 1)) return [refuse("not-yet-happened", "happenedOn")];
  return day < earliest ? [refuse("too-long-ago", "happenedOn")] : [];
};

function judgeNumbers(content: EvidenceContent): Refusal<EvidenceProblem>[] {
  const problems: Refusal<EvidenceProblem>[] = [];
  for (const field of countFields) {
    const count = content[field];
    const fits = count === null || (Number.isInteger(count) && count >= 0 && count <= mostCounted);
    if (!fits) problems.push(refuse("not-a-count", field));
  }
  const { amountCents, hours } = content;
  if (amountCents !== null && !(Number.isInteger(amountCents) && inRange(amountCents, mostCents))) {
    problems.push(refuse("not-an-amount", "amountCents"));
  }
  if (hours !== null && !inRange(hours, mostHours)) {
    problems.push(refuse("not-an-amount", "hours"));
  }
  return problems;
}

const inRange = (value: number, most: number): boolean => value >= 0 && value <= most;
