import type { Tx } from "#platform/db";
import "./tables.ts";

/** Which of these codes of eight digits exist. */
export async function existingCpvCodes(
  tx: Tx,
  codes: readonly string[],
): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set();
  const rows = await tx
    .selectFrom("cpv_code")
    .select("code")
    .where("code", "in", [...new Set(codes)])
    .execute();
  return new Set(rows.map(({ code }) => code));
}
