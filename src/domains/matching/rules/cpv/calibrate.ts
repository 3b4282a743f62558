import { chooseThresholds } from "./choose-thresholds.ts";
import type { Calibration } from "./cpv-model.ts";
import { candidatesOf, type DivisionEvidence, figuresOf } from "./division-evidence.ts";
import { climb, fitStair } from "./isotonic.ts";
import { chanceOf, fitLogistic } from "./logistic.ts";

/** A text that was not learned from: what speaks for each division, and which it has. */
export type CalibrationCase = {
  readonly evidence: DivisionEvidence;
  readonly isYes: readonly boolean[];
};

const borrowedCases = 15;
const wantedPrecision = 0.85;

/**
 * How evidence becomes a chance, and from which chance a division is said.
 * @param shareOfClasses how much the mean F1 over divisions counts beside the F1 over all decisions when thresholds
 *   are chosen
 */
export function calibrate(cases: readonly CalibrationCase[], shareOfClasses: number): Calibration {
  const divisions = cases[0]?.isYes.length ?? 0;
  const figures = cases.map(({ evidence }) => figuresOf(evidence));
  const questions = cases.flatMap(({ evidence, isYes }, which) =>
    candidatesOf(evidence).map((at) => ({
      figures: figures[which]?.[at] ?? [],
      isYes: isYes[at] ? 1 : 0,
    })),
  );
  const answers = questions.map(({ isYes }) => isYes);
  const blend = fitLogistic(
    questions.map((question) => question.figures),
    answers,
  );
  const stair = fitStair(
    questions.map((question) => chanceOf(blend, question.figures)),
    answers,
  );
  const chances = figures.map((of) =>
    Float32Array.from(of, (each) => climb(stair, chanceOf(blend, each))),
  );
  const thresholds = chooseThresholds(
    Array.from({ length: divisions }, (_, at) => ({
      chances: Float32Array.from(chances, (of) => of[at] ?? 0),
      isYes: Uint8Array.from(cases, ({ isYes }) => (isYes[at] ? 1 : 0)),
    })),
    { shareOfClasses, borrowedCases },
  );
  return { blend, stair, thresholds, sureFrom: sureFromOf(chances, cases) };
}

/** The lowest chance of a first division from which on enough of them are right. */
function sureFromOf(chances: readonly Float32Array[], cases: readonly CalibrationCase[]): number {
  const firsts = chances
    .map((of, which) => {
      const best = of.reduce((top, chance, at) => (chance > (of[top] ?? 0) ? at : top), 0);
      return { chance: of[best] ?? 0, isRight: cases[which]?.isYes[best] ?? false };
    })
    .sort((a, b) => b.chance - a.chance);
  let right = 0;
  let from = 1;
  firsts.forEach(({ chance, isRight }, at) => {
    if (isRight) right++;
    // Those of the same chance cannot be told apart: they are all taken, or none.
    const isLast = firsts[at + 1]?.chance !== chance;
    if (isLast && right / (at + 1) >= wantedPrecision) from = chance;
  });
  return from;
}
