import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tables, Tx } from "#platform/db";
import type { ActionFilter, StatusChoice } from "../../rules/actions/action-filter.ts";
import type { ReadScope } from "../../rules/actions/action-subject.ts";
import { lastsUntil, mayRead, textArray } from "./action-conditions.ts";
import "../tables.ts";

/** What is selected, for whom, on which day (which decides what is late). */
export type ActionSelection = {
  readonly filter: ActionFilter;
  readonly scope: ReadScope;
  readonly today: Day;
  /** Only what stands in this plan, or alone. */
  readonly planId?: string;
};

/** A query over the actions of the selection; the caller says what to take of them. */
export function selectActions(
  tx: Tx,
  { filter, scope, today, planId }: ActionSelection,
): SelectQueryBuilder<Tables, "action", object> {
  let query = tx
    .selectFrom("action")
    .where("action.removed_at", "is", null)
    .where(mayRead(scope)) as SelectQueryBuilder<Tables, "action", object>;
  if (filter.year !== null) {
    query = query
      .where("action.starts_on", "<=", `${filter.year}-12-31` as Day)
      .where(lastsUntil(`${filter.year}-01-01` as Day));
  }
  if (planId) query = query.where(isInPlanOrAlone(planId));
  if (filter.status) query = query.where(hasStatus(filter.status, today));
  if (filter.nis) {
    query = query.where(
      sql<SqlBool>`(action.nis = '{}' or action.nis @> ${textArray([filter.nis])})`,
    );
  }
  if (filter.owner === "none") {
    query = query.where(sql<SqlBool>`action.owner_person_id is null and action.owner_name = ''`);
  } else if (filter.owner) query = query.where("action.owner_person_id", "=", filter.owner);
  if (filter.node === "none") query = query.where("action.node_id", "is", null);
  else if (filter.node) query = query.where(atNode(filter.node));
  if (filter.priority) query = query.where(countsFor(filter.priority));
  for (const word of filter.words.split(/\s+/).filter(Boolean)) query = query.where(says(word));
  return query;
}

function hasStatus(status: StatusChoice, today: Day): RawBuilder<SqlBool> {
  if (status === "open") return sql`action.status in ('planned', 'running')`;
  if (status === "late") {
    return sql`action.status in ('planned', 'running') and action.due_on < ${today}`;
  }
  return sql`action.status = ${status}`;
}

const atNode = (nodeId: string): RawBuilder<SqlBool> =>
  sql`action.node_id in (select id from plan_node where id = ${nodeId} or parent_id = ${nodeId})`;

const isInPlanOrAlone = (planId: string): RawBuilder<SqlBool> =>
  sql`(action.node_id is null or action.node_id in (select id from plan_node where plan_id = ${planId}))`;

const countsFor = (priority: NonNullable<ActionFilter["priority"]>): RawBuilder<SqlBool> =>
  sql`exists (select from action_priority counted join frame on frame.id = counted.frame_id
    where counted.action_id = action.id and counted.code = ${priority.code} and frame.key = ${priority.frameKey})`;

/** The word stands in the title, the description, the code, the owner's name, or is the number. */
function says(word: string): RawBuilder<SqlBool> {
  const part = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
  const number = /^#?(\d{1,9})$/.exec(word)?.[1];
  const isNumber = number ? sql<SqlBool>`action.number = ${Number(number)}` : sql<SqlBool>`false`;
  return sql`(action.title ilike ${part} or action.description ilike ${part}
    or action.code ilike ${part} or action.owner_name ilike ${part} or ${isNumber})`;
}
