import type { Day, Instant } from "#kernel/day";

export const stepKinds = [
  "mail",
  "call",
  "meeting",
  "answer-yes",
  "answer-no",
  "quote",
  "contract",
  "action",
  "note",
] as const;
export type StepKind = (typeof stepKinds)[number];

/** How far a match came, in order; `declined` can follow any of them. */
export const matchStates = [
  "named",
  "contacted",
  "interested",
  "talking",
  "quoted",
  "agreed",
  "declined",
] as const;
export type MatchState = (typeof matchStates)[number];

export type DatedStep = {
  readonly kind: StepKind;
  readonly happenedOn: Day;
  readonly recordedAt: Instant;
  readonly cents: number | null;
  readonly isUndone: boolean;
};

const leadsTo: Partial<Record<StepKind, MatchState>> = {
  mail: "contacted",
  call: "contacted",
  "answer-yes": "interested",
  meeting: "talking",
  quote: "quoted",
  contract: "agreed",
  "answer-no": "declined",
};

/**
 * How far a match came. A step only ever brings it further, a refusal ends it, and only an answer, a talk, a quote or
 * a contract takes it up again after that.
 */
export function stateOfMatch(steps: readonly DatedStep[]): MatchState {
  let state: MatchState = "named";
  for (const { kind } of inOrder(steps)) {
    const next = leadsTo[kind];
    if (!next) continue;
    if (next === "declined") state = next;
    else if (state === "declined") state = next === "contacted" ? state : next;
    else if (matchStates.indexOf(next) > matchStates.indexOf(state)) state = next;
  }
  return state;
}

export type MatchOutcome = {
  readonly kind: "meeting" | "quote" | "contract";
  readonly on: Day;
  readonly cents: number | null;
};

/** What came of it that counts as proof of a match made: the furthest of talk, quote and contract; null: nothing yet. */
export function outcomeOfMatch(steps: readonly DatedStep[]): MatchOutcome | null {
  const done = inOrder(steps);
  for (const kind of ["contract", "quote", "meeting"] as const) {
    const step = done.findLast((one) => one.kind === kind);
    if (step) return { kind, on: step.happenedOn, cents: kind === "meeting" ? null : step.cents };
  }
  return null;
}

const inOrder = (steps: readonly DatedStep[]): DatedStep[] =>
  steps
    .filter(({ isUndone }) => !isUndone)
    .sort((a, b) => compare(a.happenedOn, b.happenedOn) || compare(a.recordedAt, b.recordedAt));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
