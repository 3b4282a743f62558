export { coverageToday } from "./usecases/coverage/coverage-today.ts";
