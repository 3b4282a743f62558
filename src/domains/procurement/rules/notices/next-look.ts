import { addSeconds, type Instant } from "#kernel/day";

const hour = 3_600;
const mostHours = 7 * 24;

/**
 * When a source is looked at again: after its pause, and after every look in a row that failed twice as long,
 * never longer than a week.
 * @param failures looks in a row that failed, the last one included
 */
export const nextLook = (now: Instant, everyHours: number, failures: number): Instant =>
  addSeconds(
    now,
    Math.min(everyHours * 2 ** Math.min(failures, 10), Math.max(mostHours, everyHours)) * hour,
  );
