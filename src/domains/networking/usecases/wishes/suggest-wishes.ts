import { type Actor, tenantOf } from "#access";
import type { Language } from "#kernel/language";
import { isRefusal } from "#kernel/refusal";
import { emptyNeed, type MatchingApp, namesOf, openMatching, reasonWords } from "#matching";
import { inOneMoment } from "#platform/db";
import type { App } from "#platform/request-context";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import { takesPart } from "../../rules/schedule/fair-facts.ts";
import { matchOwnWords, type SuggestGuest } from "../../rules/wishes/suggest.ts";
import { type Fair, type FairRefusal, holdFair } from "../schedule/hold-fair.ts";
import { demandsOf } from "./save-wishes.ts";

export type WishSuggestion = {
  readonly from: string;
  readonly to: string;
  /** What `from` seeks, in its own words. */
  readonly seeks: string;
  /** From the register and the model behind it, in words. */
  readonly reasons: readonly string[];
  /** Words that stand in what `to` says it offers. */
  readonly sameWords: readonly string[];
  readonly score: number;
};

export type OpenedSuggestions = {
  readonly gathering: Gathering;
  readonly names: Readonly<Record<string, string>>;
  readonly suggestions: readonly WishSuggestion[];
};

/** Suppliers looked through for one who seeks something: of the whole register the best, of which the guests are kept. */
const mostRanked = 400;
const mostPerGuest = 5;

/** Who would suit whom: what one side seeks against what the other can do, in both directions. No wish comes of it by itself. */
export async function suggestWishes(
  app: MatchingApp & Pick<App, "db" | "today">,
  actor: Actor,
  id: string,
  language: Language,
): Promise<OpenedSuggestions | FairRefusal> {
  const fair = await inOneMoment(app.db, tenantOf(actor), (tx) => holdFair(tx, actor, id));
  if (isRefusal(fair)) return fair;
  return {
    gathering: fair.gathering,
    names: Object.fromEntries(fair.facts.guests.map((guest) => [guest.id, guest.name])),
    suggestions: await suggestFor(app, actor.partnershipId, fair, language),
  };
}

/** The same without asking who wants it. @param only suggestions for this one guest */
export async function suggestFor(
  app: MatchingApp & Pick<App, "today">,
  partnershipId: string,
  fair: Pick<Fair, "facts">,
  language: Language,
  { only }: { readonly only?: string } = {},
): Promise<WishSuggestion[]> {
  const guests = guestsOf(fair);
  const seekers = guests.filter(({ id, seeks }) => seeks !== "" && (!only || id === only));
  if (seekers.length === 0) return [];
  const found = new Map<string, WishSuggestion>();
  const matching = await openMatching(app, partnershipId);
  const say = reasonWords(language, await namesOf(app, matching, language));
  const byOrganisation = new Map(
    guests.flatMap((guest) =>
      guest.organisationId ? [[guest.organisationId, guest] as const] : [],
    ),
  );
  for (const seeker of seekers) {
    const read = matching.read({ ...emptyNeed, texts: [seeker.seeks] });
    const options = { limit: mostRanked, today: app.today(), regularToo: true };
    for (const match of matching.rank(read, options).matches) {
      const other = byOrganisation.get(match.organisationId);
      if (!other || other.id === seeker.id || other.isSocial === seeker.isSocial) continue;
      found.set(`${seeker.id} ${other.id}`, {
        from: seeker.id,
        to: other.id,
        seeks: seeker.seeks,
        reasons: match.reasons.slice(0, 3).map(say),
        sameWords: [],
        score: match.score,
      });
    }
  }
  for (const { from, to, words } of matchOwnWords(guests)) {
    if (only && from !== only) continue;
    const known = found.get(`${from} ${to}`);
    const seeks = guests.find((guest) => guest.id === from)?.seeks ?? "";
    const fresh = { from, to, seeks, reasons: [], sameWords: words, score: 0.5 };
    found.set(`${from} ${to}`, known ? { ...known, sameWords: words } : fresh);
  }
  return bestOf([...found.values()], fair);
}

const guestsOf = (fair: Pick<Fair, "facts">): SuggestGuest[] =>
  fair.facts.guests
    .filter((guest) => takesPart(guest, { alsoInvited: true }))
    .map((guest) => {
      const { seeks, offers } = demandsOf(fair, guest.id);
      const { organisationId } = guest;
      return { id: guest.id, organisationId, isSocial: guest.side === "social", seeks, offers };
    });

/** The best few for each who seeks; what was wished or refused already is left out. */
function bestOf(all: readonly WishSuggestion[], { facts }: Pick<Fair, "facts">): WishSuggestion[] {
  const said = new Set(facts.wishes.map(({ from, to }) => `${from} ${to}`));
  const vetoed = new Set(
    facts.wishes.filter(({ strength }) => strength === null).map(({ from, to }) => `${to} ${from}`),
  );
  const count = new Map<string, number>();
  return [...all]
    .sort((a, b) => b.score - a.score)
    .filter(({ from, to }) => {
      const key = `${from} ${to}`;
      if (said.has(key) || vetoed.has(key) || (count.get(from) ?? 0) >= mostPerGuest) return false;
      count.set(from, (count.get(from) ?? 0) + 1);
      return true;
    });
}
