import { type SelectQueryBuilder, sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tables, Tx } from "#platform/db";
import { type ActionStatus, actionStatuses } from "../../rules/action.ts";
import { evidenceIsRead, isOneOf } from "./action-conditions.ts";
import { type ActionSelection, selectActions } from "./action-selection.ts";
import "../tables.ts";

/** A line of a list, a card on the board, a bar on the timeline. */
export type ListedAction = {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly code: string;
  readonly title: string;
  readonly status: ActionStatus;
  readonly startsOn: Day;
  readonly dueOn: Day;
  readonly doneOn: Day | null;
  readonly ownerPersonId: string | null;
  readonly ownerName: string;
  readonly ownerNis: string | null;
  readonly nis: readonly string[];
  readonly nodeId: string | null;
  readonly nodeCode: string | null;
  /** Codes of the priorities it counts for. */
  readonly priorities: readonly string[];
  /** EUR cents in the year of the filter, or of all years when it has none. */
  readonly budgetCents: number;
  readonly spentCents: number;
  readonly evidence: number;
};

export const sortKeys = [
  "number",
  "code",
  "title",
  "status",
  "startsOn",
  "dueOn",
  "owner",
] as const;
export type SortKey = (typeof sortKeys)[number];
export type ActionOrder = { readonly key: SortKey; readonly descending: boolean };

export type ActionPage = { readonly limit: number; readonly offset: number };

type Found = SelectQueryBuilder<Tables, "action", object>;

const columnOf: Readonly<Record<SortKey, string>> = {
  number: "action.number",
  code: "action.code",
  title: "action.title",
  status: "action.status",
  startsOn: "action.starts_on",
  dueOn: "action.due_on",
  owner: "action.owner_name",
};

const inOrder = (query: Found, { key, descending }: ActionOrder): Found =>
  query
    .orderBy(sql.ref(columnOf[key]), descending ? "desc" : "asc")
    .orderBy("action.due_on")
    .orderBy("action.number");

/** One page of the selection, in the asked order, then by due day and number. */
export async function listActions(
  tx: Tx,
  selection: ActionSelection,
  order: ActionOrder,
  page: ActionPage,
): Promise<ListedAction[]> {
  const found = inOrder(selectActions(tx, selection), order).limit(page.limit).offset(page.offset);
  return withParts(tx, found, selection);
}

/** Of each status the first `perColumn`: open ones by due day, closed ones the latest first. */
export async function listBoard(
  tx: Tx,
  selection: ActionSelection,
  perColumn: number,
): Promise<Readonly<Record<ActionStatus, ListedAction[]>>> {
  const columns: Partial<Record<ActionStatus, ListedAction[]>> = {};
  for (const status of actionStatuses) {
    const isOpen = status === "planned" || status === "running";
    const found = selectActions(tx, selection)
      .where("action.status", "=", status)
      .orderBy("action.due_on", isOpen ? "asc" : "desc")
      .orderBy("action.number")
      .limit(perColumn);
    columns[status] = await withParts(tx, found, selection);
  }
  return columns as Record<ActionStatus, ListedAction[]>;
}

/** Actions due between two days, both included, by day; at most `limit`. */
export async function listDueBetween(
  tx: Tx,
  selection: ActionSelection,
  between: { readonly from: Day; readonly to: Day },
  limit: number,
): Promise<ListedAction[]> {
  const found = selectActions(tx, selection)
    .where("action.due_on", ">=", between.from)
    .where("action.due_on", "<=", between.to)
    .orderBy("action.due_on")
    .orderBy("action.number")
    .limit(limit);
  return withParts(tx, found, selection);
}

/** Of each part of the plan (null: alone) the first `perNode` by code and due day. */
export async function listByNode(
  tx: Tx,
  selection: ActionSelection,
  perNode: number,
  limit: number,
): Promise<ListedAction[]> {
  const ranked = selectActions(tx, selection)
    .selectAll("action")
    .select((eb) =>
      sql<number>`row_number() over (partition by ${eb.ref("action.node_id")}
        order by ${eb.ref("action.code")}, ${eb.ref("action.due_on")}, ${eb.ref("action.number")})`.as(
        "place",
      ),
    );
  const found = tx
    .selectFrom(ranked.as("action"))
    .where("action.place", "<=", perNode)
    .orderBy("action.code")
    .orderBy("action.due_on")
    .orderBy("action.number")
    .limit(limit);
  return withParts(tx, found as unknown as Found, selection);
}

