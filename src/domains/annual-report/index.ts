export { benchmarkJobs } from "./usecases/benchmark/benchmark-job.ts";
export { sumBenchmark } from "./usecases/benchmark/sum-benchmark.ts";
export { coverageToday } from "./usecases/coverage/coverage-today.ts";
export { reportsToday } from "./usecases/today/reports-today.ts";
