import type { Db, Tx } from "#platform/db";
import { type ReferenceFile, readReferenceFile } from "#platform/reference-file";
import "./tables.ts";

/** How one file of reference/ becomes rows; `write` replaces what was there before. */
export type ReferenceSet = {
  readonly name: string;
  /** Other files it is read together with; a change in one loads the set again. */
  readonly with?: readonly string[];
  write(tx: Tx, file: ReferenceFile, others: readonly ReferenceFile[]): Promise<void>;
};

/**
 * Loads what is new or changed in reference/, each set in a transaction of its own.
 * @param owner a pool opened as "owner": the application itself may only read these tables
 * @returns the names that were loaded now
 */
export async function loadReferenceSets(
  owner: Db,
  folder: string,
  sets: readonly ReferenceSet[],
): Promise<string[]> {
  const loaded = new Map<string, string>();
  for (const row of await owner.selectFrom("reference_set").select(["name", "sha256"]).execute()) {
    loaded.set(row.name, row.sha256);
  }
  const now: string[] = [];
  for (const set of sets) {
    const file = await readReferenceFile(folder, set.name);
    const others = await Promise.all(
      (set.with ?? []).map((name) => readReferenceFile(folder, name)),
    );
    const sha256 = [file, ...others].map((part) => part.sha256).join("+");
    if (loaded.get(set.name) === sha256) continue;
    await owner.transaction().execute(async (tx) => {
      await set.write(tx, file, others);
      await recordSet(tx, file, sha256);
    });
    now.push(set.name);
  }
  return now;
}

async function recordSet(tx: Tx, file: ReferenceFile, sha256: string): Promise<void> {
  const row = {
    name: file.name,
    sha256,
    source: `${file.source.publisher}: ${file.source.title}`,
    licence: file.licence,
    retrieved_on: file.retrievedOn as never,
  };
  await tx
    .insertInto("reference_set")
    .values(row)
    .onConflict((conflict) => conflict.column("name").doUpdateSet(row))
    .execute();
}

/** Inserts in slices, since one statement carries at most 65,535 values. */
export async function inSlices<Row>(
  rows: readonly Row[],
  size: number,
  insert: (slice: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += size) await insert(rows.slice(at, at + size));
}
