import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import { plainText } from "#kernel/file-table";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import { inSlices } from "#territory";
import type {
  ImportCounts,
  ImportUndo,
  UndoOutcome,
} from "../../rules/plan-exchange/import-record.ts";
import { type ImportSettings, keptSettings } from "../../rules/plan-exchange/import-settings.ts";
import type { Trouble } from "../../rules/plan-exchange/plan-draft.ts";
import { isTargetField, type TargetField } from "../../rules/plan-exchange/target-field.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;
const asJson = (value: unknown) => sql`${JSON.stringify(value)}::text::jsonb`;

export type PlanImport = {
  readonly id: string;
  readonly fileId: string | null;
  readonly fileName: string;
  readonly state: "uploaded" | "done" | "undone" | "cancelled";
  /** Null: nobody chose yet. */
  readonly settings: ImportSettings | null;
  /** Null until it is done. */
  readonly counts: (ImportCounts & { readonly undone?: UndoOutcome }) | null;
  readonly personName: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly undoneAt: Instant | null;
  readonly undoneBy: string | null;
};

const columns = [
  "id",
  "file_id as fileId",
  "file_name as fileName",
  "state",
  "settings",
  "counts",
  "person_name as personName",
  "started_at as startedAt",
  "finished_at as finishedAt",
  "undone_at as undoneAt",
  "undone_by as undoneBy",
] as const;

type Row = Omit<PlanImport, "state" | "settings" | "counts"> & {
  readonly state: string;
  readonly settings: unknown;
  readonly counts: unknown;
};

const asImport = (row: Row): PlanImport => {
  const counts = row.counts as Partial<NonNullable<PlanImport["counts"]>> | null;
  return {
    ...row,
    state: row.state as PlanImport["state"],
    settings: keptSettings(row.settings),
    counts: counts?.actions ? (counts as PlanImport["counts"]) : null,
  };
};

export async function createPlanImport(
  tx: Tx,
  file: { readonly id: string; readonly name: string },
  person: { readonly id: string; readonly name: string } | null,
  now: Instant,
): Promise<string> {
  const row = await tx
    .insertInto("plan_import")
    .values({
      partnership_id: here,
      file_id: file.id,
      file_name: file.name,
      person_id: person?.id ?? null,
      person_name: person?.name ?? "",
      started_at: now,
      finished_at: null,
      undone_at: null,
      undone_by: null,
      undo: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The newest first. */
export async function listPlanImports(tx: Tx, limit: number): Promise<PlanImport[]> {
  const rows = await tx
    .selectFrom("plan_import")
    .select(columns)
    .where("state", "<>", "cancelled")
    .orderBy("started_at", "desc")
    .limit(limit)
    .execute();
  return rows.map(asImport);
}

export async function findPlanImport(
  tx: Tx,
  id: string,
  options: { readonly lock?: boolean } = {},
): Promise<PlanImport | null> {
  if (!isId(id)) return null;
  const query = tx.selectFrom("plan_import").select(columns).where("id", "=", id);
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst();
  return row ? asImport(row) : null;
}

/** What it made and what stood before; null when there is nothing to take back. */
export async function loadImportUndo(tx: Tx, id: string): Promise<ImportUndo | null> {
  const row = await tx
    .selectFrom("plan_import")
    .select("undo")
    .where("id", "=", id)
    .executeTakeFirst();
  return (row?.undo as ImportUndo | null | undefined) ?? null;
}

export async function settlePlanImport(
  tx: Tx,
  id: string,
  settings: ImportSettings,
): Promise<void> {
  await tx
    .updateTable("plan_import")
    .set({ settings: asJson(settings) })
    .where("id", "=", id)
    .execute();
}

export async function finishPlanImport(
  tx: Tx,
  id: string,
  done: { readonly counts: ImportCounts; readonly undo: ImportUndo },
  now: Instant,
): Promise<void> {
  await tx
    .updateTable("plan_import")
    .set({
      state: "done",
      counts: asJson(done.counts),
      undo: asJson(done.undo),
      finished_at: now,
    })
    .where("id", "=", id)
    .execute();
}

export async function cancelPlanImport(tx: Tx, id: string): Promise<void> {
  await tx.updateTable("plan_import").set({ state: "cancelled" }).where("id", "=", id).execute();
}

export async function markUndone(
  tx: Tx,
  id: string,
  outcome: UndoOutcome,
  who: { readonly name: string; readonly now: Instant },
): Promise<void> {
  await tx
    .updateTable("plan_import")
    .set({
      state: "undone",
      counts: sql`counts || ${JSON.stringify({ undone: outcome })}::text::jsonb`,
      undone_at: who.now,
      undone_by: who.name,
    })
    .where("id", "=", id)
    .execute();
}

/** Keeps what was not taken over, in the order of the file. */
export async function saveTroubles(
  tx: Tx,
  importId: string,
  troubles: readonly Trouble[],
): Promise<void> {
  await inSlices(troubles, 1_000, (slice) =>
    tx
      .insertInto("plan_import_row")
      .values(
        slice.map(({ sheet, line, field, because, detail, raw }) => ({
          partnership_id: here,
          import_id: importId,
          ...{ sheet, line, field, because, detail, raw },
        })),
      )
      .execute(),
  );
}

export async function listTroubles(tx: Tx, importId: string, limit: number): Promise<Trouble[]> {
  const rows = await tx
    .selectFrom("plan_import_row")
    .select(["sheet", "line", "field", "because", "detail", "raw"])
    .where("import_id", "=", importId)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...row,
    because: row.because as Trouble["because"],
    detail: row.detail ?? "",
  }));
}

const keyOf = (headers: readonly string[]): string =>
  createHash("sha256").update(headers.map(plainText).join("\n")).digest("hex");

/** What the columns of such a table meant last time, by plain text of their header. */
export async function findPlanMapping(
  tx: Tx,
  headers: readonly string[],
): Promise<Record<string, TargetField>> {
  const row = await tx
    .selectFrom("plan_column_mapping")
    .select("mapping")
    .where("headers_sha256", "=", keyOf(headers))
    .executeTakeFirst();
  const entries = Object.entries((row?.mapping ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, TargetField] => isTargetField(entry[1])),
  );
}

export async function savePlanMapping(
  tx: Tx,
  headers: readonly string[],
  mapping: readonly TargetField[],
  now: Instant,
): Promise<void> {
  const chosen = Object.fromEntries(
    headers.map((header, at) => [plainText(header), mapping[at] ?? "ignore"]),
  );
  const kept = { mapping: asJson(chosen), used_at: now };
  await tx
    .insertInto("plan_column_mapping")
    .values({ partnership_id: here, headers_sha256: keyOf(headers), ...kept })
    .onConflict((conflict) =>
      conflict.columns(["partnership_id", "headers_sha256"]).doUpdateSet(kept),
    )
    .execute();
}
