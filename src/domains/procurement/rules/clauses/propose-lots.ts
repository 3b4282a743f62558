import type { WorkHours } from "./advice.ts";
import { type AdviceFacts, activitiesOf, countedValue, placesOf } from "./advice-facts.ts";
import type { LocalOperator } from "./capacity.ts";
import { type Division, splitLots } from "./split-lots.ts";

/** The kinds of work a purchase consists of: those the buyer named, else those its words speak of. */
export function worksOf(facts: AdviceFacts, read: readonly string[] = []): readonly string[] {
  const named = activitiesOf(facts);
  return named.length > 0 ? named : read;
}

/**
 * How a purchase could be divided in lots for who is known; the best first, none when nobody can be said to carry a part.
 * @param given.works as `worksOf` gives them
 * @param given.least recognised organisations that must each carry a reserved lot alone
 */
export function proposeLots(
  facts: AdviceFacts,
  given: {
    readonly hours: WorkHours;
    readonly works: readonly string[];
    readonly operators: readonly LocalOperator[];
    readonly least: number;
  },
): Division[] {
  if (given.hours.total === null) return [];
  return splitLots(
    {
      hours: given.hours.total,
      cents: countedValue(facts).cents,
      months: facts.months,
      activities: given.works,
      nis: placesOf(facts),
    },
    given.operators,
    given.least,
  );
}
