import { type CalibrationCase, calibrate } from "./calibrate.ts";
import { judgeDivisions } from "./judge-divisions.ts";
import type { CalibrationBand, HeldOutFigures } from "./learned-model.ts";

const bandWidth = 0.2;

/**
 * What is got right of texts that were not learned from. Each part is judged by a calibration of the other parts, so
 * that a chance is not tested on the text it was fitted to.
 * @param folds the part each case is in
 */
export function measureHeldOut(
  cases: readonly CalibrationCase[],
  folds: ArrayLike<number>,
): HeldOutFigures {
  const judged = [...new Set(Array.from(folds))].flatMap((fold) => {
    const calibration = calibrate(
      cases.filter((_, at) => folds[at] !== fold),
      0,
    );
    return cases
      .filter((_, at) => folds[at] === fold)
      .map(({ evidence, isYes }) => {
        const order = judgeDivisions(evidence, calibration);
        const chance = order[0]?.chance ?? 0;
        return {
          chance,
          isSure: chance >= calibration.sureFrom,
          isRight: isYes[order[0]?.at ?? -1] === true,
          isAmongFive: order.slice(0, 5).some(({ at }) => isYes[at]),
        };
      });
  });
  const sure = judged.filter(({ isSure }) => isSure);
  return {
    texts: judged.length,
    firstRight: share(judged.filter(({ isRight }) => isRight).length, judged.length),
    amongFive: share(judged.filter(({ isAmongFive }) => isAmongFive).length, judged.length),
    sure: share(sure.length, judged.length),
    sureRight: share(sure.filter(({ isRight }) => isRight).length, sure.length),
    bands: bandsOf(judged),
  };
}

/** The same cases with only the labels to judge by. */
export const withoutLines = (cases: readonly CalibrationCase[]): CalibrationCase[] =>
  cases.map(({ evidence, isYes }) => ({
    isYes,
    evidence: { ...evidence, margins: new Float32Array(evidence.margins.length) },
  }));

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function bandsOf(
  judged: readonly { readonly chance: number; readonly isRight: boolean }[],
): CalibrationBand[] {
  return Array.from({ length: Math.round(1 / bandWidth) }, (_, at) => {
    const from = Number((at * bandWidth).toFixed(1));
    const to = Number(((at + 1) * bandWidth).toFixed(1));
    const inside = judged.filter(({ chance }) => chance >= from && (chance < to || to === 1));
    return {
      from,
      to,
      texts: inside.length,
      promised: share(
        inside.reduce((sum, { chance }) => sum + chance, 0),
        inside.length,
      ),
      right: inside.filter(({ isRight }) => isRight).length,
    };
  });
}
