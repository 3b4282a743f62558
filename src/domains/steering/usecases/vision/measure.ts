import { type Actor, personOf, recordAudit, refusalFor, tenantOf } from "#access";
import type { Day, Instant } from "#kernel/day";
import { type Refusal, refuse } from "#kernel/refusal";
import { type Db, inPartnership, type Tx } from "#platform/db";
import type { Indicator, Measurement, VisionHead } from "../../rules/vision/vision.ts";
import {
  listIndicators,
  listMeasurements,
  putMeasurement,
  removeMeasurement,
} from "../../store/vision/indicators.ts";
import { findVision } from "../../store/vision/visions.ts";
import { aboutVision } from "./vision-app.ts";

type NoIndicator = Refusal<"not-permitted" | "no-such-indicator">;
type At = { readonly number: number; readonly indicatorId: string };

export type OpenedMeasurements = {
  readonly kind: "opened";
  readonly vision: VisionHead;
  readonly indicator: Indicator;
  readonly measurements: Awaited<ReturnType<typeof listMeasurements>>;
};

/** An indicator with all that was measured of it, also under older versions. */
export const openMeasurements = (
  db: Db,
  actor: Actor,
  at: At,
): Promise<OpenedMeasurements | NoIndicator> =>
  atIndicator(db, actor, at, async (tx, vision, indicator) => ({
    kind: "opened",
    vision,
    indicator,
    measurements: await listMeasurements(tx, indicator.lineage),
  }));

/** Writes how far an indicator is; the same day again mends it. Also of a version that was agreed. */
export const recordMeasurement = (
  db: Db,
  actor: Actor,
  at: At,
  measurement: Measurement,
  now: Instant,
): Promise<{ readonly kind: "done" } | NoIndicator> =>
  atIndicator(db, actor, at, async (tx, vision, indicator) => {
    const edit = { by: personOf(actor)?.name ?? null, now };
    await putMeasurement(tx, indicator.lineage, measurement, edit);
    await recordAudit(tx, actor, "steering.vision-measure", aboutVision(vision), {
      indicator: indicator.name,
    });
    return { kind: "done" };
  });

/** Takes a measurement away that should not have been there. @returns it, so that it can come back */
export const takeMeasurementBack = (
  db: Db,
  actor: Actor,
  at: At,
  day: Day,
): Promise<{ readonly kind: "done"; readonly was: Measurement | null } | NoIndicator> =>
  atIndicator(db, actor, at, async (tx, vision, indicator) => {
    const all = await listMeasurements(tx, indicator.lineage);
    await removeMeasurement(tx, indicator.lineage, day);
    await recordAudit(tx, actor, "steering.vision-measure-back", aboutVision(vision), {
      indicator: indicator.name,
    });
    return { kind: "done", was: all.find(({ measuredOn }) => measuredOn === day) ?? null };
  });

async function atIndicator<Result>(
  db: Db,
  actor: Actor,
  { number, indicatorId }: At,
  work: (tx: Tx, vision: VisionHead, indicator: Indicator) => Promise<Result>,
): Promise<Result | NoIndicator> {
  const refusal = refusalFor(actor, "vision.edit");
  if (refusal) return refusal;
  return inPartnership(db, tenantOf(actor), async (tx) => {
    const vision = await findVision(tx, number);
    const indicators = vision ? await listIndicators(tx, vision.id) : [];
    const indicator = indicators.find(({ id }) => id === indicatorId);
    return vision && indicator ? work(tx, vision, indicator) : refuse("no-such-indicator");
  });
}
