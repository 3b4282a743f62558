import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { inPartnership, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { brainstormLimits, type IdeaState, readIdea } from "../../rules/brainstorm/brainstorm.ts";
import { layDots } from "../../rules/brainstorm/lay-dots.ts";
import { findBrainstorm } from "../../store/brainstorm/brainstorm-rows.ts";
import { addIdea, countIdeas, findIdeaState } from "../../store/brainstorm/idea-rows.ts";
import { holdVoice, listDots, writeDots } from "../../store/brainstorm/vote-rows.ts";
import { openRoom } from "./room.ts";

export type Spoken =
  | { readonly kind: "taken"; readonly state: IdeaState }
  | Refusal<"no-such-room" | "not-now" | "no-idea" | "too-many" | "room-full">;

/**
 * Takes an idea from a phone. The same key again, after a connection that broke, is the same idea.
 * @param given.key   made by the phone, an id
 * @param given.voice random sign of the phone
 */
export async function sendIdea(
  app: Pick<App, "db">,
  code: string,
  given: { readonly voice: string; readonly key: string; readonly text: string },
  now: Instant,
): Promise<Spoken> {
  const body = readIdea(given.text);
  if (body === null || !isId(given.key)) return refuse("no-idea");
  const room = await openRoom(app, code);
  if (isRefusal(room)) return room;
  const { partnershipId, gatheringId } = room;
  return inPartnership(app.db, { partnershipId }, async (tx): Promise<Spoken> => {
    const [brainstorm, count] = await Promise.all([
      findBrainstorm(tx, gatheringId),
      countIdeas(tx, gatheringId, given.voice),
    ]);
    if (!brainstorm) return refuse("no-such-room");
    const { phase, isModerated } = brainstorm;
    const isOpen = phase !== "ahead" && phase !== "over";
    if (!isOpen) return isKnownIdea(tx, gatheringId, given.key, "not-now");
    if (count.ofVoice >= brainstormLimits.ideasPerVoice) {
      return isKnownIdea(tx, gatheringId, given.key, "too-many");
    }
    if (count.ofRoom >= brainstormLimits.ideasPerRoom) return refuse("room-full");
    // Kept by a phone without a network until the others were voting: a colleague decides.
    const state = isModerated || phase !== "ideas" ? "waiting" : "shown";
    await addIdea(tx, gatheringId, { key: given.key, voice: given.voice, body, state, at: now });
    return { kind: "taken", state };
  });
}

/** An idea that arrived before, of which the phone never heard, is no reason to be told no. */
async function isKnownIdea(
  tx: Tx,
  gatheringId: string,
  key: string,
  because: "not-now" | "too-many",
): Promise<Spoken> {
  const state = await findIdeaState(tx, gatheringId, key);
  return state ? { kind: "taken", state } : refuse(because);
}

export type Voted =
  | { readonly kind: "laid"; readonly dots: Readonly<Record<string, number>> }
  | Refusal<"no-such-room" | "not-now" | "no-such-card" | "no-dots-left">;

/**
 * Lays so many dots of a phone on a card, in place of those it laid there before: sent twice, it is the same.
 * @returns the dots of this phone by card, after it
 */
export async function voteFor(
  app: Pick<App, "db">,
  code: string,
  given: { readonly voice: string; readonly card: string; readonly dots: number },
): Promise<Voted> {
  const room = await openRoom(app, code);
  if (isRefusal(room)) return room;
  if (!room.cards.some(({ id }) => id === given.card)) return refuse("no-such-card");
  const { partnershipId, gatheringId } = room;
  return inPartnership(app.db, { partnershipId }, async (tx): Promise<Voted> => {
    await holdVoice(tx, gatheringId, given.voice);
    const brainstorm = await findBrainstorm(tx, gatheringId);
    if (!brainstorm) return refuse("no-such-room");
    if (brainstorm.phase !== "vote") return refuse("not-now");
    const before = await listDots(tx, gatheringId, given.voice);
    const after = layDots(before, given.card, given.dots, brainstorm.votesEach);
    if (!after) return refuse("no-dots-left");
    await writeDots(tx, gatheringId, given);
    return { kind: "laid", dots: Object.fromEntries(after) };
  });
}
