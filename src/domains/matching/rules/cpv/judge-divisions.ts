import type { Calibration } from "./cpv-model.ts";
import { type DivisionEvidence, figuresOf } from "./division-evidence.ts";
import { climb } from "./isotonic.ts";
import { chanceOf } from "./logistic.ts";

/** A division by its number, with its chance of 0 … 1. */
export type JudgedDivision = { readonly at: number; readonly chance: number };

/** The chance of every division, likeliest first. */
export function judgeDivisions(
  evidence: DivisionEvidence,
  { blend, stair }: Pick<Calibration, "blend" | "stair">,
): JudgedDivision[] {
  // Chances on one step of the stair are equal; what is before the stair then says which comes first.
  return figuresOf(evidence)
    .map((figures, at) => ({ at, before: chanceOf(blend, figures) }))
    .sort((a, b) => b.before - a.before || a.at - b.at)
    .map(({ at, before }) => ({ at, chance: climb(stair, before) }));
}
