import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Goal, GoalText } from "../../rules/vision/vision.ts";
import { listIndicators } from "./indicators.ts";
import "../tables.ts";

type Edit = { readonly by: string | null; readonly now: Instant };

/** The goals of a version in their order, with their indicators; removed ones are left out. */
export async function listGoals(tx: Tx, visionId: string): Promise<Goal[]> {
  const [rows, indicators] = await Promise.all([
    tx
      .selectFrom("vision_goal")
      .select(["id", "lineage", "title", "body", "version", "updated_by", "updated_at"])
      .where("vision_id", "=", visionId)
      .where("removed_at", "is", null)
      .orderBy("position")
      .orderBy("id")
      .execute(),
    listIndicators(tx, visionId),
  ]);
  return rows.map((row) => ({
    id: row.id,
    lineage: row.lineage,
    title: row.title,
    body: row.body,
    version: row.version,
    updatedBy: row.updated_by,
    updatedAt: row.updated_at,
    indicators: indicators.filter(({ goalId }) => goalId === row.id),
  }));
}

/** Adds a goal behind the others. @param lineage only for a copy of a goal of an older version */
export async function insertGoal(
  tx: Tx,
  visionId: string,
  goal: GoalText & { readonly lineage?: string },
  { by, now }: Edit,
): Promise<string> {
  const { id } = await tx
    .insertInto("vision_goal")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      vision_id: visionId,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from vision_goal
        where vision_id = ${visionId})`,
      title: goal.title,
      body: goal.body,
      ...(goal.lineage ? { lineage: goal.lineage } : {}),
      updated_by: by,
      updated_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateGoal(
  tx: Tx,
  id: string,
  { title, body }: GoalText,
  { by, now }: Edit,
): Promise<void> {
  await tx
    .updateTable("vision_goal")
    .set((row) => ({
      title,
      body,
      version: row("version", "+", 1),
      updated_by: by,
      updated_at: now,
    }))
    .where("id", "=", id)
    .execute();
}

/** Takes a goal of this version away or brings it back. @returns its title; undefined when it is not there */
export async function markGoalRemoved(
  tx: Tx,
  visionId: string,
  id: string,
  removedAt: Instant | null,
): Promise<string | undefined> {
  const row = await tx
    .updateTable("vision_goal")
    .set({ removed_at: removedAt })
    .where("vision_id", "=", visionId)
    .where("id", "=", id)
    .returning("title")
    .executeTakeFirst();
  return row?.title;
}

/** Writes the order in which these goals stand. */
export async function orderGoals(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await tx
      .updateTable("vision_goal")
      .set({ position: position + 1 })
      .where("id", "=", id)
      .execute();
  }
}
