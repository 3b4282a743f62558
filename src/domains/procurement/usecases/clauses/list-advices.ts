import { type Actor, mayReach, refusalFor, tenantOf } from "#access";
import type { Refusal } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { type AdviceFilter, type AdviceInList, listAdvices } from "../../store/clauses/advices.ts";

export type AdviceList = {
  readonly kind: "advices";
  readonly advices: readonly AdviceInList[];
  /** At least one was ever kept, whatever the search. */
  readonly any: boolean;
  readonly removed: number;
  readonly mayAsk: boolean;
};

const mostShown = 200;

/** Kept advices, the last changed first. */
export async function readAdvices(
  db: Db,
  actor: Actor,
  filter: AdviceFilter,
): Promise<AdviceList | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "clause.read");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const advices = await listAdvices(tx, { ...filter, limit: mostShown });
    const any = advices.length > 0 || (await listAdvices(tx, { limit: 1 })).length > 0;
    const removed = (await listAdvices(tx, { removed: true, limit: mostShown })).length;
    return { kind: "advices", advices, any, removed, mayAsk: mayReach(actor, "clause.edit") };
  });
}
