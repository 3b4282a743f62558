import type { MeetingProblem, Schedule, Worth } from "../meeting-problem.ts";
import { worthOf } from "../worth-of.ts";

/**
 * What decides between two schedules, in this order: what {@link Worth} says, and on the day itself, right after the
 * weight, how many meetings move.
 */
export const levels = ["weight", "moves", "worstShare", "socialSeen", "breaks", "spread"] as const;
export type Level = (typeof levels)[number];
/** `moves`: meetings held in another slot than before; 0 when there was no schedule before. */
export type Standing = Worth & { readonly moves: number };

export function standingOf(
  problem: MeetingProblem,
  schedule: Schedule,
  previous: Schedule | null,
): Standing {
  const moved = schedule.filter((place, meeting) => {
    const was = previous?.[meeting];
    return place && was && was.slot !== place.slot;
  });
  return { ...worthOf(problem, schedule), moves: moved.length };
}

/** Above 0 when the left one is better. */
export function compareStanding(left: Standing, right: Standing): number {
  for (const level of levels) {
    const more = left[level] - right[level];
    if (more !== 0)
      return level === "moves" || level === "breaks" || level === "spread" ? -more : more;
  }
  return 0;
}
