import { createHmac } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "#platform/db";
import type { AttemptCount, AttemptLimit } from "../rules/attempt-limit.ts";
import "./tables.ts";

/**
 * The name under which tries are counted.
 * @param secret of the installation, so that nobody who reads the table can look up an address in it
 */
export const bucketOf = (
  secret: string,
  limit: AttemptLimit,
  ...parts: readonly string[]
): string =>
  createHmac("sha256", secret)
    .update(JSON.stringify(["attempt", limit.name, ...parts]))
    .digest("base64url");

export async function countOf(db: Db, bucket: string): Promise<AttemptCount | undefined> {
  return db
    .selectFrom("attempt")
    .select(["count", sql<number>`extract(epoch from resets_at - now())::float8`.as("secondsLeft")])
    .where("bucket", "=", bucket)
    .executeTakeFirst();
}

/**
 * Counts one try and says how many there were in this window, this one included; a window that passed
 * begins anew. Tries at the same moment each get a number of their own.
 */
export async function countAttempt(
  db: Db,
  bucket: string,
  limit: AttemptLimit,
): Promise<AttemptCount> {
  const { rows } = await sql<AttemptCount>`
    insert into attempt (bucket, count, resets_at)
    values (${bucket}, 1, now() + make_interval(mins => ${limit.windowMinutes}))
    on conflict (bucket) do update set
      count = case when attempt.resets_at <= now() then 1 else attempt.count + 1 end,
      resets_at = case when attempt.resets_at <= now() then excluded.resets_at else attempt.resets_at end
    returning count, extract(epoch from resets_at - now())::float8 as "secondsLeft"`.execute(db);
  const counted = rows[0];
  if (!counted) throw new Error("an upsert returned no row");
  return counted;
}

export async function forgetAttempts(db: Db, bucket: string): Promise<void> {
  await db.deleteFrom("attempt").where("bucket", "=", bucket).execute();
}
