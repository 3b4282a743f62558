import { dotOf } from "../text/packed-rows.ts";
import type { TextReader } from "../text/text-features.ts";
import { type CalibrationCase, calibrate } from "./calibrate.ts";
import type { CpvLabel } from "./cpv-code.ts";
import type { CpvExample, TrainedModel } from "./cpv-model.ts";
import type { LabelIndex } from "./label-index.ts";
import { type LinePack, packLines } from "./line-pack.ts";
import { type Line, trainLine } from "./linear-svm.ts";
import { trainBelow } from "./train-below.ts";
import { readTrainingTexts, type TrainingTexts } from "./training-texts.ts";

export type TrainingOptions = {
  readonly seed: number;
  /** Of the reader: slots are 0 … 2^bits − 1. */
  readonly bits: number;
  readonly read: TextReader;
  /** Of the labels, read by the same reader. */
  readonly index: LabelIndex;
};

/** What it is at: learning with a part held out, learning with everything, or learning what lies below divisions. */
export type TrainingStep = "testing" | "learning" | "below";
export type TrainingProgress = {
  readonly step: TrainingStep;
  readonly done: number;
  readonly total: number;
};

export type Training = {
  readonly model: TrainedModel;
  /** The examples as they were judged while they were held out, in their order. */
  readonly heldOut: readonly CalibrationCase[];
  /** The part in which each of them was held out. */
  readonly folds: Uint8Array;
};

const folds = 4;
/** Pieces of progress that the lines below divisions count for. */
const piecesBelow = 60;
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
): Generator<TrainingProgress, Training> {
  const texts = readTrainingTexts(labels, examples, { read, bits, seed, folds });
  const divisions = [...index.nodes.division].sort();
  const setting: Setting = { texts, divisions, slots: 2 ** bits, seed };
  const total = (folds + 1) * divisions.length + piecesBelow;
  let done = 0;
  const heldOut: CalibrationCase[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const lines: Line[] = [];
    for (const line of divisionLines(setting, fold)) {
      lines.push(line);
      yield { step: "testing", done: ++done, total };
    }
    examples.forEach(({ text, codes }, at) => {
      if (texts.folds[at] !== fold) return;
      const near = index.near(read(text)).division;
      heldOut[at] = {
        evidence: {
          margins: lines.map(({ weights, bias }) => dotOf(texts.rows, at, weights) + bias),
          nearest: divisions.map((division) => near[index.nodes.division.indexOf(division)] ?? 0),
        },
        isYes: divisions.map((division) => codes.some((code) => code.startsWith(division))),
      };
    });
  }
  const lines: Line[] = [];
  for (const line of divisionLines(setting, null)) {
    lines.push(line);
    yield { step: "learning", done: ++done, total };
  }
  const below = new Map<string, LinePack>();
  for (const [node, pack] of trainBelow(texts, { bits, seed })) {
    below.set(node, pack);
    const part = Math.min(piecesBelow, below.size / 5);
    yield { step: "below", done: done + Math.floor(part), total };
  }
  const model = {
    divisions,
    lines: { bits, rarity: texts.rarity, divisions: packLines(divisions, lines), below },
    ...calibrate(heldOut, shareOfClasses),
    examples: examples.length,
  };
  return { model, heldOut, folds: texts.folds };
}

type Setting = {
  readonly texts: TrainingTexts;
  readonly divisions: readonly string[];
  readonly slots: number;
  readonly seed: number;
};

/** The line of each division against all others, one by one; the examples of one fold are left out. */
function* divisionLines(
  { texts, divisions, slots, seed }: Setting,
  leftOut: number | null,
): Generator<Line> {
  const { rows, codes, costs } = texts;
  const everything = Uint32Array.from({ length: rows.count }, (_, at) => at);
  const which =
    leftOut === null ? everything : everything.filter((at) => texts.folds[at] !== leftOut);
  for (const division of divisions) {
    const isYes = Uint8Array.from(codes, (own) =>
      own.some((code) => code.startsWith(division)) ? 1 : 0,
    );
    yield trainLine(rows, which, isYes, { costs, slots, seed });
  }
}
