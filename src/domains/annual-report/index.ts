export { benchmarkJobs } from "./usecases/benchmark/benchmark-job.ts";
export { sumBenchmark } from "./usecases/benchmark/sum-benchmark.ts";
export { coverageToday } from "./usecases/coverage/coverage-today.ts";
export { freezeReport } from "./usecases/report/freeze-report.ts";
export { reportJobs } from "./usecases/report/make-files.ts";
export { startReport } from "./usecases/report/start-report.ts";
export { saveBlock } from "./usecases/report/write-block.ts";
export { reportsToday } from "./usecases/today/reports-today.ts";
