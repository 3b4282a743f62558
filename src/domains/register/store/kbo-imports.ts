import { sql } from "kysely";
import type { Day } from "#kernel/day";
import type { Tx } from "#platform/db";
import { addressFilePublisher } from "./address-points.ts";
import "./tables.ts";

export type KboImportTable = {
  partnership_id: string;
  import_id: string;
  file_sha256: string;
  area: string;
  postcodes: string;
  snapshot_day: Day | null;
  extract_number: string | null;
  extract_type: "full" | "update";
};

declare module "#platform/db" {
  interface Tables {
    kbo_import: KboImportTable;
  }
}

/** By these an import that was done before is recognised. */
export type KboFingerprint = {
  readonly sha256: string;
  /** As `writeKboArea` writes it; `as-full` for an update. */
  readonly area: string;
  /** Postcodes of the area; null: everything. */
  readonly postcodes: readonly string[] | null;
};

const postcodesText = ({ postcodes }: KboFingerprint): string => postcodes?.join(" ") ?? "all";

/** Keeps of what an import is made. */
export async function createKboImport(
  tx: Tx,
  importId: string,
  fingerprint: KboFingerprint,
  type: "full" | "update",
): Promise<void> {
  await tx
    .insertInto("kbo_import")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      import_id: importId,
      file_sha256: fingerprint.sha256,
      area: fingerprint.area,
      postcodes: postcodesText(fingerprint),
      snapshot_day: null,
      extract_number: null,
      extract_type: type,
    })
    .execute();
}

export async function saveKboSnapshot(
  tx: Tx,
  importId: string,
  snapshot: { readonly day: Day; readonly number: string },
): Promise<void> {
  await tx
    .updateTable("kbo_import")
    .set({ snapshot_day: snapshot.day, extract_number: snapshot.number })
    .where("import_id", "=", importId)
    .execute();
}

/**
 * Is this very file the last one that was taken in, and for the same postcodes? An older file in between
 * makes it worth reading again, and so does a newer address file: it places everybody anew.
 */
export async function isLastKboImport(tx: Tx, fingerprint: KboFingerprint): Promise<boolean> {
  const row = await tx
    .selectFrom("kbo_import")
    .innerJoin("import_run", "import_run.id", "kbo_import.import_id")
    .select(["kbo_import.file_sha256", "kbo_import.postcodes"])
    .where("import_run.state", "=", "done")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("source")
            .select("source.id")
            .where("source.publisher", "=", addressFilePublisher)
            .whereRef("source.recorded_at", ">", "import_run.finished_at"),
        ),
      ),
    )
    .orderBy("import_run.finished_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.file_sha256 === fingerprint.sha256 && row.postcodes === postcodesText(fingerprint);
}

export type KboImportFacts = {
  readonly area: string;
  readonly snapshotDay: Day | null;
  readonly extractNumber: string | null;
  readonly extractType: "full" | "update";
};

/** Undefined when this partnership has no such KBO import. */
export async function findKboImport(tx: Tx, importId: string): Promise<KboImportFacts | undefined> {
  const row = await tx
    .selectFrom("kbo_import")
    .select(["area", "snapshot_day", "extract_number", "extract_type"])
    .where(sql<string>`import_id::text`, "=", importId)
    .executeTakeFirst();
  return (
    row && {
      area: row.area,
      snapshotDay: row.snapshot_day,
      extractNumber: row.extract_number,
      extractType: row.extract_type,
    }
  );
}
