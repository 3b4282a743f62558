import type { Actor } from "#access";
import { addDays, dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import { formatDay } from "#ui/format";
import type { MetPair } from "../../rules/follow-up/pair.ts";
import { askedWithin, dueRound, type Round } from "../../rules/follow-up/rounds.ts";
import { settledOf } from "../../rules/follow-up/totals.ts";
import type { Guest } from "../../rules/guests/guest.ts";
import { forgetRemarks } from "../../store/follow-up/answer-rows.ts";
import {
  type AskedGathering,
  claimLetter,
  isStopped,
  listAskedGatherings,
  listLettersOf,
  listSilentFairs,
  noteLetterMail,
  takeLettersOfWiped,
} from "../../store/follow-up/letter-rows.ts";
import { listPairs } from "../../store/follow-up/pair-rows.ts";
import { selectGuestsOf } from "../../store/guests/guest-rows.ts";
import { isOptedOut } from "../../store/guests/letter-rows.ts";
import { followUpLetterWords } from "../../text/follow-up-letters/index.ts";
import { addressHash } from "../guests/guest-links.ts";
import { addressOf, type GuestAddress } from "./address-of-guest.ts";
import { giveFollowUpToken } from "./follow-up-token.ts";
import { takeMeetings } from "./take-schedule.ts";

/** Why a guest is not asked. */
export type NotAsked =
  /** Asked in this round already. */
  | "before"
  /** Name wiped or never known, and nobody of the register may be written to. */
  | "no-address"
  /** Asked for no more letters. */
  | "opted-out"
  | "bounced"
  /** Everything it could say is known: a contract with each. */
  | "all-known"
  | "failed";

export type Asked = {
  readonly kind: "asked";
  readonly sent: number;
  readonly skipped: Readonly<Partial<Record<NotAsked, number>>>;
};

type AskApp = Pick<App, "config" | "db" | "log" | "mail">;

/**
 * The daily chore: guests who met somebody are asked 30, 90 and 180 days later what came of it. Only the machine itself
 * does this. It may run as often as it likes, and twice at once: nobody is asked twice.
 */
export async function askFollowUp(
  app: AskApp,
  actor: Actor,
  now: Instant,
): Promise<Asked | Refusal<"not-permitted">> {
  if (actor.kind !== "operator") return refuse("not-permitted");
  const { partnershipId } = actor;
  const today = dayOf(now);
  const gatherings = await inPartnership(app.db, { partnershipId }, async (tx) => {
    await forgetRemarks(tx);
    await app.mail.forget(tx, await takeLettersOfWiped(tx));
    for (const fair of await listSilentFairs(tx, addDays(today, -askedWithin), now)) {
      await takeMeetings(tx, fair, { name: "", at: now });
    }
    return listAskedGatherings(tx, addDays(today, -askedWithin), now);
  });
  const skipped: Partial<Record<NotAsked, number>> = {};
  let sent = 0;
  for (const gathering of gatherings) {
    const round = dueRound(gathering.heldOn, today);
    if (!round) continue;
    const due = await inPartnership(app.db, { partnershipId }, (tx) => listDue(tx, gathering.id));
    for (const one of due) {
      const not = await ask(app, partnershipId, { ...one, gathering, round }, now);
      if (not) skipped[not] = (skipped[not] ?? 0) + 1;
      else sent += 1;
    }
  }
  return { kind: "asked", sent, skipped };
}

type Due = { readonly guest: Guest; readonly pairs: readonly MetPair[] };

/** Guests with the pairs that are worth a question, in the order of their names. */
async function listDue(tx: Tx, gatheringId: string): Promise<readonly Due[]> {
  const pairs = await listPairs(tx, { gatheringId });
  const guests = await selectGuestsOf(tx, gatheringId);
  return guests.flatMap((guest) => {
    const own = pairs.filter(
      ({ left, right }) => left.guestId === guest.id || right.guestId === guest.id,
    );
    return own.length > 0
      ? [{ guest, pairs: own.filter((pair) => isWorthAsking(pair, guest)) }]
      : [];
  });
}

/** With a contract that this guest or the desk knows of, there is nothing left to ask. */
function isWorthAsking(pair: MetPair, { id }: Guest): boolean {
  const own = pair.left.guestId === id ? pair.leftSaid : pair.rightSaid;
  const settled = settledOf(pair);
  const isDone = settled.basis === "desk" && settled.outcomes.includes("contract");
  return !isDone && !own?.outcomes.includes("contract");
}

/** Claimed in the transaction that puts the letter in the outbox: both happen, or neither. */
async function ask(
  app: AskApp,
  partnershipId: string,
  one: Due & { readonly gathering: AskedGathering; readonly round: Round },
  now: Instant,
): Promise<NotAsked | null> {
  const { guest, pairs, gathering, round } = one;
  try {
    return await inPartnership(app.db, { partnershipId }, async (tx) => {
      const before = await listLettersOf(tx, gathering.id);
      if (before.some((letter) => letter.guestId === guest.id && letter.round === round)) {
        return "before";
      }
      if (pairs.length === 0) return "all-known";
      const to = await addressOf(tx, guest, dayOf(now));
      if (!to) return guest.bouncedOn ? "bounced" : "no-address";
      const hash = addressHash(partnershipId, to.email);
      if ((await isStopped(tx, hash)) || (await isOptedOut(tx, hash))) return "opted-out";
      const claim = { guestId: guest.id, gatheringId: gathering.id, round, pairs: pairs.length };
      if (!(await claimLetter(tx, claim, now))) return "before";
      const letter = await composeQuestion(tx, app, partnershipId, { ...one, to });
      await noteLetterMail(tx, guest.id, round, await app.mail.queue(tx, letter));
      return null;
    });
  } catch (fault) {
    // One address that is no address keeps nobody else from being asked.
    app.log.error("a guest could not be asked what came of it", {
      guest: guest.id,
      fault: String(fault),
    });
    return "failed";
  }
}

/** So many meetings stand in a letter each with its links; with more, one link to the page is easier to read. */
const mostLinked = 6;

async function composeQuestion(
  tx: Tx,
  app: Pick<App, "config">,
  partnershipId: string,
  {
    guest,
    pairs,
    gathering,
    to,
  }: Due & { readonly gathering: AskedGathering; readonly to: GuestAddress },
) {
  const token = await giveFollowUpToken(app.config, { partnershipId, guestId: guest.id });
  const page = `${app.config.url}/opvolging/${token}`;
  const words = followUpLetterWords(guest.language);
  const others = pairs.map((pair) => ({
    name: pair.left.guestId === guest.id ? pair.right.name : pair.left.name,
    link: (answer: string) => `${page}?met=${pair.id}&antwoord=${answer}`,
  }));
  const { subject, body } = words.question({
    to: to.name,
    organisation: guest.organisationName,
    gathering: gathering.title,
    on: formatDay(guest.language, gathering.heldOn),
    partnership: (await findPartnership(tx, partnershipId))?.name ?? "",
    others,
    isShort: others.length > mostLinked,
    page,
    stop: `${page}/stop`,
  });
  return { to: to.email, subject, text: body, unsubscribeUrl: `${page}/af` };
}
