import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import "../tables.ts";

export type EvidenceFile = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly addedBy: string | null;
  readonly addedAt: Instant;
};

/** Adds documents behind those that are there; the same file twice stays one. */
export async function addEvidenceFiles(
  tx: Tx,
  evidenceId: string,
  fileIds: readonly string[],
  addedBy: string | null,
  now: Instant,
): Promise<void> {
  if (fileIds.length === 0) return;
  await tx
    .insertInto("evidence_file")
    .values(
      fileIds.map((fileId, at) => ({
        partnership_id: sql<string>`current_partnership()`,
        evidence_id: evidenceId,
        file_id: fileId,
        position: sql<number>`${at} + (select coalesce(max(position) + 1, 0) from evidence_file
          where evidence_id = ${evidenceId})`,
        added_by: addedBy,
        added_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await pointAtFirstFile(tx, evidenceId);
}

export async function removeEvidenceFile(tx: Tx, evidenceId: string, fileId: string) {
  await tx
    .deleteFrom("evidence_file")
    .where("evidence_id", "=", evidenceId)
    .where("file_id", "=", fileId)
    .execute();
  await pointAtFirstFile(tx, evidenceId);
}

const pointAtFirstFile = (tx: Tx, evidenceId: string) =>
  tx
    .updateTable("evidence")
    .set({
      file_id: sql<string | null>`(select file_id from evidence_file
        where evidence_id = ${evidenceId} order by position, file_id limit 1)`,
    })
    .where("id", "=", evidenceId)
    .execute();

/** Its documents, in the order they were added. */
export const listEvidenceFiles = (tx: Tx, evidenceId: string): Promise<EvidenceFile[]> =>
  tx
    .selectFrom("evidence_file")
    .innerJoin("stored_file", (join) =>
      join
        .onRef("stored_file.partnership_id", "=", "evidence_file.partnership_id")
        .onRef("stored_file.id", "=", "evidence_file.file_id"),
    )
    .select([
      "stored_file.id",
      "stored_file.name",
      "stored_file.media_type as mediaType",
      "stored_file.bytes",
      "evidence_file.added_by as addedBy",
      "evidence_file.added_at as addedAt",
    ])
    .where("evidence_file.evidence_id", "=", evidenceId)
    .orderBy("evidence_file.position")
    .orderBy("stored_file.id")
    .execute();
