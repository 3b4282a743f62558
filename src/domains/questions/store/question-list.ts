import { type Expression, type SqlBool, sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import { type InboxFilter, type SortKey, shownStatuses } from "../rules/inbox-filter.ts";
import { openStatuses, type Status } from "../rules/question.ts";
import "./tables.ts";

/** A question as the inbox shows it. */
export type ListedQuestion = {
  readonly id: string;
  readonly number: number;
  readonly subject: string;
  readonly channel: string;
  readonly askedOn: Day;
  readonly neededBy: Day | null;
  readonly nis: string | null;
  readonly askerName: string;
  readonly askerOrganisation: string;
  readonly status: Status;
  readonly ownerPersonId: string | null;
  readonly ownerName: string;
  readonly followUpOn: Day | null;
  readonly repliedOn: Day | null;
  readonly feasibility: string | null;
  readonly answeredOn: Day | null;
  readonly handedOverTo: string;
  readonly minutes: number;
};

/** Municipalities (NIS) whose questions one may see; "all" includes those of no municipality. */
export type Within = "all" | readonly string[];

const sortColumns: Record<SortKey, string> = {
  number: "number",
  asked: "asked_on",
  needed: "needed_by",
  subject: "subject",
  status: "status",
};

// What people type may hold the marks of LIKE; they are meant as letters.
const likeAnywhere = (word: string): string => `%${word.replace(/[\\%_]/g, "\\$&")}%`;

function conditions(filter: InboxFilter, within: Within, today: Day): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = [
    filter.only === "removed" ? sql<SqlBool>`removed_at is not null` : sql`removed_at is null`,
  ];
  const open = sql.join(openStatuses);
  if (within !== "all") all.push(sql`nis = any(${[...within]}::text[])`);
  const statuses = shownStatuses(filter);
  if (statuses) all.push(sql`status = any(${[...statuses]}::text[])`);
  if (filter.municipalities.length > 0) {
    all.push(sql`coalesce(nis, 'none') = any(${[...filter.municipalities]}::text[])`);
  }
  if (filter.owner === "none") all.push(sql`owner_person_id is null`);
  else if (filter.owner) all.push(sql`owner_person_id = ${filter.owner}`);
  if (filter.only === "late") all.push(sql`needed_by < ${today} and status in (${open})`);
  if (filter.only === "follow-up") all.push(sql`follow_up_on <= ${today} and status <> 'closed'`);
  if (filter.only === "reply") all.push(sql`replied_on is not null`);
  for (const word of filter.words.split(/\s+/).filter(Boolean).slice(0, 8)) {
    const number = /^v?-?(\d{1,9})$/i.exec(word)?.[1];
    const text = sql`concat_ws(' ', subject, body, asker_name, asker_organisation, department, answer, handed_over_to)`;
    const inText = sql<SqlBool>`lower(${text}) like ${likeAnywhere(word.toLowerCase())}`;
    all.push(number ? sql`(number = ${Number(number)} or ${inText})` : inText);
  }
  return all;
}

const selectListed = (tx: Tx) =>
  tx
    .selectFrom("question")
    .select(["id", "number", "subject", "channel", "nis", "status", "feasibility"])
    .select(["asked_on as askedOn", "needed_by as neededBy", "asker_name as askerName"])
    .select(["asker_organisation as askerOrganisation", "owner_person_id as ownerPersonId"])
    .select(["owner_name as ownerName", "follow_up_on as followUpOn", "replied_on as repliedOn"])
    .select(["answered_on as answeredOn", "handed_over_to as handedOverTo"])
    .select(
      sql<number>`(select coalesce(sum(minutes), 0)::int from time_spent where question_id = question.id)`.as(
        "minutes",
      ),
    );

