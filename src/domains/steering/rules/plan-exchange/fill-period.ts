import { asDay, type Day } from "#kernel/day";
import type { ActionContent } from "../actions/action-content.ts";
import type { DraftAction } from "./plan-draft.ts";
import type { PlanDefaults } from "./plan-world.ts";

export type FilledPeriod = {
  readonly startsOn: Day;
  readonly dueOn: Day;
  /** The file tells no dates and nothing was known: they follow from its money or from the plan. */
  readonly filledIn: boolean;
};

/** The period of an action of which a file may tell both days, one, or none. */
export function fillPeriod(
  draft: Pick<DraftAction, "startsOn" | "dueOn" | "money">,
  known: Pick<ActionContent, "startsOn" | "dueOn"> | null,
  defaults: PlanDefaults,
): FilledPeriod {
  const { startsOn, dueOn } = draft;
  if (startsOn && dueOn) return { startsOn, dueOn, filledIn: false };
  if (known) {
    return { startsOn: startsOn ?? known.startsOn, dueOn: dueOn ?? known.dueOn, filledIn: false };
  }
  if (startsOn) return { startsOn, dueOn: asDay(`${startsOn.slice(0, 4)}-12-31`), filledIn: true };
  if (dueOn) return { startsOn: asDay(`${dueOn.slice(0, 4)}-01-01`), dueOn, filledIn: true };
  const years = (draft.money ?? [])
    .filter(({ budgetCents, spentCents }) => (budgetCents ?? 0) + (spentCents ?? 0) > 0)
    .map(({ year }) => year);
  const from = years.length > 0 ? Math.min(...years) : defaults.fromYear;
  const to = years.length > 0 ? Math.max(...years) : defaults.toYear;
  return { startsOn: asDay(`${from}-01-01`), dueOn: asDay(`${to}-12-31`), filledIn: true };
}
