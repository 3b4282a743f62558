import type { Actor } from "#access";
import type { Language } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import {
  doubtWords,
  lotWords,
  type NamesOfThings,
  namesOf,
  openMatching,
  reasonWords,
  suitabilityWords,
} from "#matching";
import type { App } from "#platform/request-context";
import {
  type LotMatches,
  type NoticeDesk,
  openNoticeDesk,
} from "../../usecases/radar/open-notice.ts";
import { refusedPage } from "../refused-page.ts";

/** An organisation that could do a lot, in words. */
export type ShownMatch = {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly doubts: readonly string[];
  readonly order: string | undefined;
};

export type ShownLot = Omit<LotMatches, "matches"> & { readonly matches: readonly ShownMatch[] };

/** What the desk knows of a notice, worded for its page. */
export type ShownDesk = Omit<NoticeDesk, "lots" | "reasons"> & {
  readonly lots: readonly ShownLot[];
  readonly reasonsFor: readonly string[];
  readonly reasonsAgainst: readonly string[];
};

/** @throws Response 403 or 404 */
export async function loadDesk(
  app: App,
  actor: Actor,
  id: string,
  language: Language,
): Promise<ShownDesk> {
  const desk = await openNoticeDesk(app, actor, id, app.now());
  if (isRefusal(desk)) throw refusedPage(desk);
  const matching = await openMatching(app, actor.partnershipId);
  const names = await namesOf(app, matching, language);
  const says = suitabilityWords(language);
  const { lots, reasons, ...rest } = desk;
  return {
    ...rest,
    lots: lots.map((lot) => sayLot(lot, names, language)),
    reasonsFor: reasons.filter(({ points }) => points > 0).map(says),
    reasonsAgainst: reasons.filter(({ points }) => points <= 0).map(says),
  };
}

function sayLot(lot: LotMatches, names: NamesOfThings, language: Language): ShownLot {
  const because = reasonWords(language, names);
  const but = doubtWords(language, names);
  return {
    ...lot,
    matches: lot.matches.map((match) => ({
      id: match.organisationId,
      name: match.name,
      place: match.seatNis ? names.municipality(match.seatNis) : "",
      score: match.score,
      reasons: match.reasons.map(because),
      doubts: match.doubts.map(but),
      order: lotWords(language, match.lot),
    })),
  };
}
