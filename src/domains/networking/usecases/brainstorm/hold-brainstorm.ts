import { type Actor, personOf, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { Brainstorm } from "../../rules/brainstorm/brainstorm.ts";
import { findBrainstorm } from "../../store/brainstorm/brainstorm-rows.ts";
import {
  findGatheringOfRoom,
  type GatheringOfRoom,
} from "../../store/brainstorm/gathering-of-room.ts";
import { forgetRoom } from "./room.ts";

export type HeldRefusal = Refusal<"not-permitted" | "no-such-gathering" | "not-set-up">;

/** Who did it and when, as the rows keep it. */
export const doneBy = (actor: Actor, at: Instant) => ({ name: personOf(actor)?.name ?? "", at });

/** The gathering of a room, for who may change it. */
export async function gatheringFor(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<GatheringOfRoom | HeldRefusal> {
  const gathering = await findGatheringOfRoom(tx, id);
  if (!gathering) return refuse("no-such-gathering");
  const nis = gathering.nis === null ? [] : [gathering.nis];
  if (refusalFor(actor, "gathering.read", { nis })) return refuse("no-such-gathering");
  return refusalFor(actor, "gathering.edit", { nis }) ?? gathering;
}

/** Changes a brainstorm that is held until the work is done; phones see it with their next look. */
export async function withBrainstorm<Result>(
  db: Db,
  actor: Actor,
  id: string,
  work: (tx: Tx, brainstorm: Brainstorm, gathering: GatheringOfRoom) => Promise<Result>,
): Promise<Result | HeldRefusal> {
  let code: string | null = null;
  const result = await inPartnership(
    db,
    tenantOf(actor),
    async (tx): Promise<Result | HeldRefusal> => {
      const gathering = await gatheringFor(tx, actor, id);
      if (isRefusal(gathering)) return gathering;
      const brainstorm = await findBrainstorm(tx, id, { lock: true });
      if (!brainstorm) return refuse("not-set-up");
      code = brainstorm.code;
      return work(tx, brainstorm, gathering);
    },
  );
  if (code) forgetRoom(code);
  return result;
}
