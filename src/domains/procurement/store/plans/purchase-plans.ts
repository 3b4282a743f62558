import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import { plainText } from "#kernel/file-table";
import { isId } from "#kernel/id";
import type { Tx } from "#platform/db";
import { inSlices } from "#territory";
import type { PlanCounts } from "../../rules/plans/plan-counts.ts";
import { isPlanField, type PlanField } from "../../rules/plans/plan-field.ts";
import { keptSettings, type PlanSettings } from "../../rules/plans/plan-settings.ts";
import type { PlanTrouble } from "../../rules/plans/planned-purchase.ts";
import { headerKey } from "../header-key.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;
const asJson = (value: unknown) => sql`${JSON.stringify(value)}::text::jsonb`;

export type PurchasePlan = {
  readonly id: string;
  readonly fileId: string | null;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly name: string;
  readonly state: "uploaded" | "done" | "undone" | "cancelled";
  /** Null: nobody chose yet. */
  readonly settings: PlanSettings | null;
  /** Null until it is done. */
  readonly counts: PlanCounts | null;
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
  "file_sha256 as fileSha256",
  "name",
  "state",
  "settings",
  "counts",
  "person_name as personName",
  "started_at as startedAt",
  "finished_at as finishedAt",
  "undone_at as undoneAt",
  "undone_by as undoneBy",
] as const;

type Row = Omit<PurchasePlan, "state" | "settings" | "counts"> & {
  readonly state: string;
  readonly settings: unknown;
  readonly counts: unknown;
};

const asPlan = (row: Row): PurchasePlan => ({
  ...row,
  state: row.state as PurchasePlan["state"],
  settings: keptSettings(row.settings),
  counts: "rows" in (row.counts as object) ? (row.counts as PlanCounts) : null,
});

export async function createPurchasePlan(
  tx: Tx,
  file: { readonly id: string; readonly name: string; readonly sha256: string },
  person: { readonly id: string; readonly name: string } | null,
  now: Instant,
): Promise<string> {
  const row = await tx
    .insertInto("purchase_plan")
    .values({
      partnership_id: here,
      file_id: file.id,
      file_name: file.name,
      file_sha256: file.sha256,
      person_id: person?.id ?? null,
      person_name: person?.name ?? "",
      started_at: now,
      finished_at: null,
      undone_at: null,
      undone_by: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The newest first; what was cancelled shows no more. */
export async function listPurchasePlans(tx: Tx, limit: number): Promise<PurchasePlan[]> {
  const rows = await tx
    .selectFrom("purchase_plan")
    .select(columns)
    .where("state", "<>", "cancelled")
    .orderBy("started_at", "desc")
    .limit(limit)
    .execute();
  return rows.map(asPlan);
}

export async function findPurchasePlan(
  tx: Tx,
  id: string,
  options: { readonly lock?: boolean } = {},
): Promise<PurchasePlan | null> {
  if (!isId(id)) return null;
  const query = tx.selectFrom("purchase_plan").select(columns).where("id", "=", id);
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst();
  return row ? asPlan(row) : null;
}

/** A plan of exactly this content that was taken over and still stands. */
export async function findDonePlan(tx: Tx, sha256: string): Promise<PurchasePlan | null> {
  const row = await tx
    .selectFrom("purchase_plan")
    .select(columns)
    .where("file_sha256", "=", sha256)
    .where("state", "=", "done")
    .orderBy("started_at", "desc")
    .executeTakeFirst();
  return row ? asPlan(row) : null;
}

export async function settlePurchasePlan(
  tx: Tx,
  id: string,
  settings: PlanSettings,
): Promise<void> {
  await tx
    .updateTable("purchase_plan")
    .set({ settings: asJson(settings) })
    .where("id", "=", id)
    .execute();
}

export async function finishPurchasePlan(
  tx: Tx,
  id: string,
  counts: PlanCounts,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable("purchase_plan")
    .set({ state: "done", counts: asJson(counts), finished_at: now })
    .where("id", "=", id)
    .execute();
}

export async function cancelPurchasePlan(tx: Tx, id: string): Promise<void> {
  await tx.updateTable("purchase_plan").set({ state: "cancelled" }).where("id", "=", id).execute();
}

export async function markPlanUndone(
  tx: Tx,
  id: string,
  undone: NonNullable<PlanCounts["undone"]>,
  who: { readonly name: string; readonly now: Instant },
): Promise<void> {
  await tx
    .updateTable("purchase_plan")
    .set({
      state: "undone",
      counts: sql`counts || ${JSON.stringify({ undone })}::text::jsonb`,
      undone_at: who.now,
      undone_by: who.name,
    })
    .where("id", "=", id)
    .execute();
}

/** Keeps what did not become a line, and what was noted, in the order of the file. */
export async function savePlanTroubles(
  tx: Tx,
  planId: string,
  troubles: readonly PlanTrouble[],
): Promise<void> {
  await inSlices(troubles, 1_000, (slice) =>
    tx
      .insertInto("purchase_plan_row")
      .values(
        slice.map(({ sheet, line, field, because, detail, raw }) => ({
          partnership_id: here,
          plan_id: planId,
          ...{ sheet, line, field, because, detail, raw },
        })),
      )
      .execute(),
  );
}

export async function listPlanTroubles(
  tx: Tx,
  planId: string,
  limit: number,
): Promise<PlanTrouble[]> {
  const rows = await tx
    .selectFrom("purchase_plan_row")
    .select(["sheet", "line", "field", "because", "detail", "raw"])
    .where("plan_id", "=", planId)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...row,
    because: row.because as PlanTrouble["because"],
    detail: row.detail ?? "",
  }));
}

/** What the columns of such a table meant last time, by plain text of their header. */
export async function findPurchaseMapping(
  tx: Tx,
  headers: readonly string[],
): Promise<Record<string, PlanField>> {
  const row = await tx
    .selectFrom("purchase_column_mapping")
    .select("mapping")
    .where("headers_sha256", "=", headerKey(headers))
    .executeTakeFirst();
  const entries = Object.entries((row?.mapping ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, PlanField] => isPlanField(entry[1])),
  );
}

export async function savePurchaseMapping(
  tx: Tx,
  headers: readonly string[],
  mapping: readonly PlanField[],
  now: Instant,
): Promise<void> {
  const chosen = Object.fromEntries(
    headers.map((header, at) => [plainText(header), mapping[at] ?? "ignore"]),
  );
  const kept = { mapping: asJson(chosen), used_at: now };
  await tx
    .insertInto("purchase_column_mapping")
    .values({ partnership_id: here, headers_sha256: headerKey(headers), ...kept })
    .onConflict((conflict) =>
      conflict.columns(["partnership_id", "headers_sha256"]).doUpdateSet(kept),
    )
    .execute();
}
