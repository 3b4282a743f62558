import { type Actor, refusalFor } from "#access";
import type { Day } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import { steeringTitleOf } from "../../rules/needs/kept-need.ts";
import { findMatchById, listSteps } from "../../store/needs/match-rows.ts";
import { findNeed } from "../../store/needs/need-rows.ts";
import { matchHref } from "./prove-match.ts";

/** A match as another domain follows it up further. */
export type MatchToFollow = {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** Municipalities (NIS) of the need. */
  readonly nis: readonly string[];
  readonly organisationId: string | null;
  readonly organisationName: string;
  readonly isSocial: boolean;
  /** What counts there as contact, meeting, quote or contract, in the order in which it happened. */
  readonly steps: readonly {
    readonly kind: "contact" | "meeting" | "quote" | "contract";
    readonly happenedOn: Day;
    readonly cents: number | null;
  }[];
};

const stages = {
  mail: "contact",
  call: "contact",
  "answer-yes": "contact",
  meeting: "meeting",
  quote: "quote",
  contract: "contract",
} as const;

/** Null when it is not there, its need was removed, or the reader may not see matches. */
export async function findMatchToFollow(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<MatchToFollow | null> {
  if (refusalFor(actor, "match.read") || !isId(id)) return null;
  const match = await findMatchById(tx, id);
  const need = match && (await findNeed(tx, match.needId));
  if (!match || !need || need.removedAt) return null;
  const steps = await listSteps(tx, id);
  return {
    id,
    title: steeringTitleOf(need),
    href: matchHref(need.id, id),
    nis: need.need.place.nis,
    organisationId: match.organisationId,
    organisationName: match.organisationName,
    isSocial: match.isSocial,
    steps: steps
      .filter(({ isUndone }) => !isUndone)
      .flatMap(({ kind, happenedOn, cents }) =>
        kind in stages ? [{ kind: stages[kind as keyof typeof stages], happenedOn, cents }] : [],
      )
      .sort((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1)),
  };
}
