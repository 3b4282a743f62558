import { sql } from "kysely";
import type { Tx } from "#platform/db";
import { inSlices } from "#territory";
import type { ToldRow } from "../../rules/spend/taking/told-row.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;

/** Keeps rows that became no line, and remarks, in the order of the files. */
export async function saveToldRows(
  tx: Tx,
  importId: number,
  rows: readonly ToldRow[],
): Promise<void> {
  await inSlices(rows, 1_000, (slice) =>
    tx
      .insertInto("spend_row")
      .values(
        slice.map((row) => ({
          partnership_id: here,
          import_id: importId,
          file: storable(row.file),
          line: row.line,
          code: row.code,
          about: row.about === null ? null : storable(row.about),
          found: row.found === null ? null : storable(row.found),
          difference_cents: row.differenceCents,
          raw: row.raw === null ? null : storable(row.raw),
          is_refused: row.isRefused,
        })),
      )
      .execute(),
  );
}

const storable = (text: string): string => text.replaceAll("\0", "?").toWellFormed();

export async function forgetToldRows(tx: Tx, importId: number): Promise<void> {
  await tx.deleteFrom("spend_row").where("import_id", "=", importId).execute();
}

/** Refused rows first, then remarks; of one code when asked. */
export async function listToldRows(
  tx: Tx,
  importId: number,
  limit: number,
): Promise<readonly ToldRow[]> {
  const rows = await tx
    .selectFrom("spend_row")
    .select(["file", "line", "code", "about", "found", "raw"])
    .select(["difference_cents as differenceCents", "is_refused as isRefused"])
    .where("import_id", "=", importId)
    .orderBy("is_refused", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows;
}
