import { sql } from "kysely";
import type { Tx } from "#platform/db";

/**
 * The organisation somebody means: by the address of its record, or by its name when exactly one is called so.
 * @returns null when the text names no record; it is then kept as a name
 */
export async function findPastedOrganisation(
  tx: Tx,
  text: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  const id = /\/organisatie\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/.exec(text)?.[1];
  const name = text.trim();
  if (!id && name === "") return null;
  const query = tx.selectFrom("organisation").select(["id", "name"]).limit(2);
  const found = id
    ? await query.where("id", "=", id).execute()
    : await query.where(sql`lower(name)`, "=", name.toLowerCase()).execute();
  const [only, second] = found;
  return only && !second ? only : null;
}