/** Questions of the filter; without a chosen order what presses most stands first: by when, then the oldest. */
export async function listQuestions(
  tx: Tx,
  filter: InboxFilter,
  within: Within,
  given: { readonly today: Day; readonly limit: number; readonly offset: number },
): Promise<ListedQuestion[]> {
  const order = filter.sort
    ? sql`${sql.ref(sortColumns[filter.sort.key])} ${sql.raw(filter.sort.descending ? "desc" : "asc")} nulls last`
    : sql`replied_on is null, needed_by asc nulls last, asked_on asc`;
  const rows = await selectListed(tx)
    .where((eb) => eb.and(conditions(filter, within, given.today)))
    .orderBy(order)
    .orderBy("number", "desc")
    .limit(given.limit)
    .offset(given.offset)
    .execute();
  return rows.map((row) => ({ ...row, status: row.status as Status }));
}

export async function countQuestions(
  tx: Tx,
  filter: InboxFilter,
  within: Within,
  today: Day,
): Promise<number> {
  const { count } = await tx
    .selectFrom("question")
    .select(sql<number>`count(*)::int`.as("count"))
    .where((eb) => eb.and(conditions(filter, within, today)))
    .executeTakeFirstOrThrow();
  return count;
}

/** How many questions wait, for the line above the inbox. */
export type InboxCounts = {
  readonly new: number;
  readonly open: number;
  readonly late: number;
  readonly followUp: number;
  readonly reply: number;
  readonly all: number;
};

export async function countInbox(tx: Tx, within: Within, today: Day): Promise<InboxCounts> {
  const open = sql.join(openStatuses);
  let query = tx
    .selectFrom("question")
    .select([
      sql<number>`count(*) filter (where status = 'new')::int`.as("new"),
      sql<number>`count(*) filter (where status in (${open}))::int`.as("open"),
      sql<number>`count(*) filter (where needed_by < ${today} and status in (${open}))::int`.as(
        "late",
      ),
      sql<number>`count(*) filter (where follow_up_on <= ${today} and status <> 'closed')::int`.as(
        "followUp",
      ),
      sql<number>`count(*) filter (where replied_on is not null)::int`.as("reply"),
      sql<number>`count(*)::int`.as("all"),
    ])
    .where("removed_at", "is", null);
  if (within !== "all") query = query.where("nis", "in", [...within, ""]);
  return query.executeTakeFirstOrThrow();
}

/**
 * What asks for attention today: a reply that waits, then late, then a follow-up that is due, then new. At most
 * `limit`, with how many there are in all.
 */
export async function listPressing(
  tx: Tx,
  within: Within,
  today: Day,
  limit: number,
  only: { readonly owner?: string; readonly nis?: string } = {},
): Promise<{ readonly questions: ListedQuestion[]; readonly total: number }> {
  const open = sql.join(openStatuses);
  const pressing = sql<SqlBool>`removed_at is null and (replied_on is not null or status = 'new'
    or (needed_by < ${today} and status in (${open})) or (follow_up_on <= ${today} and status <> 'closed'))`;
  const own =
    within === "all" ? sql<SqlBool>`true` : sql<SqlBool>`nis = any(${[...within]}::text[])`;
  const narrow = [
    pressing,
    own,
    ...(only.owner ? [sql<SqlBool>`owner_person_id = ${only.owner}::uuid`] : []),
    ...(only.nis ? [sql<SqlBool>`nis = ${only.nis}`] : []),
  ];
  const rows = await selectListed(tx)
    .where((eb) => eb.and(narrow))
    .orderBy(sql`replied_on is null`)
    .orderBy(sql`not coalesce(needed_by < ${today} and status in (${open}), false)`)
    .orderBy(sql`not coalesce(follow_up_on <= ${today}, false)`)
    .orderBy(sql`coalesce(needed_by, follow_up_on, asked_on)`)
    .orderBy("number")
    .limit(limit)
    .execute();
  const { total } = await tx
    .selectFrom("question")
    .select(sql<number>`count(*)::int`.as("total"))
    .where((eb) => eb.and(narrow))
    .executeTakeFirstOrThrow();
  return { questions: rows.map((row) => ({ ...row, status: row.status as Status })), total };
}
