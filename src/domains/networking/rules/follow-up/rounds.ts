import { addDays, type Day } from "#kernel/day";

/** So many days after a gathering its guests are asked what came of it. */
export const rounds = [30, 90, 180] as const;
export type Round = (typeof rounds)[number];

/** A question that could not go in so many days (no power, no mail) is left out: the next one comes anyway. */
const graceDays = 20;

/** Which question is due today; null: none. */
export const dueRound = (heldOn: Day, today: Day): Round | null =>
  rounds.find(
    (round) => today >= addDays(heldOn, round) && today <= addDays(heldOn, round + graceDays),
  ) ?? null;

/** The question an answer given today belongs to; before the first: the first. */
export const roundOfAnswer = (heldOn: Day, today: Day): Round =>
  rounds.findLast((round) => today >= addDays(heldOn, round)) ?? 30;

/** When the next question goes; null: all were. */
export function nextRound(
  heldOn: Day,
  today: Day,
): { readonly round: Round; readonly on: Day } | null {
  const round = rounds.find((one) => addDays(heldOn, one) > today);
  return round ? { round, on: addDays(heldOn, round) } : null;
}

/** Answers are taken so long; after that the page only shows. */
const answerDays = 365;
export const mayStillAnswer = (heldOn: Day, today: Day): boolean =>
  today <= addDays(heldOn, answerDays);

/** Gatherings older than this are not looked at any more, in days. */
export const askedWithin = 180 + graceDays;
