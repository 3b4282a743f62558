import { sql } from "kysely";
import type { Day, Instant } from "#kernel/day";
import type { Tx } from "#platform/db";
import type { Indicator, IndicatorText, Measurement } from "../../rules/vision/vision.ts";
import "../tables.ts";

type Edit = { readonly by: string | null; readonly now: Instant };

/** Indicators of all goals of a version in their order, each with its latest measurement. */
export async function listIndicators(tx: Tx, visionId: string): Promise<Indicator[]> {
  const rows = await tx
    .selectFrom("vision_indicator as i")
    .innerJoin("vision_goal as g", (join) =>
      join.onRef("g.partnership_id", "=", "i.partnership_id").onRef("g.id", "=", "i.goal_id"),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom("vision_measurement")
          .select(["measured_on", "value", "source"])
          .whereRef("vision_measurement.lineage", "=", "i.lineage")
          .orderBy("measured_on", "desc")
          .limit(1)
          .as("m"),
      (join) => join.onTrue(),
    )
    .select([
      "i.id",
      "i.goal_id",
      "i.lineage",
      "i.name",
      "i.unit",
      "i.baseline",
      "i.baseline_year",
      "i.target",
      "i.target_year",
      "i.source",
      "i.version",
      "i.updated_by",
      "i.updated_at",
      "m.measured_on",
      "m.value",
      "m.source as measured_by",
    ])
    .where("g.vision_id", "=", visionId)
    .where("i.removed_at", "is", null)
    .orderBy("i.position")
    .orderBy("i.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    goalId: row.goal_id,
    lineage: row.lineage,
    name: row.name,
    unit: row.unit,
    baseline: asNumber(row.baseline),
    baselineYear: row.baseline_year,
    target: asNumber(row.target),
    targetYear: row.target_year,
    source: row.source,
    version: row.version,
    updatedBy: row.updated_by,
    updatedAt: row.updated_at,
    latest:
      row.measured_on && row.value
        ? {
            measuredOn: row.measured_on,
            value: Number(row.value),
            source: row.measured_by ?? "",
          }
        : null,
  }));
}

const asNumber = (numeric: string | null): number | null =>
  numeric === null ? null : Number(numeric);

/** Adds an indicator behind the others. @param lineage only for a copy out of an older version */
export async function insertIndicator(
  tx: Tx,
  goalId: string,
  indicator: IndicatorText & { readonly lineage?: string },
  { by, now }: Edit,
): Promise<string> {
  const { id } = await tx
    .insertInto("vision_indicator")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      goal_id: goalId,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from vision_indicator
        where goal_id = ${goalId})`,
      ...columnsOf(indicator),
      ...(indicator.lineage ? { lineage: indicator.lineage } : {}),
      updated_by: by,
      updated_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateIndicator(
  tx: Tx,
  id: string,
  indicator: IndicatorText,
  { by, now }: Edit,
): Promise<void> {
  await tx
    .updateTable("vision_indicator")
    .set((row) => ({
      ...columnsOf(indicator),
      version: row("version", "+", 1),
      updated_by: by,
      updated_at: now,
    }))
    .where("id", "=", id)
    .execute();
}

/** Takes an indicator of this version away or brings it back. @returns its name; undefined when it is not there */
export async function markIndicatorRemoved(
  tx: Tx,
  visionId: string,
  id: string,
  removedAt: Instant | null,
): Promise<string | undefined> {
  const row = await tx
    .updateTable("vision_indicator")
    .set({ removed_at: removedAt })
    .where("id", "=", id)
    .where("goal_id", "in", (from) =>
      from.selectFrom("vision_goal").select("vision_goal.id").where("vision_id", "=", visionId),
    )
    .returning("name")
    .executeTakeFirst();
  return row?.name;
}

/** Writes the order in which these indicators stand. */
export async function orderIndicators(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await tx
      .updateTable("vision_indicator")
      .set({ position: position + 1 })
      .where("id", "=", id)
      .execute();
  }
}

/** Writes how far an indicator was on a day; the same day again replaces it. */
export async function putMeasurement(
  tx: Tx,
  lineage: string,
  { measuredOn, value, source }: Measurement,
  { by, now }: Edit,
): Promise<void> {
  const measured = { value, source, recorded_by: by, recorded_at: now };
  await tx
    .insertInto("vision_measurement")
    .values({
      partnership_id: sql<string>`current_partnership()`,
      lineage,
      measured_on: measuredOn,
      ...measured,
    })
    .onConflict((conflict) =>
      conflict.columns(["partnership_id", "lineage", "measured_on"]).doUpdateSet(measured),
    )
    .execute();
}

/** All measurements of one indicator, newest first. */
export async function listMeasurements(
  tx: Tx,
  lineage: string,
): Promise<(Measurement & { readonly recordedBy: string | null })[]> {
  const rows = await tx
    .selectFrom("vision_measurement")
    .select(["measured_on", "value", "source", "recorded_by"])
    .where("lineage", "=", lineage)
    .orderBy("measured_on", "desc")
    .execute();
  return rows.map((row) => ({
    measuredOn: row.measured_on,
    value: Number(row.value),
    source: row.source,
    recordedBy: row.recorded_by,
  }));
}

export async function removeMeasurement(tx: Tx, lineage: string, day: Day): Promise<void> {
  await tx
    .deleteFrom("vision_measurement")
    .where("lineage", "=", lineage)
    .where("measured_on", "=", day)
    .execute();
}

const columnsOf = (indicator: IndicatorText) => ({
  name: indicator.name,
  unit: indicator.unit,
  baseline: indicator.baseline,
  baseline_year: indicator.baselineYear,
  target: indicator.target,
  target_year: indicator.targetYear,
  source: indicator.source,
});
