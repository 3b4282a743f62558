import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { ActionStatus, Counts } from "../../rules/action.ts";
import { inOrder, type MoneyLine } from "../../rules/actions/action-content.ts";
import type { ReadScope } from "../../rules/actions/action-subject.ts";
import type { KnownAction, KnownNode, PlanWorld } from "../../rules/plan-exchange/plan-world.ts";
import { lastsUntil, mayRead } from "../actions/action-conditions.ts";
import "../tables.ts";

/** Which actions are looked at. */
export type WorldChoice = {
  readonly scope: ReadScope;
  /** Goals and action plans of this plan; null: of none. */
  readonly planId: string | null;
  /** Only actions at this plan or standing alone that overlap these years; null: all actions there are. */
  readonly within: { readonly fromYear: number; readonly toYear: number } | null;
  /** Who can be given an action. */
  readonly owners: PlanWorld["colleagues"];
};

/** Goals and action plans with what was stated for them, by place. */
async function loadNodes(tx: Tx, planId: string): Promise<KnownNode[]> {
  const rows = await tx
    .selectFrom("plan_node")
    .select(["id", "parent_id", "level", "code", "title", "description", "position", "version"])
    .where("plan_id", "=", planId)
    .orderBy("position")
    .orderBy("code")
    .execute();
  const budgets = await tx
    .selectFrom("plan_node_budget")
    .innerJoin("plan_node", "plan_node.id", "plan_node_budget.node_id")
    .select(["node_id", "year", "amount_cents"])
    .where("plan_node.plan_id", "=", planId)
    .orderBy("year")
    .execute();
  const byNode = Map.groupBy(budgets, ({ node_id }) => node_id);
  return rows.map(({ parent_id, level, ...node }) => ({
    ...node,
    parentId: parent_id,
    level: level as KnownNode["level"],
    budgets: (byNode.get(node.id) ?? []).map(({ year, amount_cents }) => ({
      year,
      amountCents: amount_cents,
    })),
  }));
}

const chosen = (tx: Tx, { scope, planId, within }: WorldChoice) => {
  const query = tx
    .selectFrom("action")
    .where("action.removed_at", "is", null)
    .where(mayRead(scope));
  if (within === null) return query;
  const ofPlan = tx.selectFrom("plan_node").select("id").where("plan_id", "=", planId);
  return query
    .where("action.starts_on", "<=", `${within.toYear}-12-31` as Day)
    .where(lastsUntil(`${within.fromYear}-01-01` as Day))
    .where((eb) => eb.or([eb("action.node_id", "is", null), eb("action.node_id", "in", ofPlan)]));
};

type Parts = {
  readonly counts: ReadonlyMap<string, readonly Counts[]>;
  readonly partners: ReadonlyMap<string, readonly string[]>;
  readonly money: ReadonlyMap<string, readonly MoneyLine[]>;
  readonly notes: ReadonlyMap<string, KnownAction["notes"]>;
};

async function loadParts(tx: Tx, choice: WorldChoice): Promise<Parts> {
  const ids = chosen(tx, choice).select("action.id");
  const priorities = await tx
    .selectFrom("action_priority")
    .select(["action_id", "frame_id as frameId", "code"])
    .where("action_id", "in", ids)
    .execute();
  const partners = await tx
    .selectFrom("action_partner")
    .select(["action_id", "organisation_id"])
    .where("action_id", "in", ids)
    .execute();
  const money = await tx
    .selectFrom("action_money")
    .select(["action_id", "year", "financing"])
    .select(["budget_cents as budgetCents", "spent_cents as spentCents"])
    .where("action_id", "in", ids)
    .execute();
  const notes = await tx
    .selectFrom("action_note")
    .select(["action_id", "body", "person_name as personName", "created_at as at"])
    .where("action_id", "in", ids)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return {
    counts: byAction(priorities, ({ action_id: _, ...count }) => count),
    partners: byAction(partners, ({ organisation_id }) => organisation_id),
    money: byAction(money, ({ action_id: _, ...line }) => line),
    notes: byAction(notes, ({ action_id: _, ...note }) => note),
  };
}

function byAction<Row extends { readonly action_id: string }, Part>(
  rows: readonly Row[],
  partOf: (row: Row) => Part,
): Map<string, Part[]> {
  const found = new Map<string, Part[]>();
  for (const row of rows) {
    const parts = found.get(row.action_id);
    if (parts) parts.push(partOf(row));
    else found.set(row.action_id, [partOf(row)]);
  }
  return found;
}

async function loadActions(tx: Tx, choice: WorldChoice): Promise<KnownAction[]> {
  const rows = await chosen(tx, choice).selectAll("action").orderBy("action.number").execute();
  const parts = await loadParts(tx, choice);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    version: row.version,
    mark: row.origin === "import" ? row.origin_ref : null,
    content: inOrder({
      title: row.title,
      description: row.description,
      code: row.code,
      nodeId: row.node_id,
      status: row.status as ActionStatus,
      startsOn: row.starts_on,
      dueOn: row.due_on,
      doneOn: row.done_on,
      ownerPersonId: row.owner_person_id,
      ownerName: row.owner_name,
      ownerNis: row.owner_nis,
      nis: row.nis,
      counts: parts.counts.get(row.id) ?? [],
      partnerIds: parts.partners.get(row.id) ?? [],
      money: parts.money.get(row.id) ?? [],
    }),
    notes: parts.notes.get(row.id) ?? [],
  }));
}

/** Every priority that any version of a frame asks, or that an action counts for. */
async function loadPriorities(tx: Tx): Promise<PlanWorld["priorities"]> {
  const { rows } = await sql<PlanWorld["priorities"][number]>`
    select frame.id as "frameId", frame.key, known.code
    from (select frame_id, code from frame_priority union select frame_id, code from action_priority) as known
    join frame on frame.id = known.frame_id
    order by frame.key, known.code`.execute(tx);
  return rows;
}

/** What stands in the partnership, as far as a plan file can touch it. */
export async function loadPlanWorld(tx: Tx, choice: WorldChoice): Promise<PlanWorld> {
  const removed = await tx
    .selectFrom("action")
    .select(["id", "origin", "origin_ref"])
    .where("removed_at", "is not", null)
    .execute();
  return {
    nodes: choice.planId ? await loadNodes(tx, choice.planId) : [],
    actions: await loadActions(tx, choice),
    removed: new Set(
      removed.flatMap(({ id, origin, origin_ref }) =>
        origin === "import" && origin_ref ? [id, origin_ref] : [id],
      ),
    ),
    colleagues: choice.owners.map(({ id, name }) => ({ id, name })),
    priorities: await loadPriorities(tx),
    organisations: await tx
      .selectFrom("organisation")
      .select(["id", "number", "name"])
      .orderBy("name")
      .execute(),
  };
}
