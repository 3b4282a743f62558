import { addDays, type Day, dayOf, daysBetween } from "#kernel/day";
import type { GatheringContent } from "./gathering.ts";

type Before = Pick<GatheringContent, "startsAt" | "answerUntil">;

/** So many days before the day itself answers are awaited; null: until it begins. */
export const answerDaysBefore = ({ startsAt, answerUntil }: Before): number | null =>
  answerUntil && Math.max(0, daysBetween(answerUntil, dayOf(startsAt)));

export type AnswerDay = {
  readonly day: Day | null;
  /** Nobody typed it: it follows the day of the gathering. */
  readonly isDerived: boolean;
};

/**
 * Until when one answers. Of a new gathering an empty field is as many days ahead as its form says; of one that is there, a day
 * that nobody touched moves along, and an empty one is until it begins. Never before today.
 * @param typed null: left empty
 */
export function answerDayFor(
  typed: Day | null,
  before: Before,
  { day, today, isNew }: { readonly day: Day; readonly today: Day; readonly isNew: boolean },
): AnswerDay {
  const days = answerDaysBefore(before);
  const isMoved = day !== dayOf(before.startsAt);
  const follows = isNew
    ? typed === null
    : isMoved && typed !== null && typed === before.answerUntil;
  if (!follows || days === null) return { day: typed, isDerived: false };
  const ahead = addDays(day, -days);
  // A gathering that was is written down afterwards as well: then nothing is awaited any more.
  const soonest = ahead < today && day >= today ? today : ahead;
  return { day: soonest, isDerived: true };
}
