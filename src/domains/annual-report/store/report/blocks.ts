import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import "../tables.ts";

/** A text that people wrote, as it is now. */
export type ReportBlock = {
  readonly key: string;
  readonly body: string;
  readonly version: number;
  readonly editedBy: string;
  readonly editedAt: Instant;
};

const here = sql<string>`current_partnership()`;

export async function listBlocks(tx: Tx, reportId: string): Promise<ReportBlock[]> {
  const rows = await tx
    .selectFrom("report_block")
    .select(["key", "body", "version", "edited_by", "edited_at as editedAt"])
    .where("report_id", "=", reportId)
    .orderBy("key")
    .execute();
  return rows.map(({ edited_by, ...row }) => ({ ...row, editedBy: edited_by ?? "" }));
}

export async function findBlock(
  tx: Tx,
  reportId: string,
  key: string,
): Promise<ReportBlock | null> {
  const row = await tx
    .selectFrom("report_block")
    .select(["key", "body", "version", "edited_by", "edited_at as editedAt"])
    .where("report_id", "=", reportId)
    .where("key", "=", key)
    .executeTakeFirst();
  if (!row) return null;
  const { edited_by, ...block } = row;
  return { ...block, editedBy: edited_by ?? "" };
}

/**
 * Saves a text over the version that was read, and keeps it in the history.
 * @param given.version that one read; 0: there was none
 * @returns false when somebody saved meanwhile; nothing was written
 */
export async function writeBlock(
  tx: Tx,
  reportId: string,
  given: { readonly key: string; readonly body: string; readonly version: number },
  person: string | null,
  now: Instant,
): Promise<boolean> {
  const { key, body, version } = given;
  const edited = { body, version: version + 1, edited_by: person, edited_at: now };
  const written =
    version === 0
      ? await tx
          .insertInto("report_block")
          .values({ partnership_id: here, report_id: reportId, key, ...edited })
          .onConflict((conflict) =>
            conflict.columns(["partnership_id", "report_id", "key"]).doNothing(),
          )
          .returning("key")
          .executeTakeFirst()
      : await tx
          .updateTable("report_block")
          .set(edited)
          .where("report_id", "=", reportId)
          .where("key", "=", key)
          .where("version", "=", version)
          .returning("key")
          .executeTakeFirst();
  if (!written) return false;
  await tx
    .insertInto("report_block_version")
    .values({ partnership_id: here, report_id: reportId, key, ...edited })
    .execute();
  return true;
}

/** Every text a block had, newest first; at most 200. */
export async function listBlockVersions(
  tx: Tx,
  reportId: string,
  key: string,
): Promise<ReportBlock[]> {
  const rows = await tx
    .selectFrom("report_block_version")
    .select(["key", "body", "version", "edited_by", "edited_at as editedAt"])
    .where("report_id", "=", reportId)
    .where("key", "=", key)
    .orderBy("version", "desc")
    .limit(200)
    .execute();
  return rows.map(({ edited_by, ...row }) => ({ ...row, editedBy: edited_by ?? "" }));
}
