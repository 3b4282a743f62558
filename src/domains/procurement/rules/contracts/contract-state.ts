import type { Day, Instant } from "#kernel/day";
import { type ContractState, isContractState } from "./contract.ts";

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
  readonly recordedAt: Instant;
  readonly isUndone: boolean;
};

/** Steps that count, in the order in which they happened; of one day, as they were written down. */
export const inOrder = <Step extends DatedStep>(steps: readonly Step[]): Step[] =>
  steps
    .filter(({ isUndone }) => !isUndone)
    .sort((a, b) => compare(a.happenedOn, b.happenedOn) || compare(a.recordedAt, b.recordedAt));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How far a contract came: where the last step led, also when that is a way back. */
export function stateOfContract(steps: readonly DatedStep[]): ContractState {
  const last = inOrder(steps).findLast(({ kind }) => isContractState(kind));
  return last && isContractState(last.kind) ? last.kind : "contact";
}
