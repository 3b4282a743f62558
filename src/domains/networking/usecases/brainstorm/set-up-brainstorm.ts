import { randomBytes } from "node:crypto";
import { type Actor, recordAudit } from "#access";
import { AppError } from "#kernel/app-error";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Db } from "#platform/db";
import {
  type BrainstormPhase,
  type BrainstormSettings,
  judgeSettings,
  type SettingsProblem,
} from "../../rules/brainstorm/brainstorm.ts";
import { makeRoomCode } from "../../rules/brainstorm/room-code.ts";
import {
  addBrainstorm,
  findBrainstorm,
  writePhase,
  writeSettings,
} from "../../store/brainstorm/brainstorm-rows.ts";
import { forgetVoices } from "../../store/brainstorm/vote-rows.ts";
import { withGathering } from "../gatherings/hold-gathering.ts";
import { type HeldRefusal, namedBy, withBrainstorm } from "./hold-brainstorm.ts";
import { forgetRoom } from "./room.ts";

export type BrainstormSet = { readonly kind: "saved" } | HeldRefusal | Refusal<SettingsProblem>;

/** Makes the room of a gathering, or changes what is asked in it; a room keeps its code. */
export async function setUpBrainstorm(
  db: Db,
  actor: Actor,
  id: string,
  given: BrainstormSettings,
  now: Instant,
): Promise<BrainstormSet> {
  const settings = {
    ...given,
    question: given.question.trim(),
    explanation: given.explanation.trim(),
  };
  let code: string | undefined;
  const done = await withGathering<BrainstormSet>(db, actor, id, async (tx, gathering) => {
    const problem = judgeSettings(settings);
    if (problem) return refuse(problem);
    const there = await findBrainstorm(tx, id, { lock: true });
    code = there?.code;
    if (there) await writeSettings(tx, id, settings, namedBy(actor, now));
    else {
      const partnershipId = actor.partnershipId;
      const room = { gatheringId: id, partnershipId };
      await withFreeCode((free) =>
        addBrainstorm(tx, { ...room, code: free }, settings, namedBy(actor, now)),
      );
    }
    await recordAudit(
      tx,
      actor,
      "brainstorm.set-up",
      { kind: "gathering", id, name: gathering.title },
      { question: settings.question },
    );
    return { kind: "saved" };
  });
  if (code) forgetRoom(code);
  return done;
}

/** Of 10^12 codes the first is free; a hundred that are taken is a broken source of chance. */
async function withFreeCode(take: (code: string) => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await take(makeRoomCode(randomBytes(8)))) return;
  }
  throw new AppError("brainstorm.no-free-code", "No free code was found for the room");
}

/**
 * Goes on to another phase, or back. When it is over the signs of the phones are replaced, so that nobody can find
 * out any more which ideas came from one phone.
 */
export const goToPhase = (
  db: Db,
  actor: Actor,
  id: string,
  phase: BrainstormPhase,
  now: Instant,
): Promise<{ readonly kind: "moved" } | HeldRefusal> =>
  withBrainstorm(db, actor, id, async (tx, brainstorm, gathering) => {
    if (brainstorm.phase === phase) return { kind: "moved" } as const;
    await writePhase(tx, id, phase, namedBy(actor, now));
    if (phase === "over") await forgetVoices(tx, id);
    const about = { kind: "gathering", id, name: gathering.title };
    await recordAudit(tx, actor, "brainstorm.phase", about, { from: brainstorm.phase, to: phase });
    return { kind: "moved" } as const;
  });
