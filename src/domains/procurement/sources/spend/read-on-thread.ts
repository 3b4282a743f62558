import { Worker } from "node:worker_threads";
import { AppError } from "#kernel/app-error";
import type { LookOrder, ReadOrder, SpendStep } from "../../rules/spend/taking/spend-order.ts";
import type { KeptLook } from "../../rules/spend/taking/spend-settings.ts";
import type { ReadingMessage } from "./reading-worker.ts";

const resourceLimits = { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 64 };

function openThread(order: LookOrder | ReadOrder): Worker {
  // Not in one breath with Worker: then the build of the pages, which never read, would bundle it.
  const file = new URL("./reading-worker.ts", import.meta.url);
  return new Worker(file, { workerData: order, execArgv: [], resourceLimits });
}

/**
 * How a ledger is written, found out on a thread of its own.
 * @throws AppError `table.…` when it is no table; `spend.reading-failed`
 */
export async function lookOnThread(order: LookOrder, signal?: AbortSignal): Promise<KeptLook> {
  for await (const message of messagesOf(order, signal))
    if (message.kind === "looked") return message.look;
  throw new AppError("spend.reading-failed", "Looking at the ledger stopped halfway");
}

/**
 * What the files of an order hold, read on a thread of its own. It reads on while a step is dealt with, a few at most.
 * @throws AppError `spend.reading-failed`; whatever the signal was aborted with
 */
export async function* readOnThread(
  order: ReadOrder,
  signal?: AbortSignal,
): AsyncGenerator<SpendStep> {
  for await (const message of messagesOf(order, signal))
    if (message.kind === "step") yield message.step;
}

async function* messagesOf(
  order: LookOrder | ReadOrder,
  signal?: AbortSignal,
): AsyncGenerator<ReadingMessage> {
  signal?.throwIfAborted();
  const worker = openThread(order);
  const waiting: ReadingMessage[] = [];
  let failed: unknown = null;
  let isOver = false;
  let wake: () => void = () => undefined;
  const stop = (fault: unknown) => {
    failed ??= fault;
    wake();
  };
  const abort = () => stop(signal?.reason);
  signal?.addEventListener("abort", abort, { once: true });
  worker.on("message", (message: ReadingMessage) => {
    if (message.kind === "fault") stop(new AppError(message.code, message.message));
    else waiting.push(message);
    wake();
  });
  worker.on("error", (cause) =>
    stop(new AppError("spend.reading-failed", "The files could not be read", { cause })),
  );
  worker.on("exit", () => {
    isOver = true;
    wake();
  });
  try {
    for (;;) {
      if (failed) throw failed;
      const message = waiting.shift();
      if (message?.kind === "over") return;
      if (message) {
        yield message;
        if (message.kind === "looked") return;
        worker.postMessage("taken");
        continue;
      }
      if (isOver) throw new AppError("spend.reading-failed", "Reading stopped halfway");
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    signal?.removeEventListener("abort", abort);
    void worker.terminate();
  }
}
