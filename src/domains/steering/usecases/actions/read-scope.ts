import { type Actor, mayReach, permissions, refusalFor } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import {
  type ActionPlace,
  ownNis,
  type ReadScope,
  subjectOfAction,
} from "../../rules/actions/action-subject.ts";

/** What of the plan this actor may see; a refusal when nothing at all. */
export function readScope(actor: Actor): ReadScope | Refusal<"not-permitted"> {
  if (!mayReach(actor, "plan.read")) return refuse("not-permitted", "plan.read");
  if (actor.kind !== "person") return { nis: "all", personId: null };
  const all = actor.grants.some(({ role }) => permissions["plan.read"][role] === "all");
  return { nis: all ? "all" : ownNis(actor), personId: actor.personId };
}

/** An action of the whole partnership is read by everybody who may read any. */
export const refusalToRead = (actor: Actor, action: ActionPlace) =>
  action.nis.length === 0 && mayReach(actor, "plan.read")
    ? null
    : refusalFor(actor, "plan.read", subjectOfAction(actor, action));

export const refusalToEdit = (actor: Actor, action: ActionPlace) =>
  refusalFor(actor, "plan.edit", subjectOfAction(actor, action));
