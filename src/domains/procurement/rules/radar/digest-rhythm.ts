import { addDays, type Day } from "#kernel/day";

/** How often a digest may come. */
export const frequencies = ["daily", "weekly"] as const;
export type Frequency = (typeof frequencies)[number];

export const isFrequency = (text: string): text is Frequency =>
  frequencies.some((frequency) => frequency === text);

const silentDays = { daily: 1, weekly: 7 } as const;

/** The last digest must have gone on this day at the latest for another to go today. */
export const lastDayToWriteAgain = (frequency: Frequency, today: Day): Day =>
  addDays(today, -silentDays[frequency]);

/** May a digest go today, after the one of `sentOn`? A clock that was set back makes nobody get two. */
export const mayWriteAgain = (frequency: Frequency, sentOn: Day | null, today: Day): boolean =>
  sentOn === null || sentOn <= lastDayToWriteAgain(frequency, today);
