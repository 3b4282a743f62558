export { coverageToday } from "./usecases/coverage/coverage-today.ts";
export { reportsToday } from "./usecases/today/reports-today.ts";
