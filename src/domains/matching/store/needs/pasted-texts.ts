import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import "../tables.ts";

/** Keeps a text under its fingerprint. @returns the fingerprint */
export async function keepPastedText(tx: Tx, body: string, today: Day): Promise<string> {
  const sha256 = createHash("sha256").update(body).digest("hex");
  await tx
    .insertInto("pasted_text")
    .values({ partnership_id: sql<string>`current_partnership()`, sha256, body, used_on: today })
    .onConflict((conflict) =>
      conflict.columns(["partnership_id", "sha256"]).doUpdateSet({ used_on: today }),
    )
    .execute();
  return sha256;
}

/** Null when nobody asked for it for long. */
export async function findPastedText(tx: Tx, sha256: string): Promise<string | null> {
  const row = await tx
    .selectFrom("pasted_text")
    .select("body")
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  return row?.body ?? null;
}

/** @returns how many went */
export async function forgetPastedTexts(tx: Tx, usedBefore: Day): Promise<number> {
  const result = await tx
    .deleteFrom("pasted_text")
    .where("used_on", "<", usedBefore)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
