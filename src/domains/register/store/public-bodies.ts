import type { Tx } from "#platform/db";
import { textsIn } from "./directory-entries.ts";
import "./tables.ts";

/** Authorities and public services of the register that have an enterprise number, with all their names. */
export async function listPublicBodies(
  tx: Tx,
): Promise<readonly { readonly number: string; readonly names: readonly string[] }[]> {
  const rows = await tx
    .selectFrom("organisation")
    .select(["number", "name", "names"])
    .where("kind", "in", ["authority", "public-service"])
    .where("number", "is not", null)
    .execute();
  return rows.map(({ number, name, names }) => ({
    number: number ?? "",
    names: [...new Set([name, ...textsIn(names)])],
  }));
}
