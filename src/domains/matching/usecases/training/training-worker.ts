import { parentPort, workerData } from "node:worker_threads";
import type { CpvExample } from "../../rules/cpv/cpv-model.ts";
import type { TrainingProgress } from "../../rules/cpv/train-cpv-model.ts";
import { type LearnedCpvModel, learnCpvModel } from "./learn-cpv-model.ts";

/** What the thread is told when it starts. */
export type TrainingOrder = {
  readonly projectRoot: string;
  readonly examples: readonly CpvExample[];
};

/** What the thread tells while it works and when it ends. */
export type TrainingMessage =
  | { readonly kind: "progress"; readonly progress: TrainingProgress }
  | { readonly kind: "learned"; readonly learned: LearnedCpvModel };

const tell = (message: TrainingMessage): void => parentPort?.postMessage(message);

const { projectRoot, examples } = workerData as TrainingOrder;
const learned = await learnCpvModel(projectRoot, examples, (progress) =>
  tell({ kind: "progress", progress }),
);
tell({ kind: "learned", learned });
