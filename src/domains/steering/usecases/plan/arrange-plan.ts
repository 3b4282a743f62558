import { type Actor, tenantOf } from "#access";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import { isCodeTaken } from "../../store/plan/plan-nodes.ts";

/** Writes in the plan; a code that somebody else gave at the same moment is refused like one given before. */
export async function arrangePlan<Result>(
  db: Db,
  actor: Actor,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result | Refusal<"code-taken">> {
  try {
    return await inPartnership(db, tenantOf(actor), work);
  } catch (fault) {
    if (isCodeTaken(fault)) return refuse("code-taken", "code");
    throw fault;
  }
}
