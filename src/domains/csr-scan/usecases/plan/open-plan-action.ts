import type { Instant } from "#kernel/day";
import { dayOf } from "#kernel/day";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import {
  doubtWords,
  emptyNeed,
  type MatchingApp,
  namesOf,
  openMatching,
  reasonWords,
} from "#matching";
import { inPartnership } from "#platform/db";
import type { App } from "#platform/request-context";
import { listPublished } from "#register";
import { findPartnership } from "#territory";
import type { Question } from "../../rules/instrument/instrument.ts";
import type { PlanAction } from "../../rules/plan/plan-action.ts";
import { findPlanAction, updatePlanAction } from "../../store/plan/plan-rows.ts";
import { type FramedScan, frameScan } from "../fill/open-scan.ts";
import { withHeldScan } from "../hold-scan.ts";

/** A social enterprise that can help, with why. */
export type HelpfulPartner = {
  readonly id: string;
  readonly name: string;
  readonly place: string | null;
  /** 0 … 1 */
  readonly score: number;
  readonly reasons: readonly string[];
  readonly doubts: readonly string[];
};

export type PlanActionView = {
  readonly scan: FramedScan;
  readonly action: PlanAction;
  /** The question its proposal came from; null: an own idea, or no longer in this edition. */
  readonly question: Question | null;
  /** Null: the question names no work a social enterprise does, or the register is not public. */
  readonly partners: readonly HelpfulPartner[] | null;
};

const mostPartners = 5;
/** More than are shown, since who is not published is left out. */
const mostRanked = 40;

type PartnerApp = Pick<App, "config" | "db"> & MatchingApp;

/** An action of the plan with who can help: published social enterprises only, near and suited first. */
export async function openPlanAction(
  app: PartnerApp,
  token: string,
  id: string,
  { language, now }: { readonly language: Language; readonly now: Instant },
): Promise<PlanActionView | Refusal<"no-such-scan" | "no-such-action">> {
  const opened = await withHeldScan<Omit<PlanActionView, "partners"> | Refusal<"no-such-action">>(
    app,
    token,
    { lock: false },
    async (tx, held) => {
      const action = await findPlanAction(tx, held.scan.id, id);
      if (!action) return refuse("no-such-action");
      const question = held.instrument.questions.find(({ key }) => key === action.question) ?? null;
      return { scan: await frameScan(tx, token, held), action, question };
    },
  );
  if (isRefusal(opened)) return opened;
  const { partnershipId, scan } = opened.scan;
  const activities = opened.question?.activities ?? [];
  const partners = await findPartners(app, partnershipId, {
    ...{ activities, language, now },
    nis: scan.nis,
    self: scan.organisationId,
  });
  return { ...opened, partners };
}

type Wanted = {
  readonly activities: readonly string[];
  readonly nis: string | null;
  /** Nobody is its own partner. */
  readonly self: string | null;
  readonly language: Language;
  readonly now: Instant;
};

async function findPartners(
  app: PartnerApp,
  partnershipId: string,
  { activities, nis, self, language, now }: Wanted,
): Promise<readonly HelpfulPartner[] | null> {
  if (activities.length === 0) return null;
  const isPublic = await inPartnership(app.db, { partnershipId }, async (tx) => {
    const partnership = await findPartnership(tx, partnershipId);
    return partnership?.published === true;
  });
  if (!isPublic) return null;
  const matching = await openMatching(app, partnershipId);
  const need = {
    ...emptyNeed,
    activities: [...activities],
    place: { nis: nis ? [nis] : [], nuts: [] },
    language,
  };
  const { matches } = matching.rank(matching.read(need), {
    limit: mostRanked,
    today: dayOf(now),
  });
  const published = await inPartnership(app.db, { partnershipId }, (tx) =>
    listPublished(
      tx,
      matches.map(({ organisationId }) => organisationId),
    ),
  );
  const names = await namesOf(app, matching, language);
  const [reason, doubt] = [reasonWords(language, names), doubtWords(language, names)];
  return matches
    .flatMap(({ organisationId, score, reasons, doubts }) => {
      const organisation = published.get(organisationId);
      if (!organisation || organisationId === self) return [];
      return [
        {
          id: organisationId,
          name: organisation.name,
          place: organisation.town,
          score,
          reasons: reasons.slice(0, 3).map(reason),
          doubts: doubts.slice(0, 2).map(doubt),
        },
      ];
    })
    .slice(0, mostPartners);
}

/** Chooses who helps, or nobody any more. Only who everybody may see can be chosen. */
export const choosePartner = (
  app: Pick<App, "config" | "db">,
  token: string,
  id: string,
  partnerId: string | null,
  now: Instant,
): Promise<
  | { readonly kind: "chosen"; readonly name: string }
  | Refusal<"no-such-scan" | "no-such-action" | "no-such-partner">
> =>
  withHeldScan<
    | { readonly kind: "chosen"; readonly name: string }
    | Refusal<"no-such-action" | "no-such-partner">
  >(app, token, { lock: true }, async (tx, held) => {
    const action = await findPlanAction(tx, held.scan.id, id);
    if (!action) return refuse("no-such-action");
    const partnership = await findPartnership(tx, held.partnershipId);
    const found =
      partnerId !== null && partnership?.published
        ? (await listPublished(tx, [partnerId])).get(partnerId)
        : undefined;
    if (partnerId !== null && !found) return refuse("no-such-partner");
    const partnerName = found?.name ?? "";
    await updatePlanAction(tx, held.scan.id, id, { ...action, partnerId, partnerName }, now);
    return { kind: "chosen", name: partnerName };
  });
