import type { Instant } from "#kernel/day";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import "../tables.ts";
import "./tables.ts";

/** A file that shows an answer is so. */
export type EvidenceFile = {
  readonly id: string;
  readonly question: string;
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly holderId: string | null;
  readonly addedAt: Instant;
};

const select = (tx: Tx, scanId: string) =>
  tx.selectFrom("csr_evidence_file").selectAll().where("scan_id", "=", scanId);
type Row = Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number];

const fileOf = (row: Row): EvidenceFile => ({
  id: row.id,
  question: row.question,
  fileId: row.file_id,
  name: row.name,
  mediaType: row.media_type,
  bytes: row.bytes,
  holderId: row.holder_id,
  addedAt: row.added_at,
});

/** All files of a scan, the oldest first. */
export async function listEvidenceFiles(tx: Tx, scanId: string): Promise<readonly EvidenceFile[]> {
  return (await select(tx, scanId).orderBy("added_at").execute()).map(fileOf);
}

export async function findEvidenceFile(
  tx: Tx,
  scanId: string,
  id: string,
): Promise<EvidenceFile | null> {
  if (!isId(id)) return null;
  const row = await select(tx, scanId).where("id", "=", id).executeTakeFirst();
  return row ? fileOf(row) : null;
}

export async function insertEvidenceFile(
  tx: Tx,
  at: { readonly partnershipId: string; readonly scanId: string; readonly now: Instant },
  file: Omit<EvidenceFile, "id" | "addedAt">,
): Promise<void> {
  await tx
    .insertInto("csr_evidence_file")
    .values({
      partnership_id: at.partnershipId,
      scan_id: at.scanId,
      question: file.question,
      file_id: file.fileId,
      name: file.name,
      media_type: file.mediaType,
      bytes: file.bytes,
      holder_id: file.holderId,
      added_at: at.now,
    })
    .execute();
}

export async function deleteEvidenceFile(tx: Tx, scanId: string, id: string): Promise<void> {
  await tx
    .deleteFrom("csr_evidence_file")
    .where("scan_id", "=", scanId)
    .where("id", "=", id)
    .execute();
}
