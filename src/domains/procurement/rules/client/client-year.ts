import type { Day } from "#kernel/day";
import type { Figures } from "../contracts/contract.ts";
import type { ClauseFamily } from "../library/families.ts";
import type { ComparedCell } from "../spend-view/compare-cells.ts";

/** Of a contract that was agreed: what counts in the year. */
export type YearContract = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** Null: of the whole partnership. */
  readonly nis: string | null;
  /** Families of its clauses, each once. */
  readonly families: readonly ClauseFamily[];
  readonly promised: Figures;
  /** Confirmed by the buyer. Counts of places are exact: who shows them hides 1 to 3. */
  readonly delivered: Figures;
};

export type YearAdvice = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly nis: string | null;
  readonly day: Day;
  /** Routes the buyer chose. */
  readonly routes: readonly ClauseFamily[];
};

/** What municipalities did as a client in a year, as a report may tell it to everybody. */
export type ClientYear = {
  /** Shares of spending, with what may not be told hidden; absent: nothing was brought in. */
  readonly spendOf: Readonly<Record<string, ComparedCell>>;
  readonly spend: ComparedCell;
  /** All municipalities together; null: too few of them, so that it would tell the amount of one. */
  readonly totalCents: number | null;
  readonly advices: readonly YearAdvice[];
  readonly contracts: readonly YearContract[];
  /** Missed chances of which an action or a need was made, by municipality. */
  readonly chancesTaken: Readonly<Record<string, number>>;
};

export const emptyClientYear: ClientYear = {
  spendOf: {},
  spend: { kind: "none" },
  totalCents: null,
  advices: [],
  contracts: [],
  chancesTaken: {},
};

/** Of fewer municipalities a total would tell the amount of one to another. */
export const leastPlacesOfTotal = 3;
