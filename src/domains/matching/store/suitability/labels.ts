import { sql } from "kysely";
import type { Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { SuitabilityLabel } from "../../rules/suitability/own-labels.ts";
import "./tables.ts";

/** More would teach nothing new and make every look slower. */
const mostLabels = 5_000;

/** What was said of purchases, the latest first. */
export async function listLabels(tx: Tx): Promise<SuitabilityLabel[]> {
  const rows = await tx
    .selectFrom("suitability_label")
    .selectAll()
    .orderBy("said_at", "desc")
    .orderBy("kind")
    .orderBy("ref")
    .limit(mostLabels)
    .execute();
  return rows.map(({ partnership_id: _, said_at, ...label }) => ({ ...label, saidAt: said_at }));
}

/** What was said of one purchase; null when nothing was, or it was taken back. */
export async function findLabel(
  tx: Tx,
  kind: SuitabilityLabel["kind"],
  ref: string,
): Promise<{ readonly suited: boolean; readonly titles: readonly string[] } | null> {
  const row = await tx
    .selectFrom("suitability_label")
    .select(["suited", "titles"])
    .where("kind", "=", kind)
    .where("ref", "=", ref)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps what was said of a purchase; what was said of it before goes. */
export async function putLabel(
  tx: Tx,
  { saidAt, titles, ...label }: SuitabilityLabel,
): Promise<void> {
  const values = { ...label, titles: [...titles], said_at: saidAt };
  await tx
    .insertInto("suitability_label")
    .values({ partnership_id: sql<string>`current_partnership()`, ...values })
    .onConflict((conflict) =>
      conflict.columns(["partnership_id", "kind", "ref"]).doUpdateSet(values),
    )
    .execute();
}

/** Nothing is said of a purchase any more. */
export async function removeLabel(
  tx: Tx,
  kind: SuitabilityLabel["kind"],
  ref: string,
): Promise<void> {
  await tx
    .deleteFrom("suitability_label")
    .where("kind", "=", kind)
    .where("ref", "=", ref)
    .execute();
}

export type LabelCounts = {
  readonly all: number;
  readonly suited: number;
  /** Said after a moment; all of them when none was given. */
  readonly fresh: number;
};

export async function countLabels(tx: Tx, since: Instant | null): Promise<LabelCounts> {
  return await tx
    .selectFrom("suitability_label")
    .select([
      sql<number>`count(*)::int`.as("all"),
      sql<number>`(count(*) filter (where suited))::int`.as("suited"),
      sql<number>`(count(*) filter (where ${since}::timestamptz is null or said_at > ${since}))::int`.as(
        "fresh",
      ),
    ])
    .executeTakeFirstOrThrow();
}

/** Another text whenever a label was added, changed or taken back. */
export async function readLabelMark(tx: Tx): Promise<string> {
  const { mark } = await tx
    .selectFrom("suitability_label")
    .select(
      sql<string>`count(*) || ' ' || coalesce(max(said_at)::text, '') || ' ' || count(*) filter (where suited)`.as(
        "mark",
      ),
    )
    .executeTakeFirstOrThrow();
  return mark;
}
