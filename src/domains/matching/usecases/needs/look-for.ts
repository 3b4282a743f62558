import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import { formatNumber } from "#ui/format";
import type { Match } from "../../rules/match.ts";
import type { Need } from "../../rules/need.ts";
import { type Understood, understoodOf } from "../../rules/needs/understood.ts";
import type { JointOffer } from "../../rules/ranking/joint-offers.ts";
import type { NearUnknown } from "../../rules/ranking/near-unknown.ts";
import { doesHalf, halvesWithout } from "../../rules/ranking/need-halves.ts";
import type { ReadNeed } from "../../rules/ranking/read-need.ts";
import { needWords } from "../../text/needs/index.ts";
import {
  doubtWords,
  jointWords,
  lotWords,
  type NamesOfThings,
  reasonWords,
} from "../../text/ranking/index.ts";
import { namesOf } from "./names-of-things.ts";
import { type Matching, type MatchingApp, openMatching } from "./open-matching.ts";

/** A match as it is shown: everything in the reader's language. */
export type ShownMatch = {
  readonly organisationId: string;
  readonly name: string;
  /** Municipality of its seat. */
  readonly place: string | null;
  readonly isSocial: boolean;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly doubts: readonly string[];
  /** Why it stands here among others that fit as well. */
  readonly order?: string;
};

/** Two or three that can do it together, in the reader's language. */
export type ShownOffer = {
  readonly members: readonly {
    readonly organisationId: string;
    readonly name: string;
    /** What it brings: "Halle, Beersel · 320 uur per maand". */
    readonly brings: string;
  }[];
  /** 0 … 1: how much of what is asked they cover together. */
  readonly covered: number;
  readonly reasons: readonly string[];
  readonly doubts: readonly string[];
};

/** Somebody near whose work is not known yet, in the reader's language. */
export type ShownUnknown = {
  readonly organisationId: string;
  readonly name: string;
  readonly place: string | null;
  readonly km: number | null;
  /** What the KBO says it does: a weak hint. */
  readonly nace: string | null;
  /** Is that work of the kind that is asked? */
  readonly isHint: boolean;
};

/** What was found for a need, and how it was understood. */
export type Found = {
  readonly understood: Understood;
  readonly matches: readonly ShownMatch[];
  /** The same, as rules see them. */
  readonly ranked: readonly Match[];
  readonly considered: number;
  /** Nobody does exactly this: who does other work of the same group stands among them. */
  readonly isWidened: boolean;
  /** Of several kinds of work asked together, those that nobody near does; in the reader's language. */
  readonly nobodyDoes: readonly string[];
  /** Near, but of whom nobody said what it does. */
  readonly unknown: readonly ShownUnknown[];
  /** Only when nobody covers alone what is asked. */
  readonly offers: readonly ShownOffer[];
};

export type Looking = {
  readonly matching: Matching;
  readonly names: Awaited<ReturnType<typeof namesOf>>;
  readonly language: Language;
  readonly today: Day;
};

/** Opens what is needed to look for somebody. */
export async function openLooking(
  app: MatchingApp,
  partnershipId: string,
  { language, today }: Pick<Looking, "language" | "today">,
): Promise<Looking> {
  const matching = await openMatching(app, partnershipId);
  return { matching, names: await namesOf(app, matching, language), language, today };
}

export type LookOptions = {
  readonly limit: number;
  readonly regularToo: boolean;
  /** Activities that were understood wrongly. */
  readonly not?: readonly string[];
};

