import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { VisionComment } from "../../rules/vision/vision.ts";
import "../tables.ts";

const columns = [
  "id",
  "goal_id as goalId",
  "person_id as personId",
  "person_name as personName",
  "body",
  "created_at as createdAt",
  "resolved_at as resolvedAt",
  "resolved_by as resolvedBy",
] as const;

/** Comments on a version, the oldest first, at most 500. */
export const listComments = (tx: Tx, visionId: string): Promise<VisionComment[]> =>
  tx
    .selectFrom("vision_comment")
    .select(columns)
    .where("vision_id", "=", visionId)
    .orderBy("created_at")
    .orderBy("id")
    .limit(500)
    .execute();

export const findComment = (
  tx: Tx,
  visionId: string,
  id: string,
): Promise<VisionComment | undefined> =>
  tx
    .selectFrom("vision_comment")
    .select(columns)
    .where("vision_id", "=", visionId)
    .where("id", "=", id)
    .executeTakeFirst();

export async function insertComment(
  tx: Tx,
  visionId: string,
  comment: {
    readonly goalId: string | null;
    readonly body: string;
    readonly person: { readonly id: string; readonly name: string } | null;
  },
  now: Instant,
): Promise<string> {
  const { id } = await tx
    .insertInto("vision_comment")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      vision_id: visionId,
      goal_id: comment.goalId,
      person_id: comment.person?.id ?? null,
      person_name: comment.person?.name ?? "",
      body: comment.body,
      created_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** @param resolved null opens it again */
export async function settleComment(
  tx: Tx,
  id: string,
  resolved: { readonly at: Instant; readonly by: string | null } | null,
): Promise<void> {
  await tx
    .updateTable("vision_comment")
    .set({ resolved_at: resolved?.at ?? null, resolved_by: resolved?.by ?? null })
    .where("id", "=", id)
    .execute();
}
