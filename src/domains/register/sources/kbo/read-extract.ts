import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Worker } from "node:worker_threads";
import { AppError } from "#kernel/app-error";
import type {
  ExtractMeta,
  ExtractRefusal,
  ScanExtract,
  ScanProgress,
} from "../../rules/kbo-extract.ts";
import type { ScanUpdate } from "../../rules/kbo-update.ts";
import { ExtractRefused } from "./extract-refused.ts";
import type { ArchiveLimits } from "./open-archive.ts";
import { readMetaOf } from "./read-meta.ts";
import type { ScanResult } from "./scan-extract.ts";
import { spoiledKey, type UpdateScanResult } from "./scan-update.ts";
import type { ScanMessage, ScanOrder } from "./scan-worker.ts";
import { readChanges, readSpill } from "./spill.ts";

export type OpenedExtract = {
  /** Of an update what it says of itself; null for a full extract and for a file that cannot be read. */
  updateMeta(): Promise<ExtractMeta | null>;
  readonly scan: ScanExtract;
  readonly scanUpdate: ScanUpdate;
  /** Throws away what was spilled. */
  close(): Promise<void>;
};

/**
 * An extract to be imported: reading happens on a thread of its own, so that the server goes on answering;
 * what concerns the area is spilled to a folder under `temporaryFolder` until `close`.
 */
export async function openExtract(
  zipPath: string,
  temporaryFolder: string,
  limits?: ArchiveLimits,
): Promise<OpenedExtract> {
  await mkdir(temporaryFolder, { recursive: true });
  await removeLeftovers(temporaryFolder);
  const spillFolder = await mkdtemp(join(temporaryFolder, `${prefix}${process.pid}-`));
  const place = { zipPath, spillFolder, limits };
  return {
    async updateMeta() {
      try {
        const meta = await readMetaOf(zipPath, limits);
        return meta.type === "update" ? meta : null;
      } catch (error) {
        if (error instanceof ExtractRefused) return null;
        throw error;
      }
    },
    async scan(request, report, signal) {
      const order: ScanOrder = { ...place, type: "full", request };
      const answer = await scanOnThread<ScanResult>(order, report, signal);
      if ("kind" in answer) return answer;
      return { ...answer, kind: "scanned", records: () => readSpill(spillFolder) };
    },
    async scanUpdate(request, report, signal) {
      const order: ScanOrder = { ...place, type: "update", request };
      const answer = await scanOnThread<UpdateScanResult>(order, report, signal);
      if ("kind" in answer) return answer;
      const spoiled = new Set(answer.spoiled);
      return {
        ...answer,
        kind: "scanned",
        changes: () =>
          readChanges(spillFolder, (number, file) => spoiled.has(spoiledKey(number, file))),
      };
    },
    close: () => rm(spillFolder, { recursive: true, force: true }),
  };
}

const prefix = "kbo-";

/** Folders of processes that were killed while they imported. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function scanOnThread<Result extends ScanResult | UpdateScanResult>(
  order: ScanOrder,
  report: (progress: ScanProgress) => void,
  signal: AbortSignal,
): Promise<Result | ExtractRefusal> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve({ kind: "refused", because: "cancelled" });
    // Not in one breath with Worker: then the build of the pages, which never scan, would bundle it.
    const file = new URL("./scan-worker.ts", import.meta.url);
    const worker = new Worker(file, {
      workerData: order,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 },
    });
    const stop = (): void => {
      void worker.terminate();
      resolve({ kind: "refused", because: "cancelled" });
    };
    signal.addEventListener("abort", stop, { once: true });
    worker.on("message", (message: ScanMessage) => {
      if (message.kind === "progress") report(message.progress);
      else resolve(message.kind === "scanned" ? (message.result as Result) : message);
    });
    worker.on("error", (cause) =>
      reject(new AppError("kbo.reading-failed", "The extract could not be read", { cause })),
    );
    worker.on("exit", () => {
      signal.removeEventListener("abort", stop);
      // Without effect after an answer; a thread that ends without one must not leave the import waiting.
      reject(new AppError("kbo.reading-failed", "Reading the extract stopped halfway"));
    });
  });
}

/** SHA-256 of a file, in hexadecimal; null when there is no such file. */
export async function sha256OfFile(path: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  } catch {
    return null;
  }
  return hash.digest("hex");
}
