import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { LedgerField } from "../../rules/spend/ledgers/ledger-field.ts";
import { keptSpendCounts, type SpendCounts } from "../../rules/spend/taking/spend-counts.ts";
import type { ShownLine } from "../../rules/spend/taking/spend-order.ts";
import {
  isLedgerField,
  type KeptLook,
  keptSpendSettings,
  type SpendSettings,
} from "../../rules/spend/taking/spend-settings.ts";
import { headerKey } from "../header-key.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;
const asJson = (value: unknown) => sql`${JSON.stringify(value)}::text::jsonb`;

export type SpendFile = {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
};

export type SpendImport = {
  readonly id: number;
  readonly nis: string;
  readonly kind: "ledger" | "invoices";
  readonly name: string;
  readonly files: readonly SpendFile[];
  readonly filesSha256: string;
  readonly state: "uploaded" | "done" | "undone" | "cancelled";
  /** How the ledger is written; null of invoices, and before it was looked at. */
  readonly look: KeptLook | null;
  /** Null: nobody chose yet. */
  readonly settings: SpendSettings | null;
  /** Null before the file was read as settled. */
  readonly counts: SpendCounts | null;
  /** First lines, to be shown beforehand. */
  readonly shown: readonly ShownLine[];
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly personName: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly undoneAt: Instant | null;
  readonly undoneBy: string | null;
};

const columns = [
  "id",
  "nis",
  "kind",
  "name",
  "files",
  "files_sha256 as filesSha256",
  "state",
  "look",
  "settings",
  "counts",
  "first_day as firstDay",
  "last_day as lastDay",
  "person_name as personName",
  "started_at as startedAt",
  "finished_at as finishedAt",
  "undone_at as undoneAt",
  "undone_by as undoneBy",
] as const;

type Row = Omit<SpendImport, "files" | "look" | "settings" | "counts" | "shown"> & {
  readonly files: unknown;
  readonly look: unknown;
  readonly settings: unknown;
  readonly counts: unknown;
};

const asImport = (row: Row): SpendImport => ({
  ...row,
  files: row.files as readonly SpendFile[],
  look: "header" in (row.look as object) ? (row.look as KeptLook) : null,
  settings: keptSpendSettings(row.settings),
  counts: keptSpendCounts(row.counts),
  shown: (row.counts as { shown?: readonly ShownLine[] }).shown ?? [],
});

