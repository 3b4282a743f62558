import { z } from "zod";
import { readReferenceFile, rowsOf } from "#platform/reference-file";
import type { Calibration } from "../../rules/cpv/cpv-model.ts";

const row = z.object({ part: z.string(), values: z.array(z.number()) });

/**
 * How often the nearest label was right for public notices.
 * @throws AppError `reference.unreadable`
 */
export async function readStartCalibration(projectRoot: string): Promise<Calibration> {
  const file = await readReferenceFile(`${projectRoot}reference`, "cpv-start");
  const parts = new Map(rowsOf(file, row).map(({ part, values }) => [part, values]));
  const of = (part: string) => parts.get(part) ?? [];
  return {
    blend: { weights: of("blend") },
    stair: { scores: of("stair scores"), shares: of("stair shares") },
    thresholds: Float32Array.from(of("thresholds")),
    sureFrom: of("sure from")[0] ?? 1,
  };
}
