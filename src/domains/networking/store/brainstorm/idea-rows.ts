import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Idea, IdeaGroup, IdeaState } from "../../rules/brainstorm/brainstorm.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

/** All ideas of a room in the order they came; of one phone when its voice is given. */
export async function listIdeas(tx: Tx, gatheringId: string, voice?: string): Promise<Idea[]> {
  const rows = await tx
    .selectFrom("brainstorm_idea")
    .select(["id", "body", "state", "group_id as groupId"])
    .where("gathering_id", "=", gatheringId)
    .$if(voice !== undefined, (query) => query.where("voice", "=", voice ?? ""))
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows;
}

export type NewIdea = {
  /** Made by whoever sends it: the same again is the same idea. */
  readonly key: string;
  readonly voice: string | null;
  readonly body: string;
  readonly state: IdeaState;
  readonly at: Instant;
};

/** @returns "known" when this key came before; nothing was written */
export async function addIdea(
  tx: Tx,
  gatheringId: string,
  idea: NewIdea,
): Promise<"added" | "known"> {
  const row = await tx
    .insertInto("brainstorm_idea")
    .values({
      partnership_id: here,
      gathering_id: gatheringId,
      key: idea.key,
      voice: idea.voice,
      body: idea.body,
      state: idea.state,
      created_at: idea.at,
    })
    .onConflict((conflict) =>
      conflict.columns(["partnership_id", "gathering_id", "key"]).doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return row ? "added" : "known";
}

/** How an idea stands that was sent with this key; null: it never arrived. */
export async function findIdeaState(
  tx: Tx,
  gatheringId: string,
  key: string,
): Promise<IdeaState | null> {
  const row = await tx
    .selectFrom("brainstorm_idea")
    .select("state")
    .where("gathering_id", "=", gatheringId)
    .where("key", "=", key)
    .executeTakeFirst();
  return row?.state ?? null;
}

/** How many ideas the room has, and how many of them came from one phone. */
export async function countIdeas(
  tx: Tx,
  gatheringId: string,
  voice: string,
): Promise<{ readonly ofRoom: number; readonly ofVoice: number }> {
  return tx
    .selectFrom("brainstorm_idea")
    .select((eb) => [
      eb.fn.countAll<number>().as("ofRoom"),
      eb.fn.countAll<number>().filterWhere("voice", "=", voice).as("ofVoice"),
    ])
    .where("gathering_id", "=", gatheringId)
    .executeTakeFirstOrThrow();
}

export async function writeIdeaState(
  tx: Tx,
  gatheringId: string,
  ids: readonly string[],
  state: IdeaState,
): Promise<number> {
  const result = await tx
    .updateTable("brainstorm_idea")
    .set({ state })
    .where("gathering_id", "=", gatheringId)
    .where("id", "in", [...ids])
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

export async function writeIdeaGroup(
  tx: Tx,
  gatheringId: string,
  ids: readonly string[],
  groupId: string | null,
): Promise<number> {
  const result = await tx
    .updateTable("brainstorm_idea")
    .set({ group_id: groupId })
    .where("gathering_id", "=", gatheringId)
    .where("id", "in", [...ids])
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

export const listGroups = (tx: Tx, gatheringId: string): Promise<IdeaGroup[]> =>
  tx
    .selectFrom("brainstorm_group")
    .select(["id", "title"])
    .where("gathering_id", "=", gatheringId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();

export async function addGroup(
  tx: Tx,
  gatheringId: string,
  title: string,
  at: Instant,
): Promise<string> {
  const row = await tx
    .insertInto("brainstorm_group")
    .values({ partnership_id: here, gathering_id: gatheringId, title, created_at: at })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** @returns whether there was such a group */
export async function renameGroup(
  tx: Tx,
  gatheringId: string,
  id: string,
  title: string,
): Promise<boolean> {
  const result = await tx
    .updateTable("brainstorm_group")
    .set({ title })
    .where("gathering_id", "=", gatheringId)
    .where("id", "=", id)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Takes a group apart: its ideas stand alone again, dots laid on the group itself are gone. */
export async function removeGroup(tx: Tx, gatheringId: string, id: string): Promise<void> {
  for (const table of ["brainstorm_vote", "brainstorm_outcome"] as const) {
    await tx
      .deleteFrom(table)
      .where("gathering_id", "=", gatheringId)
      .where("target_id", "=", id)
      .execute();
  }
  await tx
    .deleteFrom("brainstorm_group")
    .where("gathering_id", "=", gatheringId)
    .where("id", "=", id)
    .execute();
}
