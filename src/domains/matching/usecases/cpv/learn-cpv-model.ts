import { setImmediate } from "node:timers/promises";
import type { CpvExample, TrainedModel } from "../../rules/cpv/cpv-model.ts";
import { type TrainingProgress, trainCpvModel } from "../../rules/cpv/train-cpv-model.ts";
import { cpvBits, openCpvLabels } from "./open-cpv-labels.ts";

const seed = 1;

/**
 * Learns from the labels and from texts with known codes; minutes of work, in steps between which others are served.
 * Only background work calls it, so it asks nobody who they are.
 */
export async function learnCpvModel(
  projectRoot: string,
  examples: readonly CpvExample[],
  report: (progress: TrainingProgress) => void = () => {},
): Promise<TrainedModel> {
  const { labels, index, read } = await openCpvLabels(projectRoot);
  const steps = trainCpvModel(labels, examples, { seed, bits: cpvBits, read, index });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    report(step.value);
    await setImmediate();
  }
}
