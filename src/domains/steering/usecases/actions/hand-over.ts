import { type Actor, type Colleague, recordAudit, refusalFor, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership } from "#platform/db";
import { loadAction, type StoredAction } from "../../store/actions/action-rows.ts";
import { listWaitingForOwner, type WaitingAction } from "../../store/actions/ownerless-actions.ts";
import { listOwners } from "./list-owners.ts";
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
    const colleagues = await listOwners(tx, actor.partnershipId);
    const ids = colleagues.map(({ id }) => id);
    return { kind: "waiting", actions: await listWaitingForOwner(tx, ids, mostAtOnce), colleagues };
  });
}

export type HandedOver =
  | {
      readonly kind: "handed-over";
      readonly count: number;
      /** Chosen actions that were left as they are. */
      readonly skipped: number;
      readonly to: string;
    }
  | Refusal<"not-permitted" | "no-such-owner" | "nothing-chosen">;

/**
 * Gives the chosen actions that still wait for an owner a new one. What was removed, closed or taken by somebody
 * meanwhile is left as it is and counted: the others need not wait for it.
 */
export async function handOver(
  db: Db,
  actor: Actor,
  order: { readonly actionIds: readonly string[]; readonly toPersonId: string },
  now: Instant,
): Promise<HandedOver> {
  const refusal = refusalFor(actor, "plan.arrange");
  if (refusal) return refusal;
  const ids = [...new Set(order.actionIds)].filter(isId).slice(0, mostAtOnce).sort();
  if (ids.length === 0) return refuse("nothing-chosen", "action");
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const owners = await listOwners(tx, actor.partnershipId);
    const colleague = owners.find(({ id }) => id === order.toPersonId);
    if (!colleague) return refuse("no-such-owner", "to");
    let count = 0;
    for (const id of ids) {
      const stored = await loadAction(tx, id, { lock: true });
      if (!stored || !isWaiting(stored, owners)) continue;
      const wanted = { ...stored.content, ownerPersonId: colleague.id };
      const written = await writeChange(tx, actor, stored, wanted, now);
      if (written.kind === "saved") count += 1;
    }
    const about = { kind: "person", id: colleague.id, name: colleague.name };
    await recordAudit(tx, actor, "steering.hand-over", about, { count });
    return { kind: "handed-over", count, skipped: ids.length - count, to: colleague.name };
  });
}

/** Open, and of somebody who can own nothing here any more. */
function isWaiting({ content, removedAt }: StoredAction, owners: readonly Colleague[]): boolean {
  const { status, ownerPersonId } = content;
  const isOpen = removedAt === null && (status === "planned" || status === "running");
  return isOpen && ownerPersonId !== null && !owners.some(({ id }) => id === ownerPersonId);
}
