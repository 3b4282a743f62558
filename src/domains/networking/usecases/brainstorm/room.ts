import { type Refusal, refuse } from "#kernel/refusal";
import { inOneMoment, type Tx } from "#platform/db";
import type { App } from "#platform/request-context";
import { findPartnership } from "#territory";
import type { Brainstorm, Idea } from "../../rules/brainstorm/brainstorm.ts";
import { byDots, type Card, layOutCards } from "../../rules/brainstorm/cards.ts";
import { readRoomCode } from "../../rules/brainstorm/room-code.ts";
import { findBrainstorm, findRoomOfCode } from "../../store/brainstorm/brainstorm-rows.ts";
import { listGroups, listIdeas } from "../../store/brainstorm/idea-rows.ts";
import { listDots, sumDots } from "../../store/brainstorm/vote-rows.ts";
import { findGathering } from "../../store/gatherings/gathering-rows.ts";

/** What everybody in the room may see. */
export type Room = Pick<
  Brainstorm,
  "code" | "question" | "explanation" | "phase" | "votesEach" | "isModerated"
> & {
  readonly partnershipId: string;
  readonly gatheringId: string;
  readonly partnership: string;
  readonly title: string;
  /**
   * In the order they came; once results are seen, most dots first. Until then every card has 0, so that nobody
   * votes after others.
   */
  readonly cards: readonly Card[];
  readonly ideas: number;
  readonly dotsLaid: number;
  /** Ideas a colleague has not looked at yet. */
  readonly waiting: number;
};

/** What one phone did. */
export type OwnPart = {
  readonly ideas: readonly Pick<Idea, "id" | "body" | "state">[];
  /** Dots by card. */
  readonly dots: Readonly<Record<string, number>>;
};

type NoRoom = Refusal<"no-such-room">;

// Two hundred phones that look every few seconds share one look at the database.
const keepMs = 1000;
const mostKept = 200;
type Kept = { readonly until: number; readonly room: Promise<Room | NoRoom> };
const keptOf = new WeakMap<App["db"], Map<string, Kept>>();
const allKept = new Set<WeakRef<Map<string, Kept>>>();

function keptIn(db: App["db"]): Map<string, Kept> {
  const known = keptOf.get(db);
  if (known) return known;
  const fresh = new Map<string, Kept>();
  keptOf.set(db, fresh);
  allKept.add(new WeakRef(fresh));
  return fresh;
}

/** After a change: the next look is fresh in this process; another process sees it within a second. */
export function forgetRoom(code: string): void {
  for (const kept of allKept) kept.deref()?.delete(code);
}

/**
 * The room behind a code, as a phone or the wall sees it. It knows of no account: whoever reads the wall is in.
 * @param typed the code of the address, or as somebody typed it
 */
export async function openRoom(app: Pick<App, "db">, typed: string): Promise<Room | NoRoom> {
  const code = readRoomCode(typed);
  if (!code) return refuse("no-such-room");
  const kept = keptIn(app.db);
  const known = kept.get(code);
  const now = performance.now();
  if (known && known.until > now) return known.room;
  if (kept.size >= mostKept) kept.clear();
  const room = readRoom(app, code);
  kept.set(code, { until: now + keepMs, room });
  // A database that fails once must not be remembered as the answer.
  room.catch(() => kept.delete(code));
  return room;
}

async function readRoom(app: Pick<App, "db">, code: string): Promise<Room | NoRoom> {
  const found = await findRoomOfCode(app.db, code);
  if (!found) return refuse("no-such-room");
  const { partnershipId, gatheringId } = found;
  return inOneMoment(app.db, { partnershipId }, async (tx): Promise<Room | NoRoom> => {
    const [brainstorm, gathering, partnership] = await Promise.all([
      findBrainstorm(tx, gatheringId),
      findGathering(tx, gatheringId),
      findPartnership(tx, partnershipId),
    ]);
    if (!brainstorm || !gathering || !partnership) return refuse("no-such-room");
    if (gathering.state === "cancelled" || gathering.removedAt) return refuse("no-such-room");
    const seen = await readCards(tx, brainstorm);
    return {
      partnershipId,
      gatheringId,
      partnership: partnership.name,
      title: gathering.title,
      code,
      question: brainstorm.question,
      explanation: brainstorm.explanation,
      phase: brainstorm.phase,
      votesEach: brainstorm.votesEach,
      isModerated: brainstorm.isModerated,
      ...seen,
    };
  });
}

async function readCards(
  tx: Tx,
  { gatheringId, phase }: Brainstorm,
): Promise<Pick<Room, "cards" | "ideas" | "dotsLaid" | "waiting">> {
  const [ideas, groups, dots] = await Promise.all([
    listIdeas(tx, gatheringId),
    listGroups(tx, gatheringId),
    sumDots(tx, gatheringId),
  ]);
  const isSeen = phase === "discuss" || phase === "over";
  const cards = layOutCards(ideas, groups, isSeen ? dots : new Map()).filter(
    (card) => card.ideas.length > 0,
  );
  return {
    cards: isSeen ? byDots(cards) : cards,
    ideas: ideas.filter(({ state }) => state === "shown").length,
    waiting: ideas.filter(({ state }) => state === "waiting").length,
    dotsLaid: [...dots.values()].reduce((sum, one) => sum + one, 0),
  };
}

/** What one phone sent and laid. */
export const readOwnPart = (
  app: Pick<App, "db">,
  { partnershipId, gatheringId }: Pick<Room, "partnershipId" | "gatheringId">,
  voice: string,
): Promise<OwnPart> =>
  inOneMoment(app.db, { partnershipId }, async (tx) => {
    const [ideas, dots] = await Promise.all([
      listIdeas(tx, gatheringId, voice),
      listDots(tx, gatheringId, voice),
    ]);
    return {
      ideas: ideas.map(({ id, body, state }) => ({ id, body, state })),
      dots: Object.fromEntries(dots),
    };
  });
