import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { RefusedWishRow } from "../../rules/wishes/read-wish-rows.ts";
import { asJson } from "../as-json.ts";
import "./tables.ts";

export type WishImport = {
  readonly id: string;
  readonly fileName: string;
  readonly taken: number;
  readonly refused: readonly RefusedWishRow[];
  readonly at: Instant;
  readonly by: string;
};

export async function insertWishImport(
  tx: Tx,
  gatheringId: string,
  done: Pick<WishImport, "fileName" | "taken" | "refused" | "at" | "by">,
): Promise<string> {
  const { id } = await tx
    .insertInto("meeting_wish_import")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      gathering_id: gatheringId,
      file_name: done.fileName,
      taken: done.taken,
      refused: asJson(done.refused),
      at: done.at,
      by_name: done.by,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The newest ten. */
export async function listWishImports(tx: Tx, gatheringId: string): Promise<WishImport[]> {
  const rows = await tx
    .selectFrom("meeting_wish_import")
    .selectAll()
    .where("gathering_id", "=", gatheringId)
    .orderBy("at", "desc")
    .limit(10)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    taken: row.taken,
    refused: row.refused as RefusedWishRow[],
    at: row.at,
    by: row.by_name,
  }));
}
