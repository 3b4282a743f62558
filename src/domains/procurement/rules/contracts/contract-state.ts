import type { Day } from "#kernel/day";
import { type ContractState, contractStates, isContractState } from "./contract.ts";

/** What history keeps: the states, a note, and every other deed. */
export const stepKinds = [
  "contact",
  "meeting",
  "quote",
  "contract",
  "running",
  "ended",
  "lost",
  "note",
  "changed",
  "promises",
  "link",
  "link-withdrawn",
  "mail",
  "report",
  "removed",
  "restored",
] as const;
export type StepKind = (typeof stepKinds)[number];

/** Steps a person can take back. */
export const isUndoable = (kind: StepKind): boolean =>
  isContractState(kind) || kind === "note" || kind === "changed" || kind === "promises";

export type DatedStep = {
  readonly kind: StepKind;
  readonly happenedOn: Day;
  /** Grows with each step that is written down. */
  readonly nth: number;
  readonly isUndone: boolean;
};

/** Steps that count, in the order in which they happened; of one day, as they were written down. */
export const inOrder = <Step extends DatedStep>(steps: readonly Step[]): Step[] =>
  steps
    .filter(({ isUndone }) => !isUndone)
    .sort((a, b) =>
      a.happenedOn === b.happenedOn ? a.nth - b.nth : a.happenedOn < b.happenedOn ? -1 : 1,
    );

const stageOf = (state: ContractState): number => contractStates.indexOf(state);

/**
 * How far a contract came: where the step written down last led, also when that is a way back. What is noted afterwards
 * of an earlier day and an earlier stage only fills in the history.
 */
export function stateOfContract(steps: readonly DatedStep[]): ContractState {
  const written = steps.filter(({ isUndone }) => !isUndone).sort((a, b) => a.nth - b.nth);
  let [state, since]: [ContractState, Day | null] = ["contact", null];
  for (const { kind, happenedOn } of written) {
    if (!isContractState(kind)) continue;
    const isHistory = since !== null && happenedOn < since && stageOf(kind) < stageOf(state);
    if (!isHistory) [state, since] = [kind, happenedOn];
  }
  return state;
}
