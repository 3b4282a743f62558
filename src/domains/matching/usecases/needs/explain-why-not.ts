import { type Actor, refusalFor, tenantOf } from "#access";
import { addDays } from "#kernel/day";
import { isId } from "#kernel/id";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { findReach } from "#register";
import { type KeptNeed, steeringTitleOf } from "../../rules/needs/kept-need.ts";
import type { Gap } from "../../rules/ranking/why-not.ts";
import { listRecentNeeds } from "../../store/needs/recent-needs.ts";
import { gapWords, helpWords } from "../../text/ranking/index.ts";
import { type Looking, openLooking } from "./look-for.ts";
import type { MatchingApp } from "./open-matching.ts";

export type ShownGap = {
  /** What the record could say, if it is true. */
  readonly text: string;
  /** "Dit helpt bij 3 vragen". */
  readonly helps: string;
  /** The part of the form where it is filled in. */
  readonly field: string;
};

export type ShownStanding = {
  readonly title: string;
  /** Null for who may not see needs. */
  readonly href: string | null;
  readonly place: string;
  /** 0 … 1. */
  readonly score: number;
  /** 1 is first; null: not named. */
  readonly rank: number | null;
  readonly missing: readonly string[];
};

export type WhyNotPage = {
  readonly kind: "why-not";
  readonly organisation: { readonly id: string; readonly name: string };
  readonly gaps: readonly ShownGap[];
  readonly standings: readonly ShownStanding[];
  /** Why it takes no part at all, whatever its record says. */
  readonly kept: "stopped" | "not-social" | null;
  readonly mayEdit: boolean;
};

const daysBack = 365;
const mostNeeds = 50;
/** More than this nobody mends in one sitting. */
const mostGaps = 8;
const mostMissing = 3;

/** For which needs of the last year an organisation is not or hardly named, and what its record could say. */
export async function explainWhyNot(
  app: MatchingApp,
  actor: Actor,
  organisationId: string,
  asked: Pick<Looking, "language" | "today">,
): Promise<WhyNotPage | Refusal<"not-permitted" | "no-such-record">> {
  const refusal = refusalFor(actor, "match.why", { organisationId });
  if (refusal) return refusal;
  if (!isId(organisationId)) return refuse("no-such-record");
  const { language, today } = asked;
  const stored = await inPartnership(app.db, tenantOf(actor), async (tx) => {
    const reach = await findReach(tx, organisationId, today);
    if (!reach) return refuse("no-such-record");
    return { reach, needs: await listRecentNeeds(tx, addDays(today, -daysBack), mostNeeds) };
  });
  if (isRefusal(stored)) return stored;
  const { reach, needs } = stored;
  const { matching, names } = await openLooking(app, actor.partnershipId, asked);
  const reads = needs.map(({ need }) => matching.read(need));
  const why = matching.whyNot(organisationId, reads, today);
  // Authorities, schools and networks are given no work.
  if (!why) return refuse("no-such-record");
  const gapIn = gapWords(language, names);
  const seesNeeds = refusalFor(actor, "match.read") === null;
  const subject = { organisationId, nis: reach.nis };
  return {
    kind: "why-not",
    organisation: { id: organisationId, name: reach.name },
    gaps: why.gaps.slice(0, mostGaps).map(({ gap, needs: helped }) => ({
      text: gapIn(gap),
      helps: helpWords(language, helped.length),
      field: fieldOf(gap),
    })),
    standings: why.standings.flatMap(({ need: at, score, rank, missing }) => {
      const need = needs[at];
      return need
        ? {
            ...aboutNeed(need, seesNeeds),
            place: need.need.place.nis.map(names.municipality).join(", "),
            score,
            rank,
            missing: missing.slice(0, mostMissing).map(({ gap }) => gapIn(gap)),
          }
        : [];
    }),
    kept: why.kept,
    mayEdit: refusalFor(actor, "register.edit", subject) === null,
  };
}

/** An organisation reads no words of who asked, only of which need it is. */
const aboutNeed = (need: KeptNeed, seesNeeds: boolean) => ({
  title: seesNeeds ? need.title : steeringTitleOf(need),
  href: seesNeeds ? `/wie-kan-dit/${need.id}` : null,
});

/** Where on the form of a record a gap is filled in. */
function fieldOf({ kind }: Gap): string {
  switch (kind) {
    case "activity":
    case "state":
    case "capacity":
      return "activities";
    case "area":
      return "field-area";
    case "words":
      return "field-description.nl";
    default:
      return "";
  }
}
