import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { AppError } from "#kernel/app-error";
import type { PdfAnswer, PdfQuestion } from "./pdf-question.ts";

const idleMs = 60_000;

/**
 * The thread in which documents are set: begun with the first, kept warm, ended a minute after the
 * last, because the compiler keeps hundreds of megabytes. One document at a time.
 */
export function openTypstThread(projectRoot: string) {
  let worker: Worker | undefined;
  let before: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  const end = (ended: Worker) => {
    if (worker === ended) worker = undefined;
    return ended.terminate();
  };

  const begin = (): Worker => {
    // By its place in the project: in a bundle, import.meta.url would point into the bundle.
    const file = join(projectRoot, "src/foundation/platform/documents/typst-worker.ts");
    const begun = new Worker(file, { workerData: { projectRoot }, execArgv: [] });
    begun.unref();
    return begun;
  };

  const ask = async (question: PdfQuestion, limitMs: number): Promise<PdfAnswer> => {
    clearTimeout(idle);
    worker ??= begin();
    const asked = worker;
    try {
      return await answerOf(asked, question, limitMs);
    } catch (fault) {
      // Native code cannot be stopped half way; it is left to end by itself, and nobody waits for it.
      void end(asked);
      throw fault;
    } finally {
      idle = setTimeout(() => void end(asked), idleMs).unref();
    }
  };

  return {
    render(question: PdfQuestion, limitMs: number): Promise<PdfAnswer> {
      const answer = before.then(() => ask(question, limitMs));
      before = answer.catch(() => undefined);
      return answer;
    },
    async close(): Promise<void> {
      clearTimeout(idle);
      if (worker) await end(worker);
    },
  };
}

function answerOf(worker: Worker, question: PdfQuestion, limitMs: number): Promise<PdfAnswer> {
  return new Promise((resolve, reject) => {
    worker.ref();
    const limit = setTimeout(() => {
      settle();
      const seconds = Math.round(limitMs / 1_000);
      reject(new AppError("document.too-slow", `The document took longer than ${seconds} seconds`));
    }, limitMs);
    const onMessage = (answer: PdfAnswer) => {
      settle();
      resolve(answer);
    };
    const onFault = (cause: unknown) => {
      settle();
      reject(new AppError("document.failed", "The thread that sets documents ended", { cause }));
    };
    const settle = () => {
      clearTimeout(limit);
      worker.off("message", onMessage).off("error", onFault).off("exit", onFault);
      worker.unref();
    };
    worker.on("message", onMessage).on("error", onFault).on("exit", onFault);
    worker.postMessage(question);
  });
}
