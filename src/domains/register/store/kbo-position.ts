import { sql } from "kysely";
import type { Tx } from "#platform/db";
import { type KboPosition, readExtractNumber } from "../rules/kbo-update.ts";
import "./kbo-imports.ts";
import "./tables.ts";

export type KboPositionTable = {
  partnership_id: string;
  full_number: number;
  full_file: string;
  number: number;
  postcodes: string;
};

declare module "#platform/db" {
  interface Tables {
    kbo_position: KboPositionTable;
  }
}

/** Which extract the register is the state of; null before a full one with a number was read. */
export async function readKboPosition(tx: Tx): Promise<KboPosition | null> {
  const row = await tx
    .selectFrom("kbo_position")
    .select(["full_number", "full_file", "number", "postcodes"])
    .executeTakeFirst();
  if (!row) return null;
  return {
    fullNumber: row.full_number,
    fullFile: row.full_file,
    number: row.number,
    postcodes: row.postcodes === "all" ? null : row.postcodes.split(" ").filter(Boolean),
  };
}

/**
 * A full extract puts everything back to its own number. A second area of the same extract adds its postcodes;
 * an extract without a number leaves nothing an update could follow.
 */
export async function resetKboPosition(
  tx: Tx,
  full: {
    readonly extractNumber: string;
    readonly file: string;
    readonly postcodes: readonly string[] | null;
  },
): Promise<void> {
  const before = await readKboPosition(tx);
  const number = readExtractNumber(full.extractNumber);
  await tx.deleteFrom("kbo_position").execute();
  if (number === null) return;
  const postcodes = before?.fullNumber === number ? joined(before, full) : full.postcodes;
  await tx
    .insertInto("kbo_position")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      full_number: number,
      full_file: full.file,
      number,
      postcodes: postcodes?.join(" ") ?? "all",
    })
    .execute();
}

const joined = (
  a: { readonly postcodes: readonly string[] | null },
  b: { readonly postcodes: readonly string[] | null },
): string[] | null =>
  a.postcodes && b.postcodes ? [...new Set([...a.postcodes, ...b.postcodes])].sort() : null;

/** An update was applied. */
export async function moveKboPosition(tx: Tx, number: number): Promise<void> {
  await tx.updateTable("kbo_position").set({ number }).execute();
}

/** Names of the ZIPs of the updates applied, by number; the last where one was applied twice. */
export async function listUpdateFiles(tx: Tx): Promise<Map<number, string>> {
  const rows = await tx
    .selectFrom("kbo_import")
    .innerJoin("import_run", "import_run.id", "kbo_import.import_id")
    .select(["kbo_import.extract_number", "import_run.file_name"])
    .where("kbo_import.extract_type", "=", "update")
    .where("import_run.state", "=", "done")
    .orderBy("import_run.finished_at")
    .execute();
  return new Map(rows.map((row) => [Number(row.extract_number), row.file_name]));
}

/** Was this very file applied as the update with that number? */
export async function wasUpdateApplied(tx: Tx, number: number, sha256: string): Promise<boolean> {
  const row = await tx
    .selectFrom("kbo_import")
    .innerJoin("import_run", "import_run.id", "kbo_import.import_id")
    .select("kbo_import.import_id")
    .where("kbo_import.extract_type", "=", "update")
    .where("kbo_import.extract_number", "=", String(number))
    .where("kbo_import.file_sha256", "=", sha256)
    .where("import_run.state", "=", "done")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
