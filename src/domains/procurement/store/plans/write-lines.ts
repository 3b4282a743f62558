import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import { inSlices } from "#territory";
import type { KnownLine, LineChange } from "../../rules/plans/compare-lines.ts";
import type { PlannedPurchase } from "../../rules/plans/planned-purchase.ts";
import "./tables.ts";

const here = sql<string>`current_partnership()`;
const sliceRows = 500;

const contentColumns = [
  "id",
  "plan_id as planId",
  "key",
  "sheet",
  "line",
  "nis",
  "title",
  "description",
  "context",
  "code",
  "department",
  "categories",
  "stated_cpv as statedCpv",
  "nature",
  "timing",
  "total_cents as totalCents",
  "years",
  "gone_with as goneWith",
] as const;

/** Lines that stand here under these keys, by key. */
export async function listKnownLines(
  tx: Tx,
  keys: readonly string[],
): Promise<Map<string, KnownLine>> {
  const found = new Map<string, KnownLine>();
  await inSlices(keys, 5_000, async (slice) => {
    const rows = await tx
      .selectFrom("purchase_line")
      .select(contentColumns)
      .where("key", "in", [...slice])
      .execute();
    for (const row of rows) found.set(row.key, row as KnownLine);
  });
  return found;
}

const contentOf = (line: Omit<PlannedPurchase, "cells"> & { readonly cells?: unknown }) => ({
  nis: line.nis,
  title: line.title,
  description: line.description,
  context: line.context,
  code: line.code,
  department: line.department,
  categories: [...line.categories],
  stated_cpv: line.statedCpv,
  nature: line.nature,
  timing: line.timing,
  total_cents: line.totalCents,
  years: line.years,
  sheet: line.sheet,
  line: line.line,
});

type Writing = {
  readonly planId: string;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly now: Instant;
  readonly batch: string;
  readonly told: (done: number) => Promise<void>;
};

/** Writes what a plan changes; what was read of a line is forgotten when its words or amounts changed. */
export async function writeLines(
  tx: Tx,
  changes: readonly LineChange[],
  { planId, person, now, batch, told }: Writing,
): Promise<void> {
  const fresh = changes.filter((change) => change.kind === "added");
  await inSlices(fresh, sliceRows, async (slice) => {
    await tx
      .insertInto("purchase_line")
      .values(
        slice.map(({ after }) => ({
          partnership_id: here,
          plan_id: planId,
          first_plan_id: planId,
          key: after.key,
          ...contentOf(after),
          cells: after.cells,
          no_purchase: null,
          read_with: null,
          read_at: null,
          level: null,
          matched_with: null,
          echo_of: null,
          echo_level: null,
          echo_cpv: null,
          own_level: null,
          own_cpv: null,
          decided_at: null,
          action_id: null,
          need_id: null,
        })),
      )
      .execute();
    await told(slice.length);
  });
  for (const change of changes) {
    if (change.kind === "added") continue;
    const { id, before, after, kind } = change;
    await tx
      .updateTable("purchase_line")
      .set({
        plan_id: planId,
        ...contentOf(after),
        cells: after.cells,
        gone_with: null,
        ...(kind === "changed" ? { read_with: null, matched_with: null } : {}),
        version: sql`version + 1`,
      })
      .where("id", "=", id)
      .execute();
    const { id: _, key: __, ...content } = before;
    await tx
      .insertInto("purchase_line_event")
      .values({
        partnership_id: here,
        line_id: id,
        batch,
        deed: "changed",
        before: content,
        after: kind === "changed" ? { fields: change.fields } : {},
        plan_id: planId,
        person_id: person?.id ?? null,
        person_name: person?.name ?? "",
        recorded_at: now,
      })
      .execute();
    await told(1);
  }
}

/**
 * Lines that a newer edition of their plan no longer has. Another file is a newer edition for a municipality when it
 * has at least half of the lines that came from one earlier plan.
 * @returns how many lines are gone
 */
