import { type Actor, mayReach, refusalFor, tenantOf } from "#access";
import type { Refusal } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { listMemberNis } from "#territory";
import type { Need } from "../../rules/need.ts";
import { namedElsewhere, namedPlaces } from "../../rules/needs/named-places.ts";
import {
  asksSomething,
  type NeedQuery,
  needOfQuery,
  unknownCodes,
} from "../../rules/needs/need-query.ts";
import { codeOf } from "../../rules/needs/understood.ts";
import {
  noTerms,
  onlyParts,
  partsFromText,
  type ReadablePart,
  readTerms,
  type SaidTerms,
  withTerms,
} from "../../rules/terms/read-terms.ts";
import { findPastedText } from "../../store/needs/pasted-texts.ts";
import { findCpvCodes } from "../cpv/find-cpv-codes.ts";
import { type Found, type Looking, type LookOptions, lookFor, openLooking } from "./look-for.ts";
import { ownMunicipalities } from "./need-reach.ts";
import type { MatchingApp } from "./open-matching.ts";

export type Choice = { readonly code: string; readonly name: string };

/** How the place was known. */
export type PlaceBy = "chosen" | "text" | "own" | "partnership" | "anywhere";

export type WhoCan = {
  readonly kind: "who-can";
  /** With the pasted text in its place. */
  readonly query: NeedQuery;
  /** Null: nothing was asked yet. */
  readonly need: Need | null;
  readonly found: Found | null;
  /** What the text says of size and time. */
  readonly said: SaidTerms;
  /** The parts of it that count: not typed, and not refused. */
  readonly fromText: readonly ReadablePart[];
  readonly placeBy: PlaceBy;
  readonly places: readonly Choice[];
  /** Of those places the ones that no member of the partnership is. */
  readonly outside: readonly string[];
  /** The text was pasted too long ago. */
  readonly textGone: boolean;
  /** Codes one can choose from when it is not sure which is meant, the likeliest first. */
  readonly guesses: readonly (Choice & { readonly division: string; readonly chance: number })[];
  /** What was typed as a CPV code and is none. */
  readonly noSuchCodes: readonly string[];
  /** Codes the words searched for lead to. */
  readonly codes: readonly Choice[];
  readonly choices: {
    readonly municipalities: readonly Choice[];
    readonly activities: readonly (Choice & { readonly isGroup: boolean })[];
  };
  readonly names: Readonly<Record<string, string>>;
  readonly mayKeep: boolean;
  readonly mayTeach: boolean;
  /** Records may be filled in. */
  readonly mayFill: boolean;
};

const shownMatches = 20;
const shownCodes = 12;
const leastGuess = 0.015;

/**
 * Who can do what is asked: understood, and held against the register.
 * @param searchCode words to look up a CPV code by
 */
export async function findWhoCan(
  app: MatchingApp,
  actor: Actor,
  asked: NeedQuery,
  {
    language,
    today,
    searchCode,
  }: Pick<Looking, "language" | "today"> & { readonly searchCode: string },
): Promise<WhoCan | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "match.read");
  if (refusal) return refusal;
  const { members, pasted } = await inPartnership(app.db, tenantOf(actor), async (tx) => ({
    members: await listMemberNis(tx, actor.partnershipId, today),
    pasted: asked.pasted ? await findPastedText(tx, asked.pasted) : null,
  }));
  const query = pasted === null ? asked : { ...asked, text: pasted };
  const looking = await openLooking(app, actor.partnershipId, { language, today });
  const { names, matching } = looking;
  const { nis, by } = placeOf(query, looking, members, ownMunicipalities(actor));
  const typed = asksSomething(query) ? needOfQuery(query, { nis, knowsCpv: names.knowsCpv }) : null;
  const said = typed ? readTerms(query.text, today) : noTerms;
  const fromText = typed ? partsFromText(typed, said, query.unread) : [];
  const need = typed && withTerms(typed, onlyParts(said, fromText));
  const options: LookOptions = {
    limit: shownMatches,
    regularToo: query.regularToo,
    not: query.not,
  };
  const found = need ? lookFor(looking, need, options) : null;
  const codes = await findCpvCodes(app.config.projectRoot, searchCode, shownCodes);
  return {
    kind: "who-can",
    query,
    need,
    found,
    said,
    fromText,
    placeBy: by,
    places: (need?.place.nis ?? nis).map((code) => ({ code, name: names.municipality(code) })),
    outside: (need?.place.nis ?? nis)
      .filter((code) => !members.includes(code))
      .map((code) => names.municipality(code)),
    textGone: asked.pasted !== null && pasted === null,
    codes: codes.map((code) => ({ code, name: names.cpv(code) })),
    choices: {
      municipalities: members
        .map((code) => ({ code, name: names.municipality(code) }))
        .sort((a, b) => a.name.localeCompare(b.name, language)),
      activities: matching.world.activities.map(({ code, parent }) => ({
        code,
        name: names.activity(code),
        isGroup: parent === null,
      })),
    },
    noSuchCodes: unknownCodes(query, names.knowsCpv),
    guesses: guessesOf(found?.understood.codes, names),
    names: namesIn(found, query, names),
    mayKeep: need ? !refusalFor(actor, "match.edit", { nis: need.place.nis }) : false,
    mayTeach: mayReach(actor, "match.teach"),
    mayFill: mayReach(actor, "register.edit"),
  };
}

/** What was chosen, else what the text names, else where the asker works, else everywhere we work together. */
function placeOf(
  query: NeedQuery,
  { matching }: Looking,
  members: readonly string[],
  own: readonly string[],
): { readonly nis: readonly string[]; readonly by: PlaceBy } {
  if (query.anywhere) return { nis: [], by: "anywhere" };
  if (query.nis.length > 0) return { nis: query.nis, by: "chosen" };
  const { municipalities } = matching.world;
  const here = municipalities.filter(({ nis }) => members.includes(nis));
  const named = namedPlaces(query.text, here);
  if (named.length > 0) return { nis: named, by: "text" };
  const elsewhere = namedElsewhere(query.text, municipalities);
  if (elsewhere.length > 0) return { nis: elsewhere, by: "text" };
  const mine = own.filter((nis) => members.includes(nis));
  return mine.length > 0 ? { nis: mine, by: "own" } : { nis: members, by: "partnership" };
}

/** Names of every code the page speaks of, by code: activities and CPV do not look alike. */
function namesIn(
  found: Found | null,
  query: NeedQuery,
  names: Looking["names"],
): Readonly<Record<string, string>> {
  const codes = found?.understood.codes;
  const given =
    codes?.kind === "given"
      ? codes.codes
      : codes?.kind === "confirmed"
        ? [codes.found.mapping.cpv]
        : query.cpv;
  const understood = (found?.understood.activities ?? []).map(({ code }) => code);
  const activities = [...understood, ...query.not, ...query.activities];
  return Object.fromEntries([
    ...given.map((code) => [code, names.cpv(code)] as const),
    ...activities.map((code) => [code, names.activity(code)] as const),
  ]);
}

function guessesOf(codes: Found["understood"]["codes"] | undefined, names: Looking["names"]) {
  const guesses =
    codes?.kind === "sure" ? [codes.guess] : codes?.kind === "which-of" ? codes.guesses : [];
  // What stands at one in a hundred is no answer to "which of these?".
  const likely = guesses.filter(({ chance }, at) => at === 0 || chance >= leastGuess);
  return likely.map((guess) => {
    const code = codeOf(guess);
    const { node, chance } = guess;
    return { code, name: names.cpv(code), division: `${node} ${names.cpv(node)}`, chance };
  });
}
