import type { Day } from "#kernel/day";
import type { ActionStatus } from "../action.ts";
import { firstDayOf, lastDayOf } from "../frames/version-of-year.ts";

/** How an action stands for a year and a place; null: it counts for nothing there. */
export type ActionState = "done" | "done-without-evidence" | "planned";

/** What the rule needs of an action. */
export type DatedAction = {
  readonly status: ActionStatus;
  readonly startsOn: Day;
  readonly dueOn: Day;
  readonly doneOn: Day | null;
  /** Municipalities (NIS) it is for; none: the whole partnership. */
  readonly nis: readonly string[];
};

/** What the rule needs of a piece of evidence. */
export type DatedEvidence = { readonly happenedOn: Day; readonly nis: readonly string[] };

/** An action as one year sees it. Many actions look the same from there, so they are counted in groups. */
export type ActionInYear = {
  readonly nis: readonly string[];
  readonly isOpen: boolean;
  readonly isDoneInYear: boolean;
  /** Some evidence of the year names no municipality, and so counts for each. */
  readonly hasEvidenceForAll: boolean;
  /** Municipalities named by the other evidence of the year. */
  readonly evidenceNis: readonly string[];
};

/** A municipality (NIS), or the partnership as a whole. */
export type Place = string | "whole";

const yearOf = (day: Day): number => Number(day.slice(0, 4));

type Period = Pick<DatedAction, "startsOn" | "dueOn" | "doneOn">;

/** An action runs to its last day, or to the day it was done when that came later. */
export const lastDayOfAction = ({ dueOn, doneOn }: Pick<Period, "dueOn" | "doneOn">): Day =>
  doneOn !== null && doneOn > dueOn ? doneOn : dueOn;

/** Does an action belong to a year? Its period must overlap the year. */
export const belongsToYear = (action: Period, year: number): boolean =>
  action.startsOn <= lastDayOf(year) && lastDayOfAction(action) >= firstDayOf(year);

/** @returns null when the action does not belong to the year */
export function lookAtYear(
  action: DatedAction,
  evidence: readonly DatedEvidence[],
  year: number,
): ActionInYear | null {
  if (!belongsToYear(action, year)) return null;
  const ofYear = evidence.filter(({ happenedOn }) => yearOf(happenedOn) === year);
  return {
    nis: action.nis,
    isOpen: action.status === "planned" || action.status === "running",
    isDoneInYear:
      action.status === "done" && action.doneOn !== null && yearOf(action.doneOn) === year,
    hasEvidenceForAll: ofYear.some(({ nis }) => nis.length === 0),
    evidenceNis: [...new Set(ofYear.flatMap(({ nis }) => nis))].sort(),
  };
}

/**
 * How an action stands. With evidence that happened in the year it is done, also when it was stopped later:
 * what was done was done. Done on paper, in the year, without evidence is a weakness and shown as one.
 * For a municipality both the action and the evidence must be for it or for all.
 */
export function stateOfAction(action: ActionInYear, place: Place): ActionState | null {
  const { nis, evidenceNis } = action;
  if (place !== "whole" && nis.length > 0 && !nis.includes(place)) return null;
  const hasEvidence =
    action.hasEvidenceForAll ||
    (place === "whole" ? evidenceNis.length > 0 : evidenceNis.includes(place));
  if (hasEvidence) return "done";
  if (action.isDoneInYear) return "done-without-evidence";
  return action.isOpen ? "planned" : null;
}
