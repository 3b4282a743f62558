import type { CompoundSplitter } from "#kernel/split-compound";
import { seededDraw } from "../seeded-draw.ts";
import { textReader } from "../text/text-features.ts";
import { type SparseRow, slotRarity, weighFeatures } from "../text/weigh-features.ts";
import { type CalibrationCase, calibrate } from "./calibrate.ts";
import { type CpvLabel, cpvPart } from "./cpv-code.ts";
import type { CpvExample, CpvModel } from "./cpv-model.ts";
import { labelFinder } from "./label-path.ts";
import { packLines } from "./line-pack.ts";
import { dot, type Line, trainLine } from "./linear-svm.ts";
import { trainBelow } from "./train-below.ts";
import type { TrainingRow } from "./training-row.ts";

export type TrainingOptions = {
  readonly seed: number;
  readonly split?: CompoundSplitter;
  readonly bits?: number;
  /** How much the mean F1 over divisions counts beside the F1 over all decisions when thresholds are chosen. */
  readonly shareOfClasses?: number;
};

export type TrainingProgress = { readonly done: number; readonly total: number };

const folds = 4;
const ordinaryBits = 18;
/** With fewer examples than this the labels themselves are the test. */
const fewestExamples = 200;
const costOf = { label: 0.1, notice: 0.5, confirmed: 1.5 } as const;

/**
 * Learns the CPV code of a text: from the labels alone, or from labels and texts that were given codes. The same input
 * and seed give the same model. Works in steps, so that a job can report and a server can answer in between.
 * @param labels of all codes, in all languages there are
 */
export function* trainCpvModel(
  labels: readonly CpvLabel[],
  examples: readonly CpvExample[],
  options: TrainingOptions,
): Generator<TrainingProgress, CpvModel> {
  const bits = options.bits ?? ordinaryBits;
  const read = textReader({ bits, ...(options.split ? { split: options.split } : {}) });
  const features = [...examples, ...labels].map(({ text }) => read(text));
  const rarity = slotRarity(features, bits);
  const rows = rowsOf(labels, examples, options.seed, (at) =>
    weighFeatures(features[at] ?? read(""), rarity),
  );
  const divisions = [...new Set(labels.map(({ code }) => cpvPart(code, "division")))].sort();
  const fromLabels = examples.length < fewestExamples;
  // Labels alone are many and alike: one fold of them is test enough.
  const testFolds = fromLabels ? [0] : Array.from({ length: folds }, (_, fold) => fold);
  const setting: Setting = { divisions, slots: 2 ** bits, seed: options.seed };
  let done = 0;
  const total = (testFolds.length + 1) * divisions.length;
  const cases: CalibrationCase[] = [];
  for (const fold of testFolds) {
    const isHeld = (row: TrainingRow) => row.isLabel === fromLabels && row.fold === fold;
    const lines: Line[] = [];
    for (const line of divisionLines(
      rows.filter((row) => !isHeld(row)),
      setting,
    )) {
      lines.push(line);
      yield { done: ++done, total };
    }
    const known = labels.filter((_, at) => !isHeld(rows[examples.length + at] as TrainingRow));
    const { nearest } = labelFinder(known, read, rarity);
    for (const { row, codes } of rows.filter(isHeld))
      cases.push({
        evidence: {
          margins: lines.map(({ weights, bias }) => dot(row, weights) + bias),
          nearest: divisions.map(nearest(row).division),
        },
        isYes: divisions.map((division) => codes.some((code) => code.startsWith(division))),
      });
  }
  const lines: Line[] = [];
  for (const line of divisionLines(rows, setting)) {
    lines.push(line);
    yield { done: ++done, total };
  }
  return {
    bits,
    divisions,
    rarity,
    divisionLines: packLines(divisions, lines),
    ...calibrate(cases, divisions.length, options.shareOfClasses ?? 0.5),
    below: trainBelow(rows, { bits, seed: options.seed }),
    examples: examples.length,
  };
}

type Setting = {
  readonly divisions: readonly string[];
  readonly slots: number;
  readonly seed: number;
};

/** Examples first, then labels; the classes of the vocabulary are the families of labels. */
function rowsOf(
  labels: readonly CpvLabel[],
  examples: readonly CpvExample[],
  seed: number,
  rowAt: (at: number) => SparseRow,
): TrainingRow[] {
  const foldOf = foldsByFamily(seed);
  return [
    ...examples.map(({ codes, kind, family }, at) => ({
      row: rowAt(at),
      codes,
      cost: costOf[kind],
      isLabel: false,
      fold: foldOf(family),
    })),
    ...labels.map(({ code }, at) => ({
      row: rowAt(examples.length + at),
      codes: [code],
      cost: costOf.label,
      isLabel: true,
      fold: foldOf(cpvPart(code, "class")),
    })),
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
