import { type Actor, countKnock, type TooMany } from "#access";
import { type Day, dayOf, type Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import { inOrder, type Said } from "../../rules/follow-up/outcome.ts";
import type { MetPair, PairAnswer } from "../../rules/follow-up/pair.ts";
import { mayStillAnswer, roundOfAnswer } from "../../rules/follow-up/rounds.ts";
import type { Guest } from "../../rules/guests/guest.ts";
import { writeAnswer } from "../../store/follow-up/answer-rows.ts";
import { isStopped, writeStop } from "../../store/follow-up/letter-rows.ts";
import { listPairs } from "../../store/follow-up/pair-rows.ts";
import { findGatheringFacts, type GatheringFacts } from "../../store/guests/gathering-facts.ts";
import { findGuest } from "../../store/guests/guest-rows.ts";
import { addressHash } from "../guests/guest-links.ts";
import { addressOf } from "./address-of-guest.ts";
import { auditFollowUp } from "./audit-follow-up.ts";
import { readFollowUpToken } from "./follow-up-token.ts";
import { provePair } from "./prove-pair.ts";

type LinkApp = Pick<App, "config" | "db">;

/** A meeting as one of the two sees it: its own words only, not what the other said. */
export type OwnMeeting = {
  readonly id: string;
  readonly with: string;
  readonly said: PairAnswer | null;
};

export type AnswerView = {
  readonly kind: "view";
  readonly partnership: string;
  readonly gathering: Pick<GatheringFacts, "title" | "startsAt">;
  readonly heldOn: Day;
  readonly organisation: string;
  readonly language: Guest["language"];
  readonly meetings: readonly OwnMeeting[];
  readonly isOpen: boolean;
  readonly isStopped: boolean;
  readonly mayStop: boolean;
};

type Behind = {
  readonly partnershipId: string;
  readonly guest: Guest;
  readonly gathering: GatheringFacts;
};

async function behind<Result>(
  app: LinkApp,
  token: string,
  work: (tx: Tx, found: Behind) => Promise<Result>,
): Promise<Result | Refusal<"no-such-link">> {
  const named = await readFollowUpToken(app.config, token);
  if (!named) return refuse("no-such-link");
  const { partnershipId, guestId } = named;
  return inPartnership(app.db, { partnershipId }, async (tx) => {
    const guest = await findGuest(tx, guestId);
    const gathering = guest && (await findGatheringFacts(tx, guest.gatheringId));
    if (!guest || guest.removedAt || !gathering) return refuse("no-such-link");
    return work(tx, { partnershipId, guest, gathering });
  });
}

const meetingOf = (pair: MetPair, guestId: string): OwnMeeting => {
  const isLeft = pair.left.guestId === guestId;
  return {
    id: pair.id,
    with: isLeft ? pair.right.name : pair.left.name,
    said: isLeft ? pair.leftSaid : pair.rightSaid,
  };
};

/** What the link in a letter shows to whoever has it. Looking answers nothing: mail scanners follow links. */
export const openAnswerPage = (
  app: LinkApp,
  token: string,
  now: Instant,
): Promise<AnswerView | Refusal<"no-such-link">> =>
  behind<AnswerView>(app, token, async (tx, { partnershipId, guest, gathering }) => {
    const heldOn = dayOf(gathering.startsAt);
    const pairs = await listPairs(tx, { guestId: guest.id });
    const to = await addressOf(tx, guest, dayOf(now));
    return {
      kind: "view",
      partnership: (await findPartnership(tx, partnershipId))?.name ?? "",
      gathering: { title: gathering.title, startsAt: gathering.startsAt },
      heldOn,
      organisation: guest.organisationName,
      language: guest.language,
      meetings: pairs.map((pair) => meetingOf(pair, guest.id)),
      isOpen: mayStillAnswer(heldOn, dayOf(now)),
      isStopped: to !== null && (await isStopped(tx, addressHash(partnershipId, to.email))),
      mayStop: to !== null,
    };
  });

const knocks = {
  accountAndAddress: { name: "follow-up", failures: 60, windowMinutes: 60 },
  address: { name: "follow-up-address", failures: 300, windowMinutes: 60 },
  account: { name: "follow-up-account", failures: 120, windowMinutes: 60 },
} as const;

export const longestRemark = 1_000;

export type AnswerKept =
  | { readonly kind: "kept"; readonly with: string }
  | TooMany
  | Refusal<"no-such-link" | "no-such-pair" | "closed" | "too-long">;

/** What one of the two says came of one meeting; an empty list says that nothing came of it. */
export async function answerMeeting(
  app: LinkApp,
  token: string,
  given: { readonly pairId: string; readonly outcomes: Said; readonly remark: string },
  { address, now }: { readonly address: string; readonly now: Instant },
): Promise<AnswerKept> {
  const tooMany = await countKnock(app, knocks, { email: token, address });
  if (tooMany) return tooMany;
  return behind<AnswerKept>(app, token, async (tx, { partnershipId, guest, gathering }) => {
    const pair = (await listPairs(tx, { guestId: guest.id })).find(({ id }) => id === given.pairId);
    if (!pair) return refuse("no-such-pair");
    const heldOn = dayOf(gathering.startsAt);
    const today = dayOf(now);
    if (!mayStillAnswer(heldOn, today)) return refuse("closed");
    if (given.remark.length > longestRemark) return refuse("too-long");
    const round = roundOfAnswer(heldOn, today);
    const said = { outcomes: inOrder(given.outcomes), remark: given.remark };
    await writeAnswer(tx, { pairId: pair.id, guestId: guest.id, round }, said, now);
    const actor: Actor = { kind: "visitor", partnershipId };
    await auditFollowUp(tx, actor, "answer", gathering);
    // The machine keeps the books: a visitor has no say over evidence.
    await provePair(tx, { kind: "operator", partnershipId }, pair.id, gathering, now);
    return { kind: "kept", with: meetingOf(pair, guest.id).with };
  });
}

/** No more questions to the address of this guest, or again; by the fingerprint of the address only. */
export const changeQuestions = (
  app: LinkApp,
  token: string,
  stop: boolean,
  now: Instant,
): Promise<{ readonly kind: "changed" } | Refusal<"no-such-link">> =>
  behind(app, token, async (tx, { partnershipId, guest, gathering }) => {
    const to = await addressOf(tx, guest, dayOf(now));
    if (to) await writeStop(tx, addressHash(partnershipId, to.email), stop);
    const actor: Actor = { kind: "visitor", partnershipId };
    await auditFollowUp(tx, actor, stop ? "stop" : "start", gathering);
    return { kind: "changed" as const };
  });
