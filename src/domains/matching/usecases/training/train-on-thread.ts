import { Worker } from "node:worker_threads";
import { AppError } from "#kernel/app-error";
import type { TrainingProgress } from "../../rules/cpv/train-cpv-model.ts";
import type { LearnedCpvModel } from "./learn-cpv-model.ts";
import type { TrainingMessage, TrainingOrder } from "./training-worker.ts";

/** Texts lie outside the heap; what is on it is a few hundred megabytes for twenty thousand of them. */
const limits = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 32 };

/**
 * Learns on a thread of its own, so that pages are answered meanwhile.
 * @returns null when it was told to stop
 * @throws AppError `matching.training-failed`
 */
export function trainOnThread(
  order: TrainingOrder,
  report: (progress: TrainingProgress) => void,
  signal: AbortSignal,
): Promise<LearnedCpvModel | null> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(null);
    // Not in one breath with Worker: then the build of the pages, which never learn, would bundle it.
    const file = new URL("./training-worker.ts", import.meta.url);
    const worker = new Worker(file, {
      workerData: order,
      execArgv: [],
      resourceLimits: limits,
    });
    const stop = (): void => {
      void worker.terminate();
      resolve(null);
    };
    signal.addEventListener("abort", stop, { once: true });
    worker.on("message", (message: TrainingMessage) => {
      if (message.kind === "progress") report(message.progress);
      else resolve(message.learned);
    });
    worker.on("error", (cause) =>
      reject(new AppError("matching.training-failed", "Learning went wrong", { cause })),
    );
    worker.on("exit", () => {
      signal.removeEventListener("abort", stop);
      // Without effect after an answer; a thread that ends without one must not leave the job waiting.
      reject(new AppError("matching.training-failed", "Learning stopped halfway"));
    });
  });
}
