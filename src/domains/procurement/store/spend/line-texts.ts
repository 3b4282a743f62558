import { sql } from "kysely";
import type { Tx } from "#platform/db";
import "./tables.ts";

/** A text that stands on lines of one import, of which nothing else says what they are about. */
export type LineText = { readonly importId: number; readonly text: string };

/** Texts that were never read, those on the largest amounts first. */
export async function listTextsToRead(tx: Tx, limit: number): Promise<readonly LineText[]> {
  const { rows } = await sql<LineText>`
    select import_id as "importId", description as text from spend_line
    where category is null and category_via is null and description <> ''
    group by import_id, description order by sum(abs(cents)) desc limit ${limit}`.execute(tx);
  return rows;
}

/** Gives lines with these texts the code the model was sure of. */
export async function keepGuess(
  tx: Tx,
  read: readonly (LineText & { readonly cpv: string; readonly chance: number })[],
): Promise<void> {
  if (read.length === 0) return;
  const given = JSON.stringify(read);
  await sql`
    update spend_line as line set category = given.cpv, category_scheme = 'cpv', category_via = 'model',
      category_chance = given.chance
    from jsonb_to_recordset(${given}::text::jsonb) as given("importId" int4, text text, cpv text, chance real)
    where line.import_id = given."importId" and line.description = given.text
      and line.category is null and line.category_via is null`.execute(tx);
}

/** What was read and stays unknown is not read again: `category_via` says so without a category. */
export async function markTextsRead(tx: Tx, read: readonly LineText[]): Promise<void> {
  const given = JSON.stringify(read);
  await sql`
    update spend_line as line set category_via = 'model'
    from jsonb_to_recordset(${given}::text::jsonb) as given("importId" int4, text text)
    where line.import_id = given."importId" and line.description = given.text
      and line.category is null and line.category_via is null`.execute(tx);
}
