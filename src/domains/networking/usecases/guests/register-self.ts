import { type Actor, countKnock, refusalFor, type TooMany, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership } from "#platform/db";
import { findPartnership } from "#territory";
import type { GuestAnswer, GuestSettings } from "../../rules/guests/guest.ts";
import { findGatheringFacts, type GatheringFacts } from "../../store/guests/gathering-facts.ts";
import {
  findGuest,
  insertGuest,
  selectGuestsOf,
  updateGuest,
} from "../../store/guests/guest-rows.ts";
import { readSettings } from "../../store/guests/settings-rows.ts";
import {
  fieldsOf,
  findSame,
  judgeTyped,
  type TypedGuest,
  type TypedGuestProblem,
} from "./add-guests.ts";
import { giveGuestToken } from "./guest-links.ts";
import { judgeAnswer } from "./guest-page.ts";
import { auditGuests, closedBecause, keepUntilOf } from "./hold-guests.ts";
import { moveUpWaiting, placeGuest, writeAnswer } from "./take-answer.ts";
import { type LetterApp, writeLetter } from "./write-letters.ts";

const registerLimits = {
  accountAndAddress: { name: "register", failures: 5, windowMinutes: 60 },
  address: { name: "register-address", failures: 30, windowMinutes: 60 },
  account: { name: "register-account", failures: 10, windowMinutes: 60 },
} as const;

export type RegistrationPage = {
  readonly kind: "page";
  readonly gathering: GatheringFacts;
  readonly settings: GuestSettings;
  readonly partnership: string;
  readonly closed: ReturnType<typeof closedBecause>;
  readonly keepUntil: string;
};

/** The public form of a public gathering that lets people register themselves. */
export const openRegistration = (
  app: LetterApp,
  actor: Actor,
  gatheringId: string,
  now: Instant,
): Promise<RegistrationPage | Refusal<"no-such-gathering">> =>
  inPartnership(app.db, tenantOf(actor), async (tx) => {
    const gathering = await findGatheringFacts(tx, gatheringId);
    if (!gathering?.isPublic || refusalFor(actor, "gathering.read", { published: true })) {
      return refuse("no-such-gathering");
    }
    const settings = await readSettings(tx, gatheringId);
    const partnership = await findPartnership(tx, actor.partnershipId);
    const isShown = settings.selfRegistration && gathering.state !== "draft";
    if (!isShown || !(partnership?.published || actor.kind !== "visitor")) {
      return refuse("no-such-gathering");
    }
    return {
      kind: "page",
      gathering,
      settings,
      partnership: partnership?.name ?? "",
      closed: closedBecause(gathering, now),
      keepUntil: keepUntilOf(gathering, settings),
    };
  });

export type Registered =
  | {
      readonly kind: "registered";
      readonly state: "coming" | "waiting";
      /** Was on the list already: this registration took the place of the earlier answer. */
      readonly isMerged: boolean;
      /** Null when somebody was on the list already: the link goes by mail, to the address that was known. */
      readonly token: string | null;
    }
  | TooMany
  | Refusal<
      | "no-such-gathering"
      | "closed"
      | "full"
      | "too-many-companions"
      | "too-long"
      | Exclude<TypedGuestProblem, "twice">
      | "no-email"
    >;

/**
 * Somebody registers by the public form. The same organisation, or the same mail address, is one guest: the latest
 * answer holds and what the earlier one had more stays. Whoever is on the list already gets the link by mail, to the
 * address that was known, so that a stranger who knows a company's number does not get its page.
 */
export async function registerSelf(
  app: LetterApp,
  actor: Actor,
  gatheringId: string,
  given: { readonly typed: TypedGuest; readonly answer: GuestAnswer; readonly address: string },
  now: Instant,
): Promise<Registered> {
  const refusal = refusalFor(actor, "gathering.read", { published: true });
  if (refusal) return refuse("no-such-gathering");
  const { typed, answer, address } = given;
  const problem = judgeTyped(typed);
  if (problem) return refuse(problem);
  if (typed.email === "") return refuse("no-email");
  const page = await openRegistration(app, actor, gatheringId, now);
  if (page.kind === "refused") return page;
  if (page.closed) return refuse("closed", page.closed);
  const wrong = judgeAnswer(answer, page.settings.mostCompanions);
  if (wrong) return wrong;
  const tooMany = await countKnock(app, registerLimits, { email: typed.email, address });
  if (tooMany) return tooMany;
  return inPartnership<Registered>(app.db, tenantOf(actor), async (tx) => {
    const gathering = await findGatheringFacts(tx, gatheringId, { lock: true });
    if (!gathering) return refuse("no-such-gathering");
    const settings = await readSettings(tx, gatheringId);
    const guests = await selectGuestsOf(tx, gatheringId);
    const same = findSame(guests, typed);
    const fields = await fieldsOf(tx, typed);
    const keepUntil = keepUntilOf(gathering, settings);
    const id =
      same?.id ?? (await insertGuest(tx, gatheringId, { ...fields, origin: "self", keepUntil }));
    const guest = id ? await findGuest(tx, id) : null;
    if (!guest) return refuse("closed");
    const placed = await placeGuest(tx, gathering, guest, answer, now);
    if (!placed || placed.state === "declined" || placed.state === "withdrawn") {
      // A guest that was made only to be refused leaves no trace.
      if (!same && id) await updateGuest(tx, id, { removedAt: now, personName: "", email: null });
      return refuse("full");
    }
    if (same) {
      const { organisationName, organisationNumber } = fields;
      await updateGuest(tx, guest.id, {
        organisationName: guest.organisationName || organisationName,
        organisationNumber: guest.organisationNumber ?? organisationNumber ?? null,
        email: guest.email ?? fields.email,
      });
    }
    // Nor does it let a stranger rename who is on the list: the letter goes to the person that was known.
    const said = same?.personName ? { ...answer, personName: same.personName } : answer;
    await writeAnswer(tx, guest, said, { askDiet: settings.askDiet, now });
    const fresh = (await findGuest(tx, guest.id)) ?? guest;
    await writeLetter(tx, app, actor, "confirmation", { gathering, guest: fresh }, now);
    await moveUpWaiting(tx, app, actor, gathering, now);
    await auditGuests(tx, actor, "register", gathering, { merged: same !== null });
    const { partnershipId } = actor;
    // Knowing the number or the address of somebody on the list proves nothing: only a new guest goes to the page.
    const token = same
      ? null
      : await giveGuestToken(app.config, { partnershipId, guestId: guest.id });
    return {
      kind: "registered",
      state: placed.state,
      isMerged: same !== null,
      token,
    };
  });
}
