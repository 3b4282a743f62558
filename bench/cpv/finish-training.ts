import type { CpvLabel } from "../../src/domains/matching/rules/cpv/cpv-code.ts";
import type { CpvExample, CpvModel } from "../../src/domains/matching/rules/cpv/cpv-model.ts";
import { trainCpvModel } from "../../src/domains/matching/rules/cpv/train-cpv-model.ts";

const seed = 1;

/** Runs a training without Dutch compounds to its end. */
export function finishTraining(
  labels: readonly CpvLabel[],
  examples: readonly CpvExample[],
): CpvModel {
  const steps = trainCpvModel(labels, examples, { seed });
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
