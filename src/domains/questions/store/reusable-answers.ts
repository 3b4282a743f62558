import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { Tx } from "#platform/db";
import "./tables.ts";

export type AnswerFields = {
  readonly title: string;
  readonly body: string;
  readonly language: Language;
  readonly tags: readonly string[];
  readonly source: string;
  /** The day on which somebody should look whether it still holds. */
  readonly checkAgainOn: Day | null;
};

export type ReusableAnswer = AnswerFields & {
  readonly id: string;
  readonly used: number;
  readonly lastUsedOn: Day | null;
  readonly fromQuestionId: string | null;
  readonly version: number;
  readonly updatedAt: Instant;
  readonly removedAt: Instant | null;
};

const select = (tx: Tx) =>
  tx
    .selectFrom("reusable_answer")
    .select(["id", "title", "body", "language", "tags", "source", "used", "version"])
    .select(["check_again_on as checkAgainOn", "last_used_on as lastUsedOn"])
    .select(["from_question_id as fromQuestionId", "updated_at as updatedAt"])
    .select("removed_at as removedAt");

type Row = Omit<ReusableAnswer, "language"> & { readonly language: string };
const fromRow = (row: Row): ReusableAnswer => ({ ...row, language: row.language as Language });

const mostAnswers = 2_000;

/** Those in use, most used first; at most 2000. */
export async function listAnswers(tx: Tx): Promise<ReusableAnswer[]> {
  const rows = await select(tx)
    .where("removed_at", "is", null)
    .orderBy("used", "desc")
    .orderBy("title")
    .orderBy("id")
    .limit(mostAnswers)
    .execute();
  return rows.map(fromRow);
}

/** Also a removed one. */
export async function findAnswer(tx: Tx, id: string): Promise<ReusableAnswer | null> {
  const row = await select(tx).where("id", "=", id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

const columns = (fields: AnswerFields) => ({
  title: fields.title,
  body: fields.body,
  language: fields.language,
  tags: [...fields.tags],
  source: fields.source,
  check_again_on: fields.checkAgainOn,
});

export async function insertAnswer(
  tx: Tx,
  fields: AnswerFields & {
    readonly fromQuestionId: string | null;
    readonly createdBy: string | null;
  },
): Promise<string> {
  const { id } = await tx
    .insertInto("reusable_answer")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      ...columns(fields),
      from_question_id: fields.fromQuestionId,
      created_by: fields.createdBy,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes it when it still has this version. @returns whether it had */
export async function updateAnswer(
  tx: Tx,
  id: string,
  version: number,
  fields: AnswerFields,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("reusable_answer")
    .set({
      ...columns(fields),
      version: sql<number>`version + 1`,
      updated_at: sql<never>`now()`,
    })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function removeAnswer(tx: Tx, id: string, removed: boolean): Promise<void> {
  await tx
    .updateTable("reusable_answer")
    .set({ removed_at: removed ? sql<never>`now()` : null })
    .where("id", "=", id)
    .execute();
}

export async function countUse(tx: Tx, id: string, today: Day): Promise<void> {
  await tx
    .updateTable("reusable_answer")
    .set({ used: sql<number>`used + 1`, last_used_on: today })
    .where("id", "=", id)
    .execute();
}
