import {
  type Actor,
  type Colleague,
  listColleagues,
  recordAudit,
  refusalFor,
  tenantOf,
} from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { loadAction } from "../../store/actions/action-rows.ts";
import { listWaitingForOwner, type WaitingAction } from "../../store/actions/ownerless-actions.ts";
import { writeChange } from "./write-change.ts";

/** So many fit on one page; after handing these over the next come up. */
const mostAtOnce = 500;

export type Waiting = {
  readonly kind: "waiting";
  readonly actions: readonly WaitingAction[];
  readonly colleagues: readonly Colleague[];
};

/** Open actions whose owner left, and who could take them. */
export async function listWaiting(
  db: Db,
  actor: Actor,
): Promise<Waiting | Refusal<"not-permitted">> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const colleagues = await listColleagues(tx);
    const ids = colleagues.map(({ id }) => id);
    const actions = await listWaitingForOwner(tx, ids, mostAtOnce);
    return { kind: "waiting", actions, colleagues };
  });
}

export type HandedOver =
  | { readonly kind: "handed-over"; readonly count: number; readonly to: string }
  | Refusal<"not-permitted" | "no-such-owner" | "nothing-chosen">;

/** Gives many actions a new owner in one go: all of them or, when one cannot be, none. */
export async function handOver(
  db: Db,
  actor: Actor,
  order: { readonly actionIds: readonly string[]; readonly toPersonId: string },
  now: Instant,
): Promise<HandedOver> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  const ids = [...new Set(order.actionIds)].slice(0, mostAtOnce).sort();
  if (ids.length === 0) return refuse("nothing-chosen", "action");
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const colleague = (await listColleagues(tx)).find(({ id }) => id === order.toPersonId);
    if (!colleague) return refuse("no-such-owner", "to");
    let count = 0;
    for (const id of ids) {
      const stored = await loadAction(tx, id, { lock: true });
      if (!stored || stored.removedAt) continue;
      const wanted = { ...stored.content, ownerPersonId: colleague.id };
      const written = await writeChange(tx, actor, stored, wanted, now);
      if (written.kind === "saved") count += 1;
    }
    const about = { kind: "person", id: colleague.id, name: colleague.name };
    await recordAudit(tx, actor, "steering.hand-over", about, { count });
    return { kind: "handed-over", count, to: colleague.name };
  });
}
