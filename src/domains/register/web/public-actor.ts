import type { Actor } from "#access";

/** Under /publiek everybody gets what a visitor gets, so that an address shows the same to all. */
export const actorFor = (path: string, actor: Actor): Actor =>
  path.startsWith("/publiek/") ? { kind: "visitor", partnershipId: actor.partnershipId } : actor;
