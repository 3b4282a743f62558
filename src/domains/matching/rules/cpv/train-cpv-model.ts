import { seededDraw } from "../seeded-draw.ts";
import type { TextReader } from "../text/text-features.ts";
import { slotRarity, weighFeatures } from "../text/weigh-features.ts";
import { type CalibrationCase, calibrate } from "./calibrate.ts";
import { type CpvLabel, cpvPart } from "./cpv-code.ts";
import type { CpvExample, TrainedModel } from "./cpv-model.ts";
import type { LabelIndex } from "./label-index.ts";
import { packLines } from "./line-pack.ts";
import { dot, type Line, trainLine } from "./linear-svm.ts";
import { trainBelow } from "./train-below.ts";
import type { TrainingRow } from "./training-row.ts";

export type TrainingOptions = {
  readonly seed: number;
  /** Of the reader: slots are 0 … 2^bits − 1. */
  readonly bits: number;
  readonly read: TextReader;
  /** Of the labels, read by the same reader. */
  readonly index: LabelIndex;
};

export type TrainingProgress = { readonly done: number; readonly total: number };

const folds = 4;

const costOf = { label: 0.1, notice: 0.5, confirmed: 1.5 } as const;
/** How much the mean F1 over divisions counts beside the F1 over all decisions when thresholds are chosen. */
const shareOfClasses = 0.5;

/**
 * Learns the CPV code of a text from labels and texts that were given codes. The same input and seed give the same
 * model. Works in steps, so that a job can report and be stopped in between.
 * @param labels of all codes, in all languages there are
 * @param examples at least a few hundred: with fewer, lines learn more of the wording of labels than of buyers
 */
export function* trainCpvModel(
  labels: readonly CpvLabel[],
  examples: readonly CpvExample[],
  { seed, bits, read, index }: TrainingOptions,
): Generator<TrainingProgress, TrainedModel> {
  const features = [...examples, ...labels].map(({ text }) => read(text));
  const rarity = slotRarity(features, bits);
  const rows = rowsOf(labels, examples, seed).map((row, at) => ({
    ...row,
    row: weighFeatures(features[at] ?? read(""), rarity),
  }));
  const divisions = [...new Set(labels.map(({ code }) => cpvPart(code, "division")))].sort();
  const places = divisions.map((division) => index.nodes.division.indexOf(division));
  const setting: Setting = { divisions, slots: 2 ** bits, seed };
  const total = (folds + 1) * divisions.length;
  let done = 0;
  const cases: CalibrationCase[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = (row: TrainingRow) => !row.isLabel && row.fold === fold;
    const lines: Line[] = [];
    for (const line of divisionLines(
      rows.filter((row) => !isHeld(row)),
      setting,
    )) {
      lines.push(line);
      yield { done: ++done, total };
    }
    rows.forEach((row, at) => {
      if (!isHeld(row)) return;
      const near = index.near(features[at] ?? read("")).division;
      cases.push({
        evidence: {
          margins: lines.map(({ weights, bias }) => dot(row.row, weights) + bias),
          nearest: places.map((place) => near[place] ?? 0),
        },
        isYes: divisions.map((division) => row.codes.some((code) => code.startsWith(division))),
      });
    });
  }
  const lines: Line[] = [];
  for (const line of divisionLines(rows, setting)) {
    lines.push(line);
    yield { done: ++done, total };
  }
  return {
    divisions,
    lines: {
      bits,
      rarity,
      divisions: packLines(divisions, lines),
      below: trainBelow(rows, { bits, seed }),
    },
    ...calibrate(cases, divisions.length, shareOfClasses),
    examples: examples.length,
  };
}

type Setting = {
  readonly divisions: readonly string[];
  readonly slots: number;
  readonly seed: number;
};

/** Examples first, then labels. */
function rowsOf(
  labels: readonly CpvLabel[],
  examples: readonly CpvExample[],
  seed: number,
): Omit<TrainingRow, "row">[] {
  const foldOf = foldsByFamily(seed);
  return [
    ...examples.map(({ codes, kind, family }) => ({
      codes,
      cost: costOf[kind],
      isLabel: false,
      fold: foldOf(family),
    })),
    ...labels.map(({ code }) => ({ codes: [code], cost: costOf.label, isLabel: true, fold: -1 })),
  ];
}

/** The line of each division against all others, one by one. */
function* divisionLines(
  training: readonly TrainingRow[],
  { divisions, slots, seed }: Setting,
): Generator<Line> {
  const rows = training.map(({ row }) => row);
  const costs = Float32Array.from(training, ({ cost }) => cost);
  for (const division of divisions) {
    const isYes = Uint8Array.from(training, ({ codes }) =>
      codes.some((code) => code.startsWith(division)) ? 1 : 0,
    );
    yield trainLine(rows, isYes, { costs, slots, seed });
  }
}

/** A family falls into a fold when it is first met, and stays there. */
function foldsByFamily(seed: number): (family: string) => number {
  const draw = seededDraw(seed);
  const known = new Map<string, number>();
  return (family) => {
    const before = known.get(family);
    if (before !== undefined) return before;
    const fold = Math.floor(draw() * folds);
    known.set(family, fold);
    return fold;
  };
}
