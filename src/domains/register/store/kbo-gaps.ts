import { sql } from "kysely";
import type { Tx } from "#platform/db";
import type { GapReason, KboGap } from "../rules/kbo-update.ts";
import "./kbo-entities.ts";
import "./tables.ts";

export type KboGapTable = {
  partnership_id: string;
  import_id: string;
  number: string;
  because: GapReason;
  extract_number: number;
  file: string;
  line: number;
  is_open: boolean;
};

declare module "#platform/db" {
  interface Tables {
    kbo_gap: KboGapTable;
  }
}

const rowsAtOnce = 2_000;

/** Keeps what an update spoke of without telling enough, each entity once. */
export async function saveKboGaps(
  tx: Tx,
  importId: string,
  extractNumber: number,
  gaps: readonly KboGap[],
): Promise<void> {
  for (let at = 0; at < gaps.length; at += rowsAtOnce) {
    await tx
      .insertInto("kbo_gap")
      .values(
        gaps.slice(at, at + rowsAtOnce).map((gap) => ({
          partnership_id: sql<string>`current_partnership()`,
          import_id: importId,
          extract_number: extractNumber,
          is_open: true,
          ...gap,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["partnership_id", "import_id", "number"]).doNothing(),
      )
      .execute();
  }
}

/** Numbers of which something is still to come. */
export async function listOpenGaps(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom("kbo_gap")
    .select("number")
    .distinct()
    .where("is_open", "=", true)
    .orderBy("number")
    .execute();
  return rows.map(({ number }) => number);
}

/** A full extract of that number or later says it all. */
export async function closeGapsUpTo(tx: Tx, fullNumber: number): Promise<void> {
  await tx
    .updateTable("kbo_gap")
    .set({ is_open: false })
    .where("is_open", "=", true)
    .where("extract_number", "<=", fullNumber)
    .execute();
}

/** An update can say enough after all: of these, or of whoever is kept by now. */
export async function closeFilledGaps(tx: Tx, numbers: readonly string[]): Promise<void> {
  await sql`update kbo_gap set is_open = false
    where partnership_id = current_partnership() and is_open
      and (number in (select jsonb_array_elements_text(${JSON.stringify(numbers)}::text::jsonb))
        or number in (select number from kbo_entity where partnership_id = current_partnership()))`.execute(
    tx,
  );
}

export type StoredGap = KboGap & { readonly isOpen: boolean };

/** What one import left open, by number, at most `limit`. */
export async function listGapsOf(tx: Tx, importId: string, limit: number): Promise<StoredGap[]> {
  const rows = await tx
    .selectFrom("kbo_gap")
    .select(["number", "because", "file", "line", "is_open"])
    .where("import_id", "=", importId)
    .orderBy("number")
    .limit(limit)
    .execute();
  return rows.map(({ is_open: isOpen, ...gap }) => ({ ...gap, isOpen }));
}
