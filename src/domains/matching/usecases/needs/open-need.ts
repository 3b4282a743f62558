import { type Actor, listColleagues, mayReach, refusalFor, tenantOf } from "#access";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import type { KeptNeed } from "../../rules/needs/kept-need.ts";
import { listMatches, type NeedMatch } from "../../store/needs/match-rows.ts";
import { listNeedEvents, type NeedEvent } from "../../store/needs/need-events.ts";
import { findNeed } from "../../store/needs/need-rows.ts";
import { type Found, type Looking, lookFor, openLooking } from "./look-for.ts";
import { subjectOf } from "./need-reach.ts";
import type { MatchingApp } from "./open-matching.ts";

export type OpenedNeed = {
  readonly kind: "need";
  readonly need: KeptNeed;
  readonly places: readonly string[];
  /** Organisations something was done with. */
  readonly taken: readonly (NeedMatch & { readonly place: string | null })[];
  /** Who else could do it now: those above left out. */
  readonly found: Found;
  /** Names of the codes it speaks of. */
  readonly names: Readonly<Record<string, string>>;
  readonly events: readonly NeedEvent[];
  /** Who had it left, or may no longer do it. */
  readonly ownerLeft: boolean;
  readonly mayEdit: boolean;
};

const shownMatches = 15;

/** A kept need with who was asked, and who else could do it by the register of today. */
export async function openNeed(
  app: MatchingApp,
  actor: Actor,
  id: string,
  asked: Pick<Looking, "language" | "today">,
): Promise<OpenedNeed | Refusal<"not-permitted" | "no-such-need">> {
  const refusal = refusalFor(actor, "match.read");
  if (refusal) return refusal;
  const opened = await inPartnership(app.db, tenantOf(actor), async (tx) => {
    const need = await findNeed(tx, id);
    if (!need) return refuse("no-such-need");
    return {
      need,
      matches: await listMatches(tx, id),
      events: await listNeedEvents(tx, id),
      colleagues: await listColleagues(tx),
    };
  });
  if (isRefusal(opened)) return opened;
  const { need, matches, events, colleagues } = opened;
  const looking = await openLooking(app, actor.partnershipId, asked);
  const { names, matching } = looking;
  const known = new Set(matches.map(({ organisationId }) => organisationId));
  const all = lookFor(looking, need.need, {
    limit: shownMatches + known.size,
    regularToo: need.regularToo,
  });
  const isNew = ({ organisationId }: { readonly organisationId: string }) =>
    !known.has(organisationId);
  const seatOf = (organisationId: string | null) =>
    (organisationId && matching.supplier(organisationId)?.seatNis) || null;
  const codes = [...need.need.cpv.map((code) => [code, names.cpv(code)] as const)];
  const activities = [
    ...need.need.activities,
    ...all.understood.activities.map(({ code }) => code),
  ];
  return {
    kind: "need",
    need,
    places: need.need.place.nis.map(names.municipality),
    taken: matches.map((match) => {
      const nis = seatOf(match.organisationId);
      return { ...match, place: nis ? names.municipality(nis) : null };
    }),
    found: {
      ...all,
      matches: all.matches.filter(isNew).slice(0, shownMatches),
      ranked: all.ranked.filter(isNew).slice(0, shownMatches),
    },
    names: Object.fromEntries([
      ...codes,
      ...activities.map((code) => [code, names.activity(code)] as const),
    ]),
    events,
    ownerLeft:
      need.ownerPersonId !== null && !colleagues.some((one) => one.id === need.ownerPersonId),
    mayEdit:
      mayReach(actor, "match.edit") && !refusalFor(actor, "match.edit", subjectOf(need.need)),
  };
}
