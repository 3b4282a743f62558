import type { Day } from "#kernel/day";
import type { FrameOfYear, FramePriority } from "../frames/frame.ts";
import { periodInYear } from "../frames/version-of-year.ts";
import { type ActionInYear, type Place, stateOfAction } from "./action-state.ts";
import { type TimeLeft, timeLeft } from "./time-left.ts";

/** not-asked: nothing counts here, and nothing has to. */
export const cellStates = [
  "done",
  "done-without-evidence",
  "planned",
  "missing",
  "not-asked",
] as const;
export type CellState = (typeof cellStates)[number];

/** Numbers of actions of one priority in one year and one place, by how they stand. */
export type CellCounts = {
  readonly done: number;
  readonly doneWithoutEvidence: number;
  readonly planned: number;
};

export type CoverageCell = CellCounts & {
  readonly state: CellState;
  /** The minimum that must be met here; 0 where none is asked of this place. */
  readonly asked: number;
};

export type CoveredPriority = {
  readonly priority: FramePriority;
  readonly whole: CoverageCell;
  /** By NIS: one for each member of the year. */
  readonly byMunicipality: Readonly<Record<string, CoverageCell>>;
};

export type CoveredFrame = {
  readonly frame: FrameOfYear;
  /** The days of the year on which the frame holds. */
  readonly from: Day;
  readonly until: Day;
  readonly timeLeft: TimeLeft;
  readonly priorities: readonly CoveredPriority[];
};

export type Coverage = {
  readonly year: number;
  /** Members of the partnership in that year (NIS), in order. */
  readonly municipalities: readonly string[];
  readonly frames: readonly CoveredFrame[];
};

/** Actions that look the same from the year, tagged with one priority. */
export type TaggedActions = {
  readonly frameId: string;
  readonly code: string;
  readonly action: ActionInYear;
  /** How many there are. */
  readonly count: number;
};

const none: CellCounts = { done: 0, doneWithoutEvidence: 0, planned: 0 };

/** How the actions of one priority stand in one place. */
export function countActions(tagged: readonly TaggedActions[], place: Place): CellCounts {
  const counts = { ...none };
  for (const { action, count } of tagged) {
    const state = stateOfAction(action, place);
    if (state === "done") counts.done += count;
    else if (state === "done-without-evidence") counts.doneWithoutEvidence += count;
    else if (state === "planned") counts.planned += count;
  }
  return counts;
}

/**
 * The word for a cell: the best that reaches the minimum. What is asked of nobody here is judged as if one
 * action were asked, except that nothing can be missing.
 * @param asked actions asked of this place in the year
 */
export function judgeCell(counts: CellCounts, asked: number): CellState {
  const wanted = Math.max(asked, 1);
  if (counts.done >= wanted) return "done";
  const claimed = counts.done + counts.doneWithoutEvidence;
  if (claimed >= wanted) return "done-without-evidence";
  if (claimed + counts.planned >= wanted) return "planned";
  return asked === 0 ? "not-asked" : "missing";
}

const cellOf = (tagged: readonly TaggedActions[], place: Place, asked: number): CoverageCell => {
  const counts = countActions(tagged, place);
  return { ...counts, state: judgeCell(counts, asked), asked };
};

/** Of the worst municipality, since the minimum is asked in each. */
function worstOf(cells: readonly CoverageCell[], counts: CellCounts, asked: number): CoverageCell {
  const order: readonly CellState[] = ["missing", "planned", "done-without-evidence", "done"];
  const state = order.find((one) => cells.some((cell) => cell.state === one)) ?? "missing";
  return { ...counts, state: asked === 0 ? judgeCell(counts, 0) : state, asked };
}

function coverPriority(
  priority: FramePriority,
  tagged: readonly TaggedActions[],
  municipalities: readonly string[],
): CoveredPriority {
  const inEach = priority.countedPer === "municipality";
  const cells = municipalities.map((nis) => cellOf(tagged, nis, inEach ? priority.minimum : 0));
  const whole =
    inEach && cells.length > 0
      ? worstOf(cells, countActions(tagged, "whole"), priority.minimum)
      : cellOf(tagged, "whole", priority.minimum);
  return {
    priority,
    whole,
    byMunicipality: Object.fromEntries(municipalities.map((nis, at) => [nis, cells[at] ?? whole])),
  };
}

/** What is asked in a year held against what is done and planned. */
export function composeCoverage(given: {
  readonly year: number;
  readonly today: Day;
  readonly municipalities: readonly string[];
  readonly frames: readonly FrameOfYear[];
  readonly tagged: readonly TaggedActions[];
}): Coverage {
  const { year, today, municipalities } = given;
  const byPriority = Map.groupBy(given.tagged, ({ frameId, code }) => `${frameId} ${code}`);
  const frames = given.frames.map((frame) => {
    const { from, until } = periodInYear(frame, year);
    return {
      frame,
      from,
      until,
      timeLeft: timeLeft(today, from, until),
      priorities: frame.priorities.map((priority) =>
        coverPriority(
          priority,
          byPriority.get(`${frame.id} ${priority.code}`) ?? [],
          municipalities,
        ),
      ),
    };
  });
  return { year, municipalities, frames };
}
