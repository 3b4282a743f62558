import type { TextReader } from "../text/text-features.ts";
import { calibrate } from "./calibrate.ts";
import type { Calibration, CpvExample, CpvModel } from "./cpv-model.ts";
import type { LabelIndex } from "./label-index.ts";

/** What an installation knows before it read any notice: the nearest label, and how often that is right. */
export function startModel(index: LabelIndex, calibration: Calibration): CpvModel {
  return { ...calibration, divisions: divisionsOf(index), lines: null, examples: 0 };
}

/** How often the nearest label is right, by texts with known codes. */
export function calibrateStart(
  index: LabelIndex,
  read: TextReader,
  examples: readonly CpvExample[],
): Calibration {
  const divisions = divisionsOf(index);
  const places = divisions.map((division) => index.nodes.division.indexOf(division));
  const cases = examples.map(({ text, codes }) => {
    const near = index.near(read(text)).division;
    return {
      evidence: {
        margins: new Float32Array(divisions.length),
        nearest: places.map((place) => near[place] ?? 0),
      },
      isYes: divisions.map((division) => codes.some((code) => code.startsWith(division))),
    };
  });
  return calibrate(cases, 0);
}

const divisionsOf = (index: LabelIndex): string[] => [...index.nodes.division].sort();
