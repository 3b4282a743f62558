import { setImmediate } from "node:timers/promises";
import { splitterOf } from "#register";
import type { CpvExample, CpvModel } from "../rules/cpv/cpv-model.ts";
import { type CpvPredictor, cpvPredictor } from "../rules/cpv/predict-cpv.ts";
import { type TrainingProgress, trainCpvModel } from "../rules/cpv/train-cpv-model.ts";
import { readCpvLabels } from "./read-cpv-labels.ts";

const seed = 1;

/**
 * Learns from the labels and from texts with known codes; minutes of work, in steps between which others are served.
 * Only background work and the operator's command line call it, so it asks nobody who they are.
 */
export async function learnCpvModel(
  projectRoot: string,
  examples: readonly CpvExample[],
  report: (progress: TrainingProgress) => void = () => {},
): Promise<CpvModel> {
  const labels = await readCpvLabels(projectRoot);
  const split = await splitterOf(projectRoot);
  const steps = trainCpvModel(labels, examples, { seed, split });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    report(step.value);
    await setImmediate();
  }
}

/** A learned model ready to read texts, with the labels and compound words it was learned with. */
export async function openCpvModel(projectRoot: string, model: CpvModel): Promise<CpvPredictor> {
  return cpvPredictor(model, await readCpvLabels(projectRoot), await splitterOf(projectRoot));
}
