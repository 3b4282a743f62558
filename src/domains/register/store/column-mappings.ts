import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { headersKey } from "../rules/list-import/list-table.ts";
import { isTargetField, type TargetField } from "../rules/list-import/target-field.ts";
import "./tables.ts";

const keyOf = (headers: readonly string[]): string =>
  createHash("sha256").update(headersKey(headers)).digest("hex");

/** What was chosen last time for a list with these columns; empty when there never was one. */
export async function findColumnMapping(
  tx: Tx,
  headers: readonly string[],
): Promise<Record<string, TargetField>> {
  const row = await tx
    .selectFrom("column_mapping")
    .select("mapping")
    .where("headers_sha256", "=", keyOf(headers))
    .executeTakeFirst();
  const entries = Object.entries((row?.mapping ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, TargetField] => isTargetField(entry[1])),
  );
}

export async function saveColumnMapping(
  tx: Tx,
  headers: readonly string[],
  mapping: Readonly<Record<string, TargetField>>,
  now: Instant,
): Promise<void> {
  const asJson = sql`${JSON.stringify(mapping)}::text::jsonb`;
  await tx
    .insertInto("column_mapping")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      headers_sha256: keyOf(headers),
      mapping: asJson,
      used_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["partnership_id", "headers_sha256"])
        .doUpdateSet({ mapping: asJson, used_at: now }),
    )
    .execute();
}
