import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { VisionHead, VisionStatus, VisionText } from "../../rules/vision/vision.ts";
import "../tables.ts";

const columns = [
  "id",
  "number",
  "title",
  "from_year",
  "to_year",
  "status",
  "body",
  "version",
  "based_on",
  "created_by",
  "created_at",
  "updated_by",
  "updated_at",
] as const;

type Row = {
  id: string;
  number: number;
  title: string;
  from_year: number | null;
  to_year: number | null;
  status: string;
  body: string;
  version: number;
  based_on: string | null;
  created_by: string | null;
  created_at: Instant;
  updated_by: string | null;
  updated_at: Instant;
};

const fromRow = (row: Row): VisionHead => ({
  id: row.id,
  number: row.number,
  title: row.title,
  fromYear: row.from_year,
  toYear: row.to_year,
  status: row.status as VisionStatus,
  body: row.body,
  version: row.version,
  basedOn: row.based_on,
  createdBy: row.created_by,
  createdAt: row.created_at,
  updatedBy: row.updated_by,
  updatedAt: row.updated_at,
});

/** All versions, newest first; a draft that was given up is not in it. */
export async function listVisions(tx: Tx): Promise<VisionHead[]> {
  const rows = await tx
    .selectFrom("vision")
    .select(columns)
    .where("removed_at", "is", null)
    .orderBy("number", "desc")
    .execute();
  return rows.map(fromRow);
}

/** The words of one version, by its number. */
export async function findVision(tx: Tx, number: number): Promise<VisionHead | undefined> {
  const row = await tx
    .selectFrom("vision")
    .select(columns)
    .where("number", "=", number)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row && fromRow(row);
}

/**
 * One version, held until the transaction ends, so that nobody agrees to it while it is being changed. Also one that
 * was given up.
 */
export async function holdVision(
  tx: Tx,
  number: number,
): Promise<(VisionHead & { readonly removed: boolean }) | undefined> {
  const row = await tx
    .selectFrom("vision")
    .select([...columns, "removed_at"])
    .where("number", "=", number)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...fromRow(row), removed: row.removed_at !== null };
}

/** The draft being written, or the version that holds now. */
export async function findByStatus(
  tx: Tx,
  status: "draft" | "agreed",
): Promise<VisionHead | undefined> {
  const row = await tx
    .selectFrom("vision")
    .select(columns)
    .where("status", "=", status)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** Lets nobody else of this partnership begin or bring back a draft until the transaction ends. */
export async function holdDrafts(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('vision ' || current_partnership(), 0))`.execute(
    tx,
  );
}

/** Adds a draft behind all versions that were ever begun. */
export async function insertDraft(
  tx: Tx,
  draft: { text: VisionText; basedOn: string | null; by: string | null; now: Instant },
): Promise<{ id: string; number: number }> {
  return tx
    .insertInto("vision")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from vision)`,
      ...textColumns(draft.text),
      based_on: draft.basedOn,
      created_by: draft.by,
      updated_by: draft.by,
      created_at: draft.now,
      updated_at: draft.now,
    })
    .returning(["id", "number"])
    .executeTakeFirstOrThrow();
}

export async function updateText(
  tx: Tx,
  id: string,
  change: { text: VisionText; by: string | null; now: Instant },
): Promise<void> {
  await tx
    .updateTable("vision")
    .set((row) => ({
      ...textColumns(change.text),
      version: row("version", "+", 1),
      updated_by: change.by,
      updated_at: change.now,
    }))
    .where("id", "=", id)
    .execute();
}

export async function setStatus(tx: Tx, id: string, status: VisionStatus): Promise<void> {
  await tx.updateTable("vision").set({ status }).where("id", "=", id).execute();
}

/** @param removedAt null brings the draft back */
export async function markDraftRemoved(
  tx: Tx,
  id: string,
  removedAt: Instant | null,
): Promise<void> {
  await tx.updateTable("vision").set({ removed_at: removedAt }).where("id", "=", id).execute();
}

const textColumns = ({ title, fromYear, toYear, body }: VisionText) => ({
  title,
  from_year: fromYear,
  to_year: toYear,
  body,
});