async function withParts(
  tx: Tx,
  found: Found,
  selection: ActionSelection,
): Promise<ListedAction[]> {
  const rows = await found
    .select([
      "action.id",
      "action.number",
      "action.version",
      "action.code",
      "action.title",
      "action.status",
      "action.starts_on as startsOn",
      "action.due_on as dueOn",
      "action.done_on as doneOn",
      "action.owner_person_id as ownerPersonId",
      "action.owner_name as ownerName",
      "action.owner_nis as ownerNis",
      "action.nis",
      "action.node_id as nodeId",
    ])
    .execute();
  const ids = rows.map(({ id }) => id);
  const parts = await loadParts(tx, ids, selection);
  return rows.map((row) => {
    const money = parts.money.get(row.id);
    return {
      ...row,
      status: row.status as ActionStatus,
      nodeCode: row.nodeId ? (parts.nodes.get(row.nodeId) ?? null) : null,
      priorities: parts.priorities.get(row.id) ?? [],
      budgetCents: Number(money?.budget ?? 0),
      spentCents: Number(money?.spent ?? 0),
      evidence: parts.evidence.get(row.id) ?? 0,
    };
  });
}

/** What stands beside these actions: money, priorities, evidence, the code of their place in the plan. */
async function loadParts(tx: Tx, ids: readonly string[], { filter, scope }: ActionSelection) {
  if (ids.length === 0) {
    return { money: new Map(), priorities: new Map(), evidence: new Map(), nodes: new Map() };
  }
  let money = tx
    .selectFrom("action_money")
    .select((eb) => [
      "action_id",
      eb.fn.sum<number>("budget_cents").as("budget"),
      eb.fn.sum<number>("spent_cents").as("spent"),
    ])
    .where(isOneOf("action_id", ids))
    .groupBy("action_id");
  if (filter.year !== null) money = money.where("year", "=", filter.year);
  const sums = await money.execute();
  const priorities = await tx
    .selectFrom("action_priority")
    .select(["action_id", sql<string[]>`array_agg(distinct code order by code)`.as("codes")])
    .where(isOneOf("action_id", ids))
    .groupBy("action_id")
    .execute();
  const evidence = await tx
    .selectFrom("evidence")
    .select((eb) => ["action_id", eb.fn.countAll<number>().as("count")])
    .where(isOneOf("action_id", ids))
    .where("set_aside_at", "is", null)
    .where(evidenceIsRead(scope))
    .groupBy("action_id")
    .execute();
  const nodes = await tx
    .selectFrom("plan_node")
    .select(["id", "code"])
    .where((eb) =>
      eb(
        "id",
        "in",
        eb
          .selectFrom("action")
          .select("node_id")
          .where(isOneOf("action.id", ids))
          .$castTo<{ node_id: string }>(),
      ),
    )
    .execute();
  return {
    money: new Map(sums.map((row) => [row.action_id, row])),
    priorities: new Map(priorities.map((row) => [row.action_id, row.codes])),
    evidence: new Map(evidence.map((row) => [row.action_id ?? "", Number(row.count)])),
    nodes: new Map(nodes.map((row) => [row.id, row.code])),
  };
}

/** How many actions of each status the selection holds, how many are late, and their money. */
export type SelectionTotals = {
  readonly total: number;
  readonly byStatus: Readonly<Record<ActionStatus, number>>;
  readonly late: number;
};

export async function countActions(tx: Tx, selection: ActionSelection): Promise<SelectionTotals> {
  const rows = await selectActions(tx, selection)
    .select((eb) => [
      "action.status",
      eb.fn.countAll<number>().as("count"),
      sql<number>`count(*) filter (where action.status in ('planned', 'running')
        and action.due_on < ${selection.today})`.as("late"),
    ])
    .groupBy("action.status")
    .execute();
  const countOf = (status: ActionStatus) =>
    Number(rows.find((row) => row.status === status)?.count ?? 0);
  return {
    total: rows.reduce((sum, row) => sum + Number(row.count), 0),
    byStatus: {
      planned: countOf("planned"),
      running: countOf("running"),
      done: countOf("done"),
      stopped: countOf("stopped"),
    },
    late: rows.reduce((sum, row) => sum + Number(row.late), 0),
  };
}

/** Budget and spending of the whole selection in its year, per financing source, the largest first. */
export async function sumMoney(
  tx: Tx,
  selection: ActionSelection,
): Promise<{ financing: string; budgetCents: number; spentCents: number }[]> {
  let query = tx
    .selectFrom("action_money")
    .select((eb) => [
      "financing",
      eb.fn.sum<number>("budget_cents").as("budget"),
      eb.fn.sum<number>("spent_cents").as("spent"),
    ])
    .where("action_id", "in", selectActions(tx, selection).select("action.id"))
    .groupBy("financing")
    .orderBy("budget", "desc")
    .orderBy("financing");
  if (selection.filter.year !== null) query = query.where("year", "=", selection.filter.year);
  const rows = await query.execute();
  return rows.map(({ financing, budget, spent }) => ({
    financing,
    budgetCents: Number(budget ?? 0),
    spentCents: Number(spent ?? 0),
  }));
}
