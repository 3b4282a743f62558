import { parentPort, workerData } from "node:worker_threads";
import { isAppError } from "#kernel/app-error";
import type { LookOrder, ReadOrder, SpendStep } from "../../rules/spend/taking/spend-order.ts";
import type { KeptLook } from "../../rules/spend/taking/spend-settings.ts";
import { lookAtLedger } from "./read-ledger.ts";
import { takeSteps } from "./take-steps.ts";

/** What the thread says; it waits when too many steps were not taken yet. */
export type ReadingMessage =
  | { readonly kind: "looked"; readonly look: KeptLook }
  | { readonly kind: "step"; readonly step: SpendStep }
  | { readonly kind: "fault"; readonly code: string; readonly message: string }
  | { readonly kind: "over" };

/** Batches under way at once: enough to keep the database busy, few enough for the memory. */
const mostUnderWay = 4;

const port = parentPort;
if (!port) throw new Error("This file is a thread of the reading of spending");
const say = (message: ReadingMessage) => port.postMessage(message);

let taken = 0;
let wake: (() => void) | null = null;
port.on("message", () => {
  taken += 1;
  wake?.();
});

async function work(order: LookOrder | ReadOrder): Promise<void> {
  if (order.deed === "look") {
    const { file, sheet, lastTime } = order;
    const look = await lookAtLedger(file.path, {
      fileName: file.name,
      lastTime: lastTime as Parameters<typeof lookAtLedger>[1]["lastTime"] & object,
      ...(sheet === null ? {} : { sheet }),
    });
    say({ kind: "looked", look });
    return;
  }
  let said = 0;
  for await (const step of takeSteps(order)) {
    say({ kind: "step", step });
    said += 1;
    while (said - taken >= mostUnderWay) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      wake = null;
    }
  }
  say({ kind: "over" });
}

try {
  await work(workerData as LookOrder | ReadOrder);
} catch (fault) {
  if (!isAppError(fault)) throw fault;
  say({ kind: "fault", code: fault.code, message: fault.message });
} finally {
  port.close();
}
