import { type Day, dayOf, type Instant } from "#kernel/day";

/** The one place that reads the clock; everything else is handed `now` or `today`. */
export const systemNow = (): Instant => new Date().toISOString() as Instant;

/** Today in Brussels. */
export const systemToday = (): Day => dayOf(systemNow());
