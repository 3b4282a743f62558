import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Agreement } from "../../rules/vision/vision.ts";
import "../tables.ts";

/** Who agreed to a version, the first first. */
export async function listAgreements(tx: Tx, visionId: string): Promise<Agreement[]> {
  const rows = await agreements(tx).where("vision_id", "=", visionId).execute();
  return rows.map(fromRow);
}

/** The first day on which each of all versions was agreed to, and how many did. */
export async function listAgreedDays(
  tx: Tx,
): Promise<{ visionId: string; first: Day; count: number }[]> {
  return tx
    .selectFrom("vision_agreement")
    .select(({ fn }) => [
      "vision_id as visionId",
      fn.min("agreed_on").as("first"),
      fn.countAll<number>().as("count"),
    ])
    .groupBy("vision_id")
    .execute() as Promise<{ visionId: string; first: Day; count: number }[]>;
}

export async function findAgreement(
  tx: Tx,
  visionId: string,
  id: string,
): Promise<Agreement | undefined> {
  const row = await agreements(tx)
    .where("vision_id", "=", visionId)
    .where("vision_agreement.id", "=", id)
    .executeTakeFirst();
  return row && fromRow(row);
}

const agreements = (tx: Tx) =>
  tx
    .selectFrom("vision_agreement")
    .leftJoin("stored_file", (join) =>
      join
        .onRef("stored_file.partnership_id", "=", "vision_agreement.partnership_id")
        .onRef("stored_file.id", "=", "vision_agreement.file_id"),
    )
    .select([
      "vision_agreement.id",
      "body_name",
      "nis",
      "agreed_on",
      "reference",
      "stored_file.id as file_id",
      "stored_file.name as file_name",
      "stored_file.bytes as file_bytes",
    ])
    .orderBy("agreed_on")
    .orderBy("recorded_at")
    .orderBy("vision_agreement.id");

const fromRow = (row: {
  id: string;
  body_name: string;
  nis: string | null;
  agreed_on: Day;
  reference: string;
  file_id: string | null;
  file_name: string | null;
  file_bytes: number | null;
}): Agreement => ({
  id: row.id,
  body: row.body_name,
  nis: row.nis,
  agreedOn: row.agreed_on,
  reference: row.reference,
  file:
    row.file_id === null
      ? null
      : { id: row.file_id, name: row.file_name ?? "", bytes: row.file_bytes ?? 0 },
});

export async function insertAgreement(
  tx: Tx,
  visionId: string,
  agreement: Omit<Agreement, "id" | "file"> & { readonly fileId: string | null },
  { by, now }: { readonly by: string | null; readonly now: Instant },
): Promise<string> {
  const { id } = await tx
    .insertInto("vision_agreement")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      vision_id: visionId,
      body_name: agreement.body,
      nis: agreement.nis,
      agreed_on: agreement.agreedOn,
      reference: agreement.reference,
      file_id: agreement.fileId,
      recorded_by: by,
      recorded_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function removeAgreement(tx: Tx, visionId: string, id: string): Promise<void> {
  await tx
    .deleteFrom("vision_agreement")
    .where("vision_id", "=", visionId)
    .where("id", "=", id)
    .execute();
}
