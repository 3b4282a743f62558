import { createHash } from "node:crypto";
import type { AskedData, DataAddress, DataAnswer } from "#access";
import { isRefusal } from "#kernel/refusal";
import { openRoom, type Room } from "../../usecases/brainstorm/room.ts";
import { sendIdea, voteFor } from "../../usecases/brainstorm/speak.ts";
import { voiceOf } from "./voice-cookie.ts";

/** What phones and the wall look at every few seconds, and where phones send to. */
export const roomAddresses: readonly DataAddress[] = [
  { path: "/doe-mee/:code.json", answer: answerState },
  { path: "/doe-mee/:code/stuur", method: "post", answer: takeIdea },
  { path: "/doe-mee/:code/stem", method: "post", answer: takeVote },
];

/** The room as a phone or the wall draws it anew. */
export type RoomState = Pick<Room, "phase" | "ideas" | "dotsLaid" | "waiting" | "cards"> & {
  /** Another text: what is drawn by the server is no longer right. */
  readonly shape: string;
};

const hash = (text: string): string =>
  createHash("sha256").update(text).digest("base64url").slice(0, 22);

/** Changes with everything but the coming in of ideas, which a phone draws by itself. */
export const shapeOf = (room: Room): string =>
  hash(
    JSON.stringify(
      room.phase === "ideas"
        ? [room.phase, room.question, room.explanation]
        : [room.phase, room.question, room.explanation, room.votesEach, room.cards],
    ),
  );

/** Made once for all who look at the same state. */
const written = new WeakMap<Room, { readonly body: string; readonly etag: string }>();

function write(room: Room): { readonly body: string; readonly etag: string } {
  const known = written.get(room);
  if (known) return known;
  const { phase, ideas, dotsLaid, waiting, cards } = room;
  const state: RoomState = { phase, ideas, dotsLaid, waiting, cards, shape: shapeOf(room) };
  const body = JSON.stringify(state);
  const fresh = { body, etag: `"${hash(body)}"` };
  written.set(room, fresh);
  return fresh;
}

async function answerState({ app, params }: AskedData): Promise<DataAnswer> {
  const room = await openRoom(app, params.code ?? "");
  if (isRefusal(room)) return null;
  const { body, etag } = write(room);
  return {
    body,
    headers: { "content-type": "application/json", "cache-control": "private, no-cache", etag },
  };
}

async function takeIdea({ app, params, cookies, form }: AskedData): Promise<DataAnswer> {
  const { voice, setCookie } = voiceOf(cookies, isSecure(app));
  const given = { voice, key: form.get("key") ?? "", text: form.get("text") ?? "" };
  return answerDeed(await sendIdea(app, params.code ?? "", given, app.now()), setCookie);
}

async function takeVote({ app, params, cookies, form }: AskedData): Promise<DataAnswer> {
  const { voice, setCookie } = voiceOf(cookies, isSecure(app));
  const given = {
    voice,
    card: form.get("card") ?? "",
    dots: Number(form.get("dots") ?? Number.NaN),
  };
  return answerDeed(await voteFor(app, params.code ?? "", given), setCookie);
}

const isSecure = (app: AskedData["app"]): boolean => app.config.url.startsWith("https:");

function answerDeed(done: { readonly kind: string }, setCookie: string | null): DataAnswer {
  return {
    status: isRefusal(done) ? 409 : 200,
    body: JSON.stringify(done),
    headers: {
      "content-type": "application/json",
      "cache-control": "no-store",
      ...(setCookie ? { "set-cookie": setCookie } : {}),
    },
  };
}
