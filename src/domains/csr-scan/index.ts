export type { InstrumentKey } from "./rules/instrument/instrument.ts";
export { isOneClickPlanEnd } from "./rules/plan/one-click-end.ts";
export { loadScanDemonstration } from "./usecases/fill/load-demonstration.ts";
export { loadScanEditions } from "./usecases/load-editions.ts";
export { remindOfPlans } from "./usecases/plan/remind-owners.ts";
