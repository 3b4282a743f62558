import type { Tx } from "#platform/db";
import "./tables.ts";

/** Shorter parts of a NACE code than a class say too little about the work done. */
const classDigits = 4;

/**
 * Our activities for a NACE-BEL 2025 code: those linked to the code itself, else those linked to the class
 * (four digits) it lies in.
 */
export async function listActivityCodesByNace(
  tx: Tx,
): Promise<(nace: string) => readonly string[]> {
  const rows = await tx
    .selectFrom("activity")
    .select(["code", "nace_codes"])
    .where("parent_code", "is not", null)
    .orderBy("position")
    .execute();
  const byCode = new Map<string, string[]>();
  for (const { code, nace_codes } of rows) {
    for (const nace of nace_codes) {
      const digits = nace.replaceAll(".", "");
      byCode.set(digits, [...(byCode.get(digits) ?? []), code]);
    }
  }
  return (nace) => {
    const digits = nace.replaceAll(".", "");
    return byCode.get(digits) ?? byCode.get(digits.slice(0, classDigits)) ?? [];
  };
}
