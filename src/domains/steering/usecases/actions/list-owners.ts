import { type Actor, type Colleague, listColleagues } from "#access";
import { isRefusal } from "#kernel/refusal";
import type { Tx } from "#platform/db";
import { readScope } from "./read-scope.ts";

/**
 * Who can own an action: somebody with a role here who may open the plan. A reader would own what they cannot
 * see; what they owned before waits for a new owner, as when they had left.
 * @param alsoPersonId who has it now, whatever they may
 */
export async function listOwners(
  tx: Tx,
  partnershipId: string,
  alsoPersonId?: string | null,
): Promise<Colleague[]> {
  return (await listColleagues(tx)).filter(({ id, name, grants }) => {
    const actor: Actor = { kind: "person", personId: id, name, partnershipId, grants };
    return id === alsoPersonId || !isRefusal(readScope(actor));
  });
}
