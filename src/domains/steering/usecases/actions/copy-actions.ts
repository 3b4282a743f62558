import { type Actor, mayReach, recordAudit, tenantOf } from "#access";
import type { Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { ActionContent } from "../../rules/actions/action-content.ts";
import { shiftYears } from "../../rules/actions/shift-year.ts";
import { loadAction, type StoredAction } from "../../store/actions/action-rows.ts";
import { listPriorityChoices } from "../../store/actions/priority-choices.ts";
import { nodesIn } from "../../store/plan/plan-nodes.ts";
import { addAction } from "./add-action.ts";
import { listOwners } from "./list-owners.ts";

export type CopyOrder = {
  readonly actionIds: readonly string[];
  readonly fromYear: number;
  readonly toYear: number;
  /** Take the budget along; what was spent never is. */
  readonly withBudget: boolean;
};

export type Copied =
  | {
      readonly kind: "copied";
      readonly made: number;
      /** Copied to that year before; nothing was doubled. */
      readonly known: number;
      /** Not one's own to copy. */
      readonly refused: number;
    }
  | Refusal<"not-permitted" | "nothing-chosen" | "same-year">;

const mostAtOnce = 500;

/**
 * Makes the chosen actions again in another year: dates shifted, status planned, owner kept while they can
 * still own one, priorities kept while their frame still holds. Done twice, it makes nothing twice.
 */
export async function copyActions(
  db: Db,
  actor: Actor,
  order: CopyOrder,
  now: Instant,
): Promise<Copied> {
  if (!mayReach(actor, "plan.edit")) return refuse("not-permitted", "plan.edit");
  const ids = [...new Set(order.actionIds)].slice(0, mostAtOnce);
  if (ids.length === 0) return refuse("nothing-chosen", "action");
  if (order.fromYear === order.toYear) return refuse("same-year", "toYear");
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const world = await loadWorld(tx, actor.partnershipId, order.toYear);
    const counts = { made: 0, known: 0, refused: 0 };
    for (const id of ids) {
      const stored = await loadAction(tx, id);
      if (!stored || stored.removedAt) continue;
      const done = await copyOne(tx, actor, stored, order, world, now);
      counts[done] += 1;
    }
    const about = { kind: "plan", name: String(order.toYear) };
    await recordAudit(tx, actor, "steering.copy-actions", about, counts);
    return { kind: "copied", ...counts };
  });
}

/** What must still be there in the new year for a copy to keep it. */
type World = {
  readonly owners: ReadonlySet<string>;
  readonly priorities: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
};

async function loadWorld(tx: Tx, partnershipId: string, year: number): Promise<World> {
  const owners = await listOwners(tx, partnershipId);
  const priorities = await listPriorityChoices(tx, year, year);
  return {
    owners: new Set(owners.map(({ id }) => id)),
    priorities: new Set(priorities.map(({ frameId, code }) => `${frameId} ${code}`)),
    nodes: new Set(await nodesIn(tx, year)),
  };
}

async function copyOne(
  tx: Tx,
  actor: Actor,
  stored: StoredAction,
  order: CopyOrder,
  world: World,
  now: Instant,
): Promise<"made" | "known" | "refused"> {
  const { content } = stored;
  const years = order.toYear - order.fromYear;
  const stays = content.ownerPersonId !== null && world.owners.has(content.ownerPersonId);
  const hasLeft = content.ownerPersonId !== null && !stays;
  const added = await addAction(
    tx,
    actor,
    {
      title: content.title,
      description: content.description,
      code: content.code,
      startsOn: shiftYears(content.startsOn, years),
      dueOn: shiftYears(content.dueOn, years),
      nodeId: content.nodeId && world.nodes.has(content.nodeId) ? content.nodeId : null,
      ownerPersonId: stays ? content.ownerPersonId : null,
      ownerName: hasLeft ? "" : content.ownerName,
      ownerNis: content.ownerNis,
      nis: content.nis,
      counts: content.counts.filter(({ frameId, code }) =>
        world.priorities.has(`${frameId} ${code}`),
      ),
      partnerIds: content.partnerIds,
      origin: "copy",
      originRef: `${stored.id}:${order.toYear}`,
    },
    now,
    { copiedFrom: stored.id, money: order.withBudget ? budgetOf(content, order, years) : [] },
  );
  if (added.kind === "refused") return "refused";
  return added.kind === "added" ? "made" : "known";
}

const budgetOf = (content: ActionContent, order: CopyOrder, years: number) =>
  content.money
    .filter(({ year }) => year === order.fromYear)
    .map((line) => ({ ...line, year: line.year + years, spentCents: 0 }));
