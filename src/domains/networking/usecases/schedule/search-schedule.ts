import { checkProblem } from "../../rules/schedule/check-problem.ts";
import type { CompiledFair } from "../../rules/schedule/compile-problem.ts";
import type { Schedule, Worth } from "../../rules/schedule/meeting-problem.ts";
import {
  clashOf,
  type Impossibility,
  plainImpossibilities,
} from "../../rules/schedule/why-impossible.ts";
import { type Bounds, solveSchedule } from "./solve-schedule.ts";

export type SearchBound = { readonly weight: number | null; readonly breaks: number | null };

export type SearchProgress = {
  readonly worth: Worth | null;
  readonly bound: SearchBound | null;
  readonly seconds: number;
};

export type SearchOutcome = {
  readonly status: "optimal" | "feasible" | "infeasible" | "unknown";
  readonly schedule: Schedule | null;
  readonly worth: Worth | null;
  readonly bound: SearchBound | null;
  readonly seconds: number;
  /** Why there is none, when there is none. */
  readonly reasons: readonly Impossibility[];
};

type SearchOptions = {
  readonly seconds: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: SearchProgress) => void;
};

/** The best schedule of a fair, or what makes it impossible and what would help. */
export async function searchSchedule(
  compiled: CompiledFair,
  { seconds, signal, onProgress }: SearchOptions,
): Promise<SearchOutcome> {
  const { problem } = compiled;
  const plain = plainImpossibilities(compiled, checkProblem(problem));
  if (plain.length > 0) return noneFor("infeasible", plain, 0);
  const found = await solveSchedule(problem, {
    seconds,
    seed: 1,
    signal,
    onProgress: (told) =>
      onProgress({ worth: told.standing, bound: boundOf(told.bounds), seconds: told.seconds }),
  });
  if (found.schedule === null && !signal.aborted) {
    const status = found.status === "infeasible" ? "infeasible" : "unknown";
    return noneFor(status, clashOf(compiled, found.conflict), found.seconds);
  }
  const { status, schedule, worth } = found;
  return {
    status,
    schedule,
    worth,
    bound: boundOf(found.bounds),
    seconds: found.seconds,
    reasons: [],
  };
}

const noneFor = (
  status: "infeasible" | "unknown",
  reasons: readonly Impossibility[],
  seconds: number,
): SearchOutcome => ({ status, schedule: null, worth: null, bound: null, seconds, reasons });

const boundOf = (bounds: Bounds): SearchBound => ({
  weight: bounds.weight?.best ?? null,
  breaks: bounds.breaks?.best ?? null,
});
