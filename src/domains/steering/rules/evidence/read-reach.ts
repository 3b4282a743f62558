import type { Actor } from "#access";

/** How much of the evidence somebody may see. */
export type EvidenceReach =
  | { readonly kind: "all" }
  /** That of these municipalities, and what was done for the whole partnership. */
  | { readonly kind: "municipalities"; readonly nis: readonly string[] };

/** The municipalities the actor works for as municipal staff. */
export const ownNis = (actor: Actor): string[] =>
  actor.kind === "person" ? actor.grants.flatMap(({ nis }) => (nis ? [nis] : [])) : [];

/** Municipalities to ask about when reading: what was done for all was done for one's own too. */
export const nisToRead = (actor: Actor, nis: readonly string[]): readonly string[] =>
  nis.length === 0 ? ownNis(actor) : nis;
