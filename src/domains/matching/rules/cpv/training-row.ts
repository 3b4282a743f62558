import type { SparseRow } from "../text/weigh-features.ts";

/** One text to learn from, weighed. */
export type TrainingRow = {
  readonly row: SparseRow;
  readonly codes: readonly string[];
  readonly cost: number;
  readonly isLabel: boolean;
  readonly fold: number;
};
