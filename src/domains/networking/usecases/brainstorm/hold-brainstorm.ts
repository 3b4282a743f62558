import { type Actor, personOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Db, Tx } from "#platform/db";
import type { Brainstorm } from "../../rules/brainstorm/brainstorm.ts";
import type { Gathering } from "../../rules/gatherings/gathering.ts";
import { findBrainstorm } from "../../store/brainstorm/brainstorm-rows.ts";
import {
  type HeldRefusal as GatheringRefusal,
  withGathering,
} from "../gatherings/hold-gathering.ts";
import { forgetRoom } from "./room.ts";

export type HeldRefusal = GatheringRefusal | Refusal<"not-set-up">;

/** Who did it and when, as the rows keep it. */
export const namedBy = (actor: Actor, at: Instant) => ({ name: personOf(actor)?.name ?? "", at });

/** Changes a brainstorm that is held until the work is done; phones see it with their next look. */
export async function withBrainstorm<Result>(
  db: Db,
  actor: Actor,
  id: string,
  work: (tx: Tx, brainstorm: Brainstorm, gathering: Gathering) => Promise<Result>,
): Promise<Result | HeldRefusal> {
  let code: string | null = null;
  const result = await withGathering<Result | HeldRefusal>(db, actor, id, async (tx, gathering) => {
    const brainstorm = await findBrainstorm(tx, id, { lock: true });
    if (!brainstorm) return refuse("not-set-up");
    code = brainstorm.code;
    return work(tx, brainstorm, gathering);
  });
  if (code) forgetRoom(code);
  return result;
}
