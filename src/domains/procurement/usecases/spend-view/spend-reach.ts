import { type Actor, refusalFor, type Verb } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import type { SpendReach } from "../../rules/spend-view/spend-sums.ts";

/**
 * Of which municipalities somebody may do this: all, or those of their roles.
 * @returns a refusal when of none
 */
export function spendReach(actor: Actor, verb: Verb): SpendReach | Refusal<"not-permitted"> {
  if (refusalFor(actor, verb) === null) return "all";
  const own =
    actor.kind === "person"
      ? actor.grants.flatMap(({ nis }) =>
          nis && !refusalFor(actor, verb, { nis: [nis] }) ? nis : [],
        )
      : [];
  return own.length > 0 ? [...new Set(own)] : refuse("not-permitted", verb);
}

/** The same for what a page shows beside its figures: nothing when refused. */
export function reachOrNone(actor: Actor, verb: Verb): SpendReach {
  const reach = spendReach(actor, verb);
  return typeof reach === "string" || "length" in reach ? reach : [];
}
