import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { Within } from "./question-list.ts";

type Named = { readonly id: string; readonly name: string };

/** A record of the register by its id; null when it is gone. */
export async function findOrganisationById(tx: Tx, id: string): Promise<Named | null> {
  const query = tx.selectFrom("organisation").select(["id", "name"]);
  return (await query.where("id", "=", id).executeTakeFirst()) ?? null;
}

/** To whom the questions one may see were handed over before, the last first, each once. */
export async function listEarlierReceivers(
  tx: Tx,
  within: Within,
  limit: number,
): Promise<string[]> {
  const query = tx
    .selectFrom("question")
    .select("handed_over_to")
    .where("handed_over_to", "<>", "")
    .where("removed_at", "is", null);
  const seen = within === "all" ? query : query.where("nis", "in", [...within]);
  const rows = await seen
    .groupBy("handed_over_to")
    .orderBy((eb) => eb.fn.max("handed_over_on"), "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => row.handed_over_to);
}

/**
 * The organisation somebody means: by the address of its record, or by its name when exactly one is called so.
 * @returns null when the text names no record; it is then kept as a name
 */
export async function findPastedOrganisation(tx: Tx, text: string): Promise<Named | null> {
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
