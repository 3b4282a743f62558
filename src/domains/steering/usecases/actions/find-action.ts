import { type Actor, tenantOf } from "#access";
import { isRefusal, type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { loadAction, type StoredAction } from "../../store/actions/action-rows.ts";
import { readScope, refusalToRead } from "./read-scope.ts";

/** One action for who may read it, removed ones included. */
export async function findAction(
  db: Db,
  actor: Actor,
  id: string,
): Promise<StoredAction | Refusal<"not-permitted" | "no-such-action">> {
  const scope = readScope(actor);
  if (isRefusal(scope)) return scope;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const action = await loadAction(tx, id);
    if (!action) return refuse("no-such-action");
    return refusalToRead(actor, action.content) ?? action;
  });
}
