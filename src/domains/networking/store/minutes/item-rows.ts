import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { MinutesItem } from "../../rules/minutes/minutes.ts";
import type { NamedBy } from "./minutes-rows.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

export type NewItem = Pick<MinutesItem, "title" | "who" | "plannedMinutes"> & {
  readonly programmeId: string | null;
};

const selectItems = (tx: Tx) =>
  tx
    .selectFrom("minutes_item")
    .select([
      "id",
      "title",
      "who",
      "planned_minutes as plannedMinutes",
      "body",
      "version",
      "updated_at as updatedAt",
      "updated_by as updatedBy",
    ]);

/** The agenda in its order. */
export const listItems = (tx: Tx, gatheringId: string): Promise<MinutesItem[]> =>
  selectItems(tx)
    .where("gathering_id", "=", gatheringId)
    .where("removed_at", "is", null)
    .orderBy("position")
    .orderBy("id")
    .execute();

/** Items that were taken off, the last first; what was written of them is still there. */
export const listRemovedItems = (tx: Tx, gatheringId: string): Promise<MinutesItem[]> =>
  selectItems(tx)
    .where("gathering_id", "=", gatheringId)
    .where("removed_at", "is not", null)
    .orderBy("removed_at", "desc")
    .orderBy("id")
    .execute();

/** Adds items behind those that are there. @returns their ids in the same order */
export async function insertItems(
  tx: Tx,
  gatheringId: string,
  items: readonly NewItem[],
  by: NamedBy,
): Promise<string[]> {
  if (items.length === 0) return [];
  const { last } = await tx
    .selectFrom("minutes_item")
    .select(sql<number>`coalesce(max(position), 0)`.as("last"))
    .where("gathering_id", "=", gatheringId)
    .executeTakeFirstOrThrow();
  const rows = await tx
    .insertInto("minutes_item")
    .values(
      items.map((item, at) => ({
        partnership_id: here,
        gathering_id: gatheringId,
        position: last + at + 1,
        title: item.title,
        who: item.who,
        planned_minutes: item.plannedMinutes,
        programme_id: item.programmeId,
        updated_at: by.at,
        updated_by: by.name,
      })),
    )
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

export async function writeItem(
  tx: Tx,
  id: string,
  { title, who, plannedMinutes }: Pick<MinutesItem, "title" | "who" | "plannedMinutes">,
): Promise<void> {
  await tx
    .updateTable("minutes_item")
    .set({ title, who, planned_minutes: plannedMinutes })
    .where("id", "=", id)
    .execute();
}

/** @returns the new version */
export async function writeBody(tx: Tx, id: string, body: string, by: NamedBy): Promise<number> {
  const { version } = await tx
    .updateTable("minutes_item")
    .set({ body, version: sql`version + 1`, updated_at: by.at, updated_by: by.name })
    .where("id", "=", id)
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

export async function writeOrder(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const [at, id] of ids.entries()) {
    await tx
      .updateTable("minutes_item")
      .set({ position: at + 1 })
      .where("id", "=", id)
      .execute();
  }
}

export async function setItemRemoved(tx: Tx, id: string, at: NamedBy["at"] | null): Promise<void> {
  await tx.updateTable("minutes_item").set({ removed_at: at }).where("id", "=", id).execute();
}
