import { type Actor, refusalFor, type Verb } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Need } from "../../rules/need.ts";

/** What permissions are asked about: a need lies in its municipalities, or in none. */
export const subjectOf = ({ place }: Pick<Need, "place">) => ({ nis: place.nis });

/**
 * Municipalities in which this actor may do something.
 * @returns "all" also includes what lies nowhere; a refusal when there is nothing at all
 */
export function withinOf(
  actor: Actor,
  verb: Extract<Verb, "match.read" | "match.edit">,
): "all" | readonly string[] | Refusal<"not-permitted"> {
  const refusal = refusalFor(actor, verb);
  if (!refusal) return "all";
  const own = ownMunicipalities(actor).filter((nis) => !refusalFor(actor, verb, { nis: [nis] }));
  return own.length > 0 ? own : refuse("not-permitted", verb);
}

/** Where somebody works, when their role is bound to a municipality. */
export const ownMunicipalities = (actor: Actor): readonly string[] => [
  ...new Set(actor.kind === "person" ? actor.grants.flatMap(({ nis }) => nis ?? []) : []),
];
