import type { ScanProgress } from "./kbo-extract.ts";

export type ReadingProgress = {
  readonly done: number;
  readonly total: number;
  readonly unit: "rows";
  readonly perSecond: number;
  readonly secondsLeft: number;
  readonly step: string;
};

/**
 * Rows per second and time left out of what has been read so far. Rows are what people understand, bytes are
 * what is known beforehand: the total number of rows is foretold from them.
 */
export function scanProgress(): (at: ScanProgress, nowMs: number) => ReadingProgress {
  let start: number | null = null;
  return ({ file, rows, bytes, totalBytes }, nowMs) => {
    start ??= nowMs;
    const seconds = Math.max((nowMs - start) / 1000, 0.001);
    const share = totalBytes > 0 ? Math.min(1, bytes / totalBytes) : 1;
    const left = share > 0 ? (seconds * (1 - share)) / share : 0;
    return {
      done: rows,
      total: share > 0 ? Math.round(rows / share) : rows,
      unit: "rows",
      perSecond: Math.round(rows / seconds),
      secondsLeft: Math.ceil(left),
      step: file,
    };
  };
}
