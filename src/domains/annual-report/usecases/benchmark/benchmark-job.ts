import { openDatabase } from "#platform/db";
import type { JobHandlers } from "#platform/jobs";
import { sumBenchmark } from "./sum-benchmark.ts";

export const benchmarkJob = "annual-report.benchmark";

/**
 * The work that sums the benchmark after somebody agreed or withdrew.
 * @param databaseUrl where the owner of the schema may come in
 */
export const benchmarkJobs = (databaseUrl: string): JobHandlers => ({
  [benchmarkJob]: async (_job, app) => {
    const owner = openDatabase(databaseUrl, "owner", 1);
    try {
      await sumBenchmark(owner.db, app.now());
      return { href: "/beheer/vergelijking" };
    } finally {
      await owner.close();
    }
  },
});
