import type { Worth } from "./meeting-problem.ts";

/** How good a schedule is, as the search told it. */
export type ScheduleQuality = {
  /** optimal: proved that nothing is better; feasible: every rule is kept, perhaps a better one exists. */
  readonly status: "optimal" | "feasible";
  readonly worth: Worth;
  /** Nothing can be better than this: most weight, fewest breaks; null where nothing was proved. */
  readonly bound: { readonly weight: number | null; readonly breaks: number | null } | null;
  readonly seconds: number;
  /** Somebody stopped the search. */
  readonly isStopped: boolean;
};