/** Holds a need against the register. */
export function lookFor(looking: Looking, need: Need, options: LookOptions): Found {
  const read = withoutWrong(looking.matching.read(need), options.not ?? []);
  const { limit, regularToo } = options;
  const asked = { limit, regularToo, today: looking.today };
  const ranking = looking.matching.rank(read, asked);
  const wider = looking.matching.widen(read, ranking, asked);
  const isWider = new Set(wider.map(({ organisationId }) => organisationId));
  const ranked = [
    ...ranking.matches.filter(({ organisationId }) => !isWider.has(organisationId)),
    ...wider,
  ]
    .sort((one, other) => other.score - one.score)
    .slice(0, limit);
  return {
    understood: understoodOf(read),
    matches: ranked.map((match) => shown(looking, match)),
    ranked,
    isWidened: wider.length > 0,
    unknown: looking.matching
      .nearUnknown(read, {
        named: new Set(ranked.map(({ organisationId }) => organisationId)),
        regularToo,
      })
      .map((one) => shownUnknown(looking, one)),
    nobodyDoes: halvesNobodyDoes(looking, read, regularToo).map(looking.names.activity),
    considered: ranking.considered,
    offers: looking.matching
      .together(read, { today: looking.today, regularToo })
      .map((offer) => shownOffer(looking, offer)),
  };
}

const lookedAt = 300;
/** Below this nobody is near, or it is no fit. */
const nearFrom = 0.2;

/** The kinds of work, of several asked together, that no organisation near by does. */
function halvesNobodyDoes(
  { matching, today }: Looking,
  read: ReadNeed,
  regularToo: boolean,
): readonly string[] {
  if (read.halves.length === 0) return [];
  const { matches } = matching.rank(read, { limit: lookedAt, today, regularToo });
  const near = matches
    .filter(({ score }) => score >= nearFrom)
    .map(({ organisationId }) => {
      const activities = matching.supplier(organisationId)?.activities ?? [];
      return new Set(activities.map(({ code }) => code));
    });
  return read.halves
    .filter((half) => !near.some((activities) => doesHalf(activities, half)))
    .map(({ name }) => name);
}

function shownUnknown(
  { matching, names }: Looking,
  { organisationId, km, nace, isHint }: NearUnknown,
): ShownUnknown {
  const supplier = matching.supplier(organisationId);
  const called = nace === null ? "" : names.nace(nace);
  return {
    organisationId,
    name: supplier?.name ?? "",
    place: supplier?.seatNis ? names.municipality(supplier.seatNis) : null,
    km,
    nace: nace === null ? null : called === nace ? nace : `${nace} ${called}`,
    isHint,
  };
}

function shownOffer({ matching, names, language }: Looking, offer: JointOffer): ShownOffer {
  const say = jointWords(language, names);
  const { understood } = needWords(language);
  const number = (value: number) => formatNumber(language, Math.round(value));
  return {
    members: offer.members.map(({ organisationId, nis, hoursPerMonth, activities }) => {
      return {
        organisationId,
        name: matching.supplier(organisationId)?.name ?? "",
        brings: [
          nis.map(names.municipality).join(", "),
          hoursPerMonth === null ? "" : understood.hours(number(hoursPerMonth)),
          activities.map(names.activity).join(", "),
        ]
          .filter(Boolean)
          .join(" · "),
      };
    }),
    covered: offer.covered,
    reasons: say({ ...offer, hoursUnknown: false }),
    doubts: say({ ...offer, reasons: [] }),
  };
}

function withoutWrong(read: ReadNeed, not: readonly string[]): ReadNeed {
  if (not.length === 0) return read;
  return {
    ...read,
    activities: read.activities.filter(({ code }) => !not.includes(code)),
    halves: halvesWithout(read.halves, not),
  };
}

/** A match in words. */
export function shown({ matching, names, language }: Looking, match: Match): ShownMatch {
  const supplier = matching.supplier(match.organisationId);
  const order = lotWords(language, match.lot);
  return {
    organisationId: match.organisationId,
    name: supplier?.name ?? "",
    place: supplier?.seatNis ? names.municipality(supplier.seatNis) : null,
    isSocial: supplier?.isSocial ?? false,
    score: match.score,
    ...inWords(match, language, names),
    ...(order ? { order } : {}),
  };
}

/** Reasons and doubts in words; two that read alike are told once. */
export const inWords = (
  { reasons, doubts }: Pick<Match, "reasons" | "doubts">,
  language: Language,
  names: NamesOfThings,
) => ({
  reasons: [...new Set(reasons.map(reasonWords(language, names)))],
  doubts: [...new Set(doubts.map(doubtWords(language, names)))],
});
