export type { InstrumentKey } from "./rules/instrument/instrument.ts";
export { loadScanDemonstration } from "./usecases/fill/load-demonstration.ts";
export { loadScanEditions } from "./usecases/load-editions.ts";
