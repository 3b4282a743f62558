import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { Paper } from "../../rules/minutes/minutes.ts";
import type { NamedBy } from "./minutes-rows.ts";
import "./tables.ts";

/** Papers of all items of a gathering, in the order in which they came. */
export const listPapers = (tx: Tx, gatheringId: string): Promise<Paper[]> =>
  tx
    .selectFrom("minutes_paper")
    .innerJoin("minutes_item", (join) =>
      join
        .onRef("minutes_item.partnership_id", "=", "minutes_paper.partnership_id")
        .onRef("minutes_item.id", "=", "minutes_paper.item_id"),
    )
    .select([
      "minutes_paper.id",
      "minutes_paper.item_id as itemId",
      "minutes_paper.label",
      "minutes_paper.url",
      "minutes_paper.file_id as fileId",
    ])
    .where("minutes_item.gathering_id", "=", gatheringId)
    .where("minutes_item.removed_at", "is", null)
    .orderBy("minutes_paper.added_at")
    .orderBy("minutes_paper.label")
    .orderBy("minutes_paper.id")
    .execute();

export async function insertPaper(tx: Tx, paper: Omit<Paper, "id">, by: NamedBy): Promise<void> {
  await tx
    .insertInto("minutes_paper")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      item_id: paper.itemId,
      label: paper.label,
      url: paper.url,
      file_id: paper.fileId,
      added_at: by.at,
      added_by: by.name,
    })
    .execute();
}

export async function deletePaper(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("minutes_paper").where("id", "=", id).execute();
}
