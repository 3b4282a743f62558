import { type Actor, listColleagues, personOf, refusalFor, tenantOf } from "#access";
import { addDays, type Day } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Language } from "#kernel/language";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { type ContactReach, findReach, type OrganisationReach } from "#register";
import { findPartnership } from "#territory";
import type { KeptNeed } from "../../rules/needs/kept-need.ts";
import {
  findMatch,
  listSteps,
  type MatchStep,
  type NeedMatch,
} from "../../store/needs/match-rows.ts";
import { findNeed } from "../../store/needs/need-rows.ts";
import { letterWords } from "../../text/needs/letter.ts";
import { inWords, openLooking, type ShownMatch, shown } from "./look-for.ts";
import { subjectOf } from "./need-reach.ts";
import type { MatchingApp } from "./open-matching.ts";

export type Letter = { readonly to: string; readonly subject: string; readonly text: string };

export type OpenedMatch = {
  readonly kind: "match";
  readonly need: KeptNeed;
  /** Null: nothing was done with it yet. */
  readonly match: NeedMatch | null;
  readonly organisation: {
    readonly id: string | null;
    readonly name: string;
    readonly place: string | null;
    readonly isSocial: boolean;
  };
  /** By the register of today; null when it would not be named now. */
  readonly now: ShownMatch | null;
  /** Why it was taken up, in words. */
  readonly takenUp: {
    readonly reasons: readonly string[];
    readonly doubts: readonly string[];
  } | null;
  readonly steps: readonly MatchStep[];
  readonly reach: OrganisationReach | null;
  /** Only for who may see contacts. */
  readonly contacts: readonly ContactReach[];
  readonly letter: Letter;
  readonly lookAgainOn: Day;
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly mayEdit: boolean;
  readonly mayPlan: boolean;
};

/** When nobody says otherwise one looks again after so many days. */
const patienceDays = 7;

/**
 * One organisation for one need: why it is named, what was done, and what one needs to reach it.
 * @param ref of the match, or of the organisation
 */
export async function openMatch(
  app: MatchingApp,
  actor: Actor,
  { needId, ref }: { readonly needId: string; readonly ref: string },
  {
    language,
    today,
    letterIn,
  }: { readonly language: Language; readonly today: Day; readonly letterIn: Language },
): Promise<OpenedMatch | Refusal<"not-permitted" | "no-such-match">> {
  const refusal = refusalFor(actor, "match.read");
  if (refusal) return refusal;
  if (!isId(needId) || !isId(ref)) return refuse("no-such-match");
  const looking = await openLooking(app, actor.partnershipId, { language, today });
  const { matching, names } = looking;
  const stored = await inPartnership(app.db, tenantOf(actor), async (tx) => {
    const need = await findNeed(tx, needId);
    if (!need) return refuse("no-such-match");
    const match = await findMatch(tx, needId, ref);
    const id = match ? match.organisationId : ref;
    const reach = id ? await findReach(tx, id, today) : null;
    if (!match && !reach) return refuse("no-such-match");
    return {
      need,
      match,
      id: reach ? id : null,
      reach,
      steps: match ? await listSteps(tx, match.id) : [],
      colleagues: await listColleagues(tx),
      partnership: await findPartnership(tx, actor.partnershipId),
    };
  });
  if (isRefusal(stored)) return stored;
  const { need, match, id, reach, colleagues } = stored;
  const ranked = matching
    .rank(matching.read(need.need), { limit: Number.MAX_SAFE_INTEGER, today, regularToo: true })
    .matches.find(({ organisationId }) => organisationId === id);
  const seat = id ? matching.supplier(id)?.seatNis : null;
  const subject = subjectOf(need.need);
  const contacts =
    reach && !refusalFor(actor, "contact.read", { nis: reach.nis }) ? reach.contacts : [];
  const organisation = {
    id,
    name: reach?.name ?? match?.organisationName ?? "",
    place: seat ? names.municipality(seat) : null,
    isSocial: reach?.isSocial ?? match?.isSocial ?? false,
  };
  return {
    kind: "match",
    need,
    match,
    organisation,
    now: ranked ? shown(looking, ranked) : null,
    takenUp: match ? inWords(match, language, names) : null,
    steps: stored.steps,
    reach,
    contacts,
    letter: letterWords(letterIn).ask({
      to: contacts.find(({ email }) => email) ?? { name: "", email: reach?.email ?? "" },
      organisation: organisation.name,
      need,
      places: need.need.place.nis.map(names.municipality),
      from: personOf(actor)?.name ?? "",
      partnership: stored.partnership?.name ?? "",
    }),
    lookAgainOn: addDays(today, patienceDays),
    colleagues: colleagues.map((one) => ({ id: one.id, name: one.name })),
    mayEdit: !need.removedAt && !refusalFor(actor, "match.edit", subject),
    mayPlan: !need.removedAt && !refusalFor(actor, "plan.edit", subject),
  };
}
