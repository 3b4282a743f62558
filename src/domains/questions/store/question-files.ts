import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import "./tables.ts";

export type QuestionFile = {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** Received from who asked: thrown away when who asked is forgotten. */
  readonly fromAsker: boolean;
  readonly addedBy: string;
  readonly addedAt: Instant;
};

/** Ties stored files to a question. */
export async function linkFiles(
  tx: Tx,
  questionId: string,
  fileIds: readonly string[],
  given: { readonly fromAsker: boolean; readonly addedBy: string },
): Promise<void> {
  if (fileIds.length === 0) return;
  await tx
    .insertInto("question_file")
    .values(
      fileIds.map((fileId) => ({
        partnership_id: sql<string>`current_partnership()`,
        question_id: questionId,
        file_id: fileId,
        from_asker: given.fromAsker,
        added_by: given.addedBy,
        // Of several in one transaction the order must stay.
        added_at: sql<Instant>`clock_timestamp()`,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Files of a question, oldest first. */
export const listQuestionFiles = (tx: Tx, questionId: string): Promise<QuestionFile[]> =>
  tx
    .selectFrom("question_file")
    .innerJoin("stored_file", (join) =>
      join
        .onRef("stored_file.partnership_id", "=", "question_file.partnership_id")
        .onRef("stored_file.id", "=", "question_file.file_id"),
    )
    .select(["stored_file.id", "stored_file.name"])
    .select(sql<number>`stored_file.bytes::float8`.as("bytes"))
    .select(["from_asker as fromAsker", "added_by as addedBy", "added_at as addedAt"])
    .where("question_id", "=", questionId)
    .orderBy("added_at")
    .orderBy("stored_file.name")
    .execute();

/** What belongs to no question yet is kept for a moment under this purpose, by whoever brought it. */
export const draftPurpose = "question-draft";

export type DraftFile = { readonly id: string; readonly name: string; readonly bytes: number };

const draftsOf = (tx: Tx, ids: readonly string[], personId: string | null) =>
  tx
    .selectFrom("stored_file")
    .select(["id", "name", sql<number>`bytes::float8`.as("bytes")])
    .where("id", "in", [...ids])
    .where("purpose", "=", draftPurpose)
    .where(sql<boolean>`person_id is not distinct from ${personId}::uuid`);

/** Of these, the files that wait for a question of this person. */
export async function listDraftFiles(
  tx: Tx,
  ids: readonly string[],
  personId: string | null,
): Promise<DraftFile[]> {
  return ids.length === 0 ? [] : draftsOf(tx, ids, personId).orderBy("name").execute();
}

/** Files that waited stay from now on. @param purpose why they are kept */
export async function keepDraftFiles(
  tx: Tx,
  ids: readonly string[],
  purpose: string,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("stored_file")
    .set({ purpose, expires_on: null })
    .where("id", "in", [...ids])
    .execute();
}

/** What came from who asked has a day on which it goes, also when nothing else is known of them. */
export async function giveExpiry(tx: Tx, questionId: string, day: Day): Promise<void> {
  await tx
    .updateTable("question")
    .set({ asker_expires_on: day })
    .where("id", "=", questionId)
    .where("asker_expires_on", "is", null)
    .execute();
}
