import type { Actor } from "#access";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { recordEvidence, withdrawEvidence } from "#steering";
import { type KeptNeed, steeringTitleOf } from "../../rules/needs/kept-need.ts";
import { outcomeOfMatch } from "../../rules/needs/match-state.ts";
import type { MatchStep, NeedMatch } from "../../store/needs/match-rows.ts";

export const origin = "matching";
const longestTitle = 300;

/** Page of one match. */
export const matchHref = (needId: string, matchId: string): string =>
  `/wie-kan-dit/${needId}/met/${matchId}`;

/**
 * A talk, a quote or a contract proves that a match was made, once for each organisation; taken back, it counts nowhere.
 * @returns false when it could not become evidence
 */
export async function proveMatch(
  tx: Tx,
  actor: Actor,
  need: KeptNeed,
  match: NeedMatch,
  steps: readonly MatchStep[],
  now: Instant,
): Promise<boolean> {
  const outcome = outcomeOfMatch(steps);
  if (!outcome) {
    const withdrawn = await withdrawEvidence(tx, actor, origin, match.id, now);
    return withdrawn.kind !== "refused";
  }
  const { isSocial, organisationName } = match;
  const recorded = await recordEvidence(
    tx,
    actor,
    {
      kind: "match",
      title: `${steeringTitleOf(need)} – ${organisationName}`.slice(0, longestTitle),
      happenedOn: outcome.on,
      nis: need.need.place.nis,
      tookPart: { organisationsSocial: isSocial ? 1 : 0, organisationsRegular: isSocial ? 0 : 1 },
      amountCents: outcome.cents,
      origin,
      originRef: match.id,
      href: matchHref(need.id, match.id),
    },
    now,
  );
  return recorded.kind !== "refused";
}