export async function markGoneLines(
  tx: Tx,
  planId: string,
  changes: readonly LineChange[],
): Promise<number> {
  const met = new Map<string, { plan_id: string; nis: string; met: number }>();
  for (const change of changes) {
    if (change.kind === "added") continue;
    const { planId: plan_id, nis } = change.before;
    const key = `${plan_id} ${nis}`;
    met.set(key, { plan_id, nis, met: (met.get(key)?.met ?? 0) + 1 });
  }
  if (met.size === 0) return 0;
  const { numAffectedRows } = await sql`
    with met as (
      select * from jsonb_to_recordset(${JSON.stringify([...met.values()])}::text::jsonb)
        as row(plan_id uuid, nis text, met integer)
    ), missed as (
      select met.plan_id, met.nis from met
      join purchase_line as line on line.plan_id = met.plan_id and line.nis = met.nis and line.gone_with is null
      group by met.plan_id, met.nis, met.met having count(*) <= met.met
    )
    update purchase_line as line set gone_with = ${planId}::uuid, version = version + 1
    from missed where line.plan_id = missed.plan_id and line.nis = missed.nis and line.gone_with is null`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0);
}

export type UndoneLines = {
  readonly removed: number;
  readonly restored: number;
  readonly kept: readonly { readonly id: string; readonly title: string }[];
};

/** Takes a plan back: its own lines go unless somebody worked on them, lines it changed get back what they said. */
export async function takeBackLines(tx: Tx, planId: string): Promise<UndoneLines> {
  await tx
    .updateTable("purchase_line")
    .set({ gone_with: null })
    .where("gone_with", "=", planId)
    .execute();
  // A newer plan has the line as well: it is that one's now.
  await tx
    .updateTable("purchase_line")
    .set({ first_plan_id: sql`plan_id` })
    .where("first_plan_id", "=", planId)
    .where("plan_id", "<>", planId)
    .execute();
  const restored = await restoreChanged(tx, planId);
  const untouched = sql<boolean>`own_level is null and own_cpv is null and state = 'to-look' and note = ''
    and action_id is null and need_id is null`;
  const removed = await tx
    .deleteFrom("purchase_line")
    .where("plan_id", "=", planId)
    .where("first_plan_id", "=", planId)
    .where(untouched)
    .executeTakeFirst();
  const kept = await tx
    .selectFrom("purchase_line")
    .select(["id", "title"])
    .where("plan_id", "=", planId)
    .where("first_plan_id", "=", planId)
    .orderBy("title")
    .limit(200)
    .execute();
  return { removed: Number(removed.numDeletedRows), restored, kept };
}

async function restoreChanged(tx: Tx, planId: string): Promise<number> {
  const events = await tx
    .selectFrom("purchase_line_event as event")
    .innerJoin("purchase_line as line", (join) => join.onRef("line.id", "=", "event.line_id"))
    .select(["event.id", "event.line_id as lineId", "event.before"])
    .where("event.plan_id", "=", planId)
    .where("event.deed", "=", "changed")
    .where("line.plan_id", "=", planId)
    .where("line.first_plan_id", "<>", planId)
    .execute();
  const plans = new Set(
    (await tx.selectFrom("purchase_plan").select("id").where("state", "=", "done").execute()).map(
      ({ id }) => id,
    ),
  );
  for (const { id, lineId, before } of events) {
    const content = before as Omit<KnownLine, "id" | "key">;
    // The plan it came from was taken back meanwhile: then the line stays with this one's words and goes with it.
    const there = plans.has(content.planId);
    await tx
      .updateTable("purchase_line")
      .set(
        there
          ? {
              plan_id: content.planId,
              ...contentOf({ ...content, key: "" }),
              gone_with: content.goneWith ?? null,
              read_with: null,
              matched_with: null,
              version: sql`version + 1`,
            }
          : { first_plan_id: planId },
      )
      .where("id", "=", lineId)
      .execute();
    await tx.deleteFrom("purchase_line_event").where("id", "=", id).execute();
  }
  return events.length;
}
