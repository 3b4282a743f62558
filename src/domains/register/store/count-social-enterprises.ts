import type { Tx } from "#platform/db";
import "./tables.ts";

/** Social enterprises in the register that did not stop. */
export async function countSocialEnterprises(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom("organisation")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("kind", "=", "social-enterprise")
    .where("status", "!=", "stopped")
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