export async function createSpendImport(
  tx: Tx,
  made: {
    readonly nis: string;
    readonly kind: SpendImport["kind"];
    readonly name: string;
    readonly files: readonly SpendFile[];
    readonly person: { readonly id: string; readonly name: string } | null;
    readonly settings?: SpendSettings;
  },
  now: Instant,
): Promise<number> {
  const row = await tx
    .insertInto("spend_import")
    .values({
      partnership_id: here,
      nis: made.nis,
      kind: made.kind,
      name: made.name.slice(0, 300),
      files: asJson(made.files),
      files_sha256: shaOfFiles(made.files),
      settings: asJson(made.settings ?? {}),
      first_day: null,
      last_day: null,
      stated_cents: null,
      difference_cents: null,
      job_id: null,
      person_id: made.person?.id ?? null,
      person_name: made.person?.name ?? "",
      started_at: now,
      finished_at: null,
      undone_at: null,
      undone_by: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The same files in another order are the same. */
export const shaOfFiles = (files: readonly Pick<SpendFile, "sha256">[]): string => {
  const [only, ...more] = files;
  if (only && more.length === 0) return only.sha256;
  const all = files.map(({ sha256 }) => sha256).sort();
  return createHash("sha256").update(all.join("\n")).digest("hex");
};

/** The newest first; what was cancelled shows no more. Without places: all. */
export async function listSpendImports(
  tx: Tx,
  places: readonly string[] | null,
  limit: number,
): Promise<SpendImport[]> {
  let query = tx.selectFrom("spend_import").select(columns).where("state", "<>", "cancelled");
  if (places) query = query.where("nis", "in", [...places, ""]);
  const rows = await query.orderBy("id", "desc").limit(limit).execute();
  return rows.map(asImport);
}

export async function findSpendImport(
  tx: Tx,
  id: number,
  options: { readonly lock?: boolean } = {},
): Promise<SpendImport | null> {
  if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) return null;
  const query = tx.selectFrom("spend_import").select(columns).where("id", "=", id);
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst();
  return row ? asImport(row) : null;
}

/** An import of exactly these files for this municipality that still stands. */
export async function findDoneSpendImport(
  tx: Tx,
  nis: string,
  sha256: string,
): Promise<number | null> {
  const row = await tx
    .selectFrom("spend_import")
    .select("id")
    .where("files_sha256", "=", sha256)
    .where("nis", "=", nis)
    .where("state", "=", "done")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function saveSpendLook(tx: Tx, id: number, look: KeptLook): Promise<void> {
  await tx
    .updateTable("spend_import")
    .set({ look: asJson(look) })
    .where("id", "=", id)
    .execute();
}

/** Keeps what was decided; what was counted with other decisions is forgotten. */
export async function saveSpendSettings(
  tx: Tx,
  id: number,
  settings: SpendSettings,
): Promise<void> {
  await tx
    .updateTable("spend_import")
    .set({ settings: asJson(settings), counts: asJson({}) })
    .where("id", "=", id)
    .execute();
}

/** Keeps what the files come to, before anything is stored or after. */
export async function saveSpendCounts(
  tx: Tx,
  id: number,
  counts: SpendCounts,
  shown: readonly ShownLine[],
): Promise<void> {
  await tx
    .updateTable("spend_import")
    .set({
      counts: asJson({ ...counts, shown }),
      first_day: counts.firstDay,
      last_day: counts.lastDay,
      file_cents: counts.totals.EUR ?? 0,
      stated_cents: counts.statedCents,
      difference_cents: counts.differenceCents,
    })
    .where("id", "=", id)
    .execute();
}

export async function finishSpendImport(
  tx: Tx,
  id: number,
  counts: SpendCounts,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable("spend_import")
    .set({
      state: "done",
      lines: counts.lines,
      counted_cents: counts.countedCents,
      finished_at: now,
    })
    .where("id", "=", id)
    .execute();
}

export async function cancelSpendImport(tx: Tx, id: number): Promise<void> {
  await tx.updateTable("spend_import").set({ state: "cancelled" }).where("id", "=", id).execute();
}

export async function markSpendUndone(
  tx: Tx,
  id: number,
  who: { readonly name: string; readonly now: Instant },
): Promise<void> {
  await tx
    .updateTable("spend_import")
    .set({ state: "undone", lines: 0, counted_cents: 0, undone_at: who.now, undone_by: who.name })
    .where("id", "=", id)
    .execute();
}

/** What the columns meant in the last ledger in which they stood, by plain text of their header. */
export async function listSpendMappings(tx: Tx): Promise<Record<string, LedgerField>> {
  const rows = await tx
    .selectFrom("spend_column_mapping")
    .select("mapping")
    .orderBy("used_at")
    .limit(200)
    .execute();
  // The one used last goes over the others.
  const all = rows.flatMap(({ mapping }) => Object.entries(mapping as Record<string, unknown>));
  return Object.fromEntries(
    all.filter((entry): entry is [string, LedgerField] => isLedgerField(entry[1])),
  );
}

/** What a person chose for rows without a supplier in the last ledger with just these headers; null: never asked. */
export async function findSupplierGaps(
  tx: Tx,
  headers: readonly string[],
): Promise<SpendSettings["supplierGaps"] | null> {
  const row = await tx
    .selectFrom("spend_column_mapping")
    .select("supplier_gaps")
    .where("headers_sha256", "=", headerKey(headers))
    .executeTakeFirst();
  return row?.supplier_gaps ?? null;
}

/** @param supplierGaps null: not asked, what was chosen before stays */
export async function saveSpendMapping(
  tx: Tx,
  headers: readonly string[],
  mapping: Readonly<Record<string, LedgerField>>,
  supplierGaps: SpendSettings["supplierGaps"] | null,
  now: Instant,
): Promise<void> {
  const kept = {
    mapping: asJson(mapping),
    used_at: now,
    ...(supplierGaps === null ? {} : { supplier_gaps: supplierGaps }),
  };
  await tx
    .insertInto("spend_column_mapping")
    .values({ partnership_id: here, headers_sha256: headerKey(headers), ...kept })
    .onConflict((conflict) =>
      conflict.columns(["partnership_id", "headers_sha256"]).doUpdateSet(kept),
    )
    .execute();
}
