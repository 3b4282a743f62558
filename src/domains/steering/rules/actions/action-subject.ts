import type { Actor, Subject } from "#access";

/** What decides who may do something to an action. */
export type ActionPlace = {
  readonly nis: readonly string[];
  readonly ownerPersonId: string | null;
};

/**
 * For whom the action is. Its owner works on it from the municipality they work for, also when it is for the
 * whole partnership.
 */
export function subjectOfAction(actor: Actor, action: ActionPlace): Subject {
  const isOwner = actor.kind === "person" && actor.personId === action.ownerPersonId;
  return { nis: [...action.nis, ...(isOwner ? ownNis(actor) : [])] };
}

/** The municipalities the actor works for as municipal staff. */
export const ownNis = (actor: Actor): string[] =>
  actor.kind === "person" ? actor.grants.flatMap(({ nis }) => (nis ? [nis] : [])) : [];

/** Which actions somebody may see: all, or those of their municipalities and of the whole partnership. */
export type ReadScope = {
  readonly nis: "all" | readonly string[];
  /** Who reads, to find what they own; null for the machine itself. */
  readonly personId: string | null;
};
