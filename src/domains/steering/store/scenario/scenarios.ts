import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Scenario } from "../../rules/scenario/scenario.ts";
import "./tables.ts";

export type StoredScenario = {
  readonly id: string;
  readonly name: string;
  readonly scenario: Scenario;
  readonly version: number;
  readonly editedBy: string | null;
  readonly editedAt: Instant;
};

const columns = ["id", "name", "content", "version", "edited_by", "updated_at"] as const;

const fromRow = (row: {
  id: string;
  name: string;
  content: unknown;
  version: number;
  edited_by: string | null;
  updated_at: Instant;
}): StoredScenario => ({
  id: row.id,
  name: row.name,
  scenario: row.content as Scenario,
  version: row.version,
  editedBy: row.edited_by,
  editedAt: row.updated_at,
});

/** All sheets that were not removed, last edited first. */
export async function listScenarios(tx: Tx): Promise<StoredScenario[]> {
  const rows = await tx
    .selectFrom("scenario")
    .select(columns)
    .where("removed_at", "is", null)
    .orderBy("updated_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(fromRow);
}

/** One sheet, held until the transaction ends; also one that was removed, which can come back. */
export async function holdScenario(
  tx: Tx,
  id: string,
): Promise<(StoredScenario & { readonly removed: boolean }) | undefined> {
  const row = await tx
    .selectFrom("scenario")
    .select([...columns, "removed_at"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...fromRow(row), removed: row.removed_at !== null };
}

export async function insertScenario(
  tx: Tx,
  sheet: { name: string; scenario: Scenario; editedBy: string | null; now: Instant },
): Promise<string> {
  const { id } = await tx
    .insertInto("scenario")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      name: sheet.name,
      content: sheet.scenario,
      edited_by: sheet.editedBy,
      created_at: sheet.now,
      updated_at: sheet.now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateScenario(
  tx: Tx,
  id: string,
  change: {
    name: string;
    scenario: Scenario;
    version: number;
    editedBy: string | null;
    now: Instant;
  },
): Promise<void> {
  await tx
    .updateTable("scenario")
    .set({
      name: change.name,
      content: change.scenario,
      version: change.version,
      edited_by: change.editedBy,
      updated_at: change.now,
    })
    .where("id", "=", id)
    .execute();
}

/** @param removedAt null brings it back */
export async function markScenarioRemoved(
  tx: Tx,
  id: string,
  removedAt: Instant | null,
): Promise<void> {
  await tx.updateTable("scenario").set({ removed_at: removedAt }).where("id", "=", id).execute();
}
