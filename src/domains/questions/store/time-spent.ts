import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Within } from "./question-list.ts";
import "./tables.ts";

export type NewTime = {
  readonly questionId: string | null;
  /** Null: for the whole partnership. */
  readonly nis: string | null;
  readonly spentOn: Day;
  readonly minutes: number;
  readonly what: string;
};

export type SpentTime = NewTime & {
  readonly id: string;
  readonly personId: string | null;
  readonly personName: string;
  readonly questionNumber: number | null;
  readonly questionSubject: string | null;
};

export async function insertTime(
  tx: Tx,
  time: NewTime,
  person: { readonly id: string; readonly name: string } | null,
): Promise<void> {
  await tx
    .insertInto("time_spent")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      question_id: time.questionId,
      nis: time.nis,
      spent_on: time.spentOn,
      minutes: time.minutes,
      what: time.what,
      person_id: person?.id ?? null,
      person_name: person?.name ?? "",
    })
    .execute();
}

export async function findTime(
  tx: Tx,
  id: string,
): Promise<{
  readonly questionId: string | null;
  readonly nis: string | null;
  readonly personId: string | null;
} | null> {
  const row = await tx
    .selectFrom("time_spent")
    .select(["question_id as questionId", "nis", "person_id as personId"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

export async function deleteTime(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("time_spent").where("id", "=", id).execute();
}

export type TimePeriod = { readonly from: Day; readonly until: Day };

/** From the newest back; `until` is not in it. At most `limit`. */
export async function listTime(
  tx: Tx,
  within: Within,
  { from, until }: TimePeriod,
  limit: number,
): Promise<SpentTime[]> {
  let query = tx
    .selectFrom("time_spent")
    .leftJoin("question", (join) =>
      join
        .onRef("question.partnership_id", "=", "time_spent.partnership_id")
        .onRef("question.id", "=", "time_spent.question_id"),
    )
    .select(["time_spent.id", "time_spent.nis", "time_spent.minutes", "time_spent.what"])
    .select(["time_spent.question_id as questionId", "time_spent.spent_on as spentOn"])
    .select(["time_spent.person_id as personId", "time_spent.person_name as personName"])
    .select(["question.number as questionNumber", "question.subject as questionSubject"])
    .where("spent_on", ">=", from)
    .where("spent_on", "<", until);
  if (within !== "all") query = query.where("time_spent.nis", "in", [...within, ""]);
  return query
    .orderBy("spent_on", "desc")
    .orderBy("time_spent.recorded_at", "desc")
    .orderBy("time_spent.id")
    .limit(limit)
    .execute();
}

export type MonthTime = {
  readonly nis: string | null;
  readonly month: string;
  readonly minutes: number;
};

/** Minutes per municipality and month (`2026-11`); null: for the whole partnership. */
export async function sumTimeByMonth(
  tx: Tx,
  within: Within,
  { from, until }: TimePeriod,
): Promise<MonthTime[]> {
  let query = tx
    .selectFrom("time_spent")
    .select([
      "nis",
      sql<string>`to_char(spent_on, 'YYYY-MM')`.as("month"),
      sql<number>`sum(minutes)::int`.as("minutes"),
    ])
    .where("spent_on", ">=", from)
    .where("spent_on", "<", until);
  if (within !== "all") query = query.where("nis", "in", [...within, ""]);
  return query.groupBy(["nis", sql`to_char(spent_on, 'YYYY-MM')`]).execute();
}

export async function sumTimeOf(tx: Tx, questionId: string): Promise<number> {
  const { minutes } = await tx
    .selectFrom("time_spent")
    .select(sql<number>`coalesce(sum(minutes), 0)::int`.as("minutes"))
    .where("question_id", "=", questionId)
    .executeTakeFirstOrThrow();
  return minutes;
}
