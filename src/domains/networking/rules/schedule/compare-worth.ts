import type { Worth } from "./meeting-problem.ts";

/**
 * Which of two schedules is worth more.
 * @returns above 0 when the left one is, below 0 when the right one is, 0 when they are equal
 */
export function compareWorth(left: Worth, right: Worth): number {
  return (
    left.weight - right.weight ||
    left.worstShare - right.worstShare ||
    left.socialSeen - right.socialSeen ||
    right.breaks - left.breaks ||
    right.spread - left.spread
  );
}
