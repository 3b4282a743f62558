import { parentPort, workerData } from "node:worker_threads";
import type { ExtractRefusal, ScanProgress, ScanRequest } from "../../rules/kbo-extract.ts";
import { ExtractRefused } from "./extract-refused.ts";
import type { ArchiveLimits } from "./open-archive.ts";
import { type ScanResult, scanExtract } from "./scan-extract.ts";
import { scanUpdate, type UpdateScanResult } from "./scan-update.ts";

/** What the thread is told when it starts. */
export type ScanOrder = {
  readonly type: "full" | "update";
  readonly zipPath: string;
  readonly spillFolder: string;
  readonly request: ScanRequest;
  readonly limits?: ArchiveLimits | undefined;
};

/** What the thread tells while it works and when it ends. */
export type ScanMessage =
  | { readonly kind: "progress"; readonly progress: ScanProgress }
  | { readonly kind: "scanned"; readonly result: ScanResult | UpdateScanResult }
  | ExtractRefusal;

const tell = (message: ScanMessage): void => parentPort?.postMessage(message);

const reportEveryMs = 250;
let lastReport = 0;

async function work({ type, zipPath, spillFolder, request, limits }: ScanOrder): Promise<void> {
  try {
    const report = (progress: ScanProgress): void => {
      const now = performance.now();
      if (now - lastReport < reportEveryMs) return;
      lastReport = now;
      tell({ kind: "progress", progress });
    };
    const scan = type === "full" ? scanExtract : scanUpdate;
    tell({ kind: "scanned", result: await scan(zipPath, spillFolder, request, report, limits) });
  } catch (error) {
    if (!(error instanceof ExtractRefused)) throw error;
    tell(error.refusal);
  }
}

await work(workerData as ScanOrder);
