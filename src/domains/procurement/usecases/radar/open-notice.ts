import { type Actor, listColleagues, refusalFor, tenantOf } from "#access";
import { dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { findLabel, type Match, type SuitabilityReason } from "#matching";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { type Assessment, assess, fits, type JudgedLot } from "../../rules/radar/assessment.ts";
import { describePurchase, mostLots } from "../../rules/radar/describe-purchase.ts";
import type { Handling } from "../../rules/radar/handling.ts";
import { listNoticeEvents, type NoticeEvent, readHandling } from "../../store/radar/handlings.ts";
import { listLetters, type SentLetter } from "../../store/radar/letters.ts";
import { type RadarNotice, readRadarNotice } from "../../store/radar/radar-list.ts";
import { judgeLots, openJudges } from "./assess-notices.ts";
import { nisOf } from "./list-radar.ts";

/** Who could do a lot, now. */
export type LotMatches = {
  readonly lot: string | null;
  readonly title: string;
  readonly level: Assessment["level"];
  readonly chance: number;
  readonly matches: readonly (Match & { readonly name: string; readonly seatNis: string | null })[];
  /** How many organisations were compared. */
  readonly considered: number;
  readonly fitting: number;
};

/** A notice on the desk: is it suited, who could do it, what is done with it. */
export type NoticeDesk = {
  readonly kind: "desk";
  readonly notice: RadarNotice;
  readonly reasons: readonly SuitabilityReason[];
  readonly assessment: Assessment;
  readonly lots: readonly LotMatches[];
  /** Lots that were judged and for which nobody was looked for. */
  readonly otherLots: number;
  /** Lots that were not judged either. */
  readonly unjudgedLots: number;
  readonly handling: Handling;
  readonly isAssignedAway: boolean;
  readonly events: readonly NoticeEvent[];
  readonly letters: readonly SentLetter[];
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly mayEdit: boolean;
  readonly mayPlan: boolean;
  readonly mayKeepNeed: boolean;
  /** What a person said of it; null: nothing. */
  readonly suited: boolean | null;
  readonly mayTeach: boolean;
};

/** So many are named for a lot. */
const mostNamed = 8;

/** What the desk knows of a notice. What was kept is for lists; here everything is counted anew. */
export async function openNoticeDesk(
  app: Pick<App, "db" | "config" | "files">,
  actor: Actor,
  id: string,
  now: Instant,
): Promise<NoticeDesk | Refusal<"not-permitted" | "no-such-notice">> {
  const refusal = refusalFor(actor, "radar.read");
  if (refusal) return refusal;
  const judges = await openJudges(app, actor.partnershipId);
  const today = dayOf(now);
  const read = await inPartnership(app.db, tenantOf(actor), async (tx) => {
    const notice = await readRadarNotice(tx, id);
    if (!notice) return null;
    const [handling, events, letters, people, label] = await Promise.all([
      readHandling(tx, id),
      listNoticeEvents(tx, id),
      listLetters(tx, id),
      listColleagues(tx),
      findLabel(tx, "notice", id),
    ]);
    return { notice, handling, events, letters, people, suited: label?.suited ?? null };
  });
  if (!read) return refuse("no-such-notice");
  const { notice, handling, people } = read;
  const judged = judgeLots(judges, describePurchase(notice.notice, notice), today);
  const nameOf = (organisationId: string) => judges.matching.supplier(organisationId)?.name ?? "";
  const assessment = assess(judged, nameOf, now);
  if (!assessment) return refuse("no-such-notice");
  const nis = nisOf(notice);
  const may = (verb: Parameters<typeof refusalFor>[1]) => refusalFor(actor, verb, { nis }) === null;
  return {
    kind: "desk",
    ...read,
    assessment,
    reasons: assessment.reasons,
    lots: judged.flatMap((lot) => lotMatches(lot, judges.matching)),
    otherLots: judged.filter(({ matches }) => matches === null).length,
    unjudgedLots: Math.max(0, notice.notice.lots.length - mostLots),
    isAssignedAway:
      handling.state === "assigned" && !people.some((one) => one.id === handling.assignedPersonId),
    colleagues: people.map((one) => ({ id: one.id, name: one.name })),
    mayEdit: may("radar.edit"),
    mayPlan: may("plan.edit"),
    mayKeepNeed: may("match.edit"),
    mayTeach: may("radar.edit") && may("match.teach"),
  };
}

type Matching = Awaited<ReturnType<typeof openJudges>>["matching"];

function lotMatches(judged: JudgedLot, matching: Matching): LotMatches[] {
  const { lot, title, suitability, matches } = judged;
  if (matches === null) return [];
  const named = matches.filter(fits).slice(0, mostNamed);
  return [
    {
      lot,
      title,
      level: suitability.level,
      chance: suitability.chance,
      considered: judged.considered,
      fitting: matches.filter(fits).length,
      matches: named.flatMap((match) => {
        const supplier = matching.supplier(match.organisationId);
        return supplier ? [{ ...match, name: supplier.name, seatNis: supplier.seatNis }] : [];
      }),
    },
  ];
}
