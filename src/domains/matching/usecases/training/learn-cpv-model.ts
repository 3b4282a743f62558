import { setImmediate } from "node:timers/promises";
import type { CpvExample } from "../../rules/cpv/cpv-model.ts";
import type { HeldOutFigures } from "../../rules/cpv/learned-model.ts";
import { measureHeldOut, withoutLines } from "../../rules/cpv/measure-held-out.ts";
import { packModel } from "../../rules/cpv/pack-model.ts";
import { type TrainingProgress, trainCpvModel } from "../../rules/cpv/train-cpv-model.ts";
import { cpvBits, openCpvLabels } from "../cpv/open-cpv-labels.ts";

export type LearnedCpvModel = {
  readonly packed: Uint8Array;
  readonly labels: number;
  readonly model: HeldOutFigures;
  /** The nearest label alone, on the same texts. */
  readonly nearestLabel: HeldOutFigures;
};

const seed = 1;

/**
 * Learns from the labels and from texts with known codes: a minute of work or more, in steps. Work in the background
 * calls it on a thread of its own; it asks nobody who they are.
 */
export async function learnCpvModel(
  projectRoot: string,
  examples: readonly CpvExample[],
  report: (progress: TrainingProgress) => void = () => {},
): Promise<LearnedCpvModel> {
  const { labels, index, read } = await openCpvLabels(projectRoot);
  const steps = trainCpvModel(labels, examples, { seed, bits: cpvBits, read, index });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      const { model, heldOut, folds } = step.value;
      return {
        packed: packModel(model),
        labels: labels.length,
        model: measureHeldOut(heldOut, folds),
        nearestLabel: measureHeldOut(withoutLines(heldOut), folds),
      };
    }
    report(step.value);
    await setImmediate();
  }
}
