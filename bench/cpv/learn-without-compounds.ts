import type { CpvLabel } from "../../src/domains/matching/rules/cpv/cpv-code.ts";
import type { CpvExample } from "../../src/domains/matching/rules/cpv/cpv-model.ts";
import { labelIndex } from "../../src/domains/matching/rules/cpv/label-index.ts";
import {
  type CpvPredictor,
  cpvPredictor,
} from "../../src/domains/matching/rules/cpv/predict-cpv.ts";
import { trainCpvModel } from "../../src/domains/matching/rules/cpv/train-cpv-model.ts";
import { textReader } from "../../src/domains/matching/rules/text/text-features.ts";

const seed = 1;
const bits = 18;

/** Runs a training without Dutch compounds to its end. */
export function learnWithoutCompounds(
  labels: readonly CpvLabel[],
  examples: readonly CpvExample[],
): CpvPredictor {
  const read = textReader({ bits });
  const index = labelIndex(labels, read, bits);
  const steps = trainCpvModel(labels, examples, { seed, bits, read, index });
  for (let step = steps.next(); ; step = steps.next())
    if (step.done) return cpvPredictor(step.value.model, index, read);
}
