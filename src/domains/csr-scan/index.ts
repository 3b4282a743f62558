export type { InstrumentKey } from "./rules/instrument/instrument.ts";
export { loadScanEditions } from "./usecases/load-editions.ts";
