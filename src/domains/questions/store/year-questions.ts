import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import "./tables.ts";

/** A question as it matters to the report of a year: never who asked it, nor what. */
export type YearQuestion = {
  readonly id: string;
  readonly number: number;
  /** Null: of the whole partnership, or of no municipality. */
  readonly nis: string | null;
  readonly askedOn: Day;
  readonly answeredOn: Day | null;
};

/** Questions asked or answered in a year, removed ones apart, by number. */
export async function listYearQuestions(tx: Tx, year: number): Promise<YearQuestion[]> {
  const first = `${year}-01-01`;
  const last = `${year}-12-31`;
  return tx
    .selectFrom("question")
    .select(["id", "number", "nis", "asked_on as askedOn", "answered_on as answeredOn"])
    .where("removed_at", "is", null)
    .where(
      sql<boolean>`(asked_on between ${first} and ${last} or answered_on between ${first} and ${last})`,
    )
    .orderBy("number")
    .execute();
}
