export type { ActionStatus, Counts, NewAction } from "./rules/action.ts";
export type { EvidenceKind, NewEvidence, TookPart } from "./rules/evidence.ts";
export type { YearAction } from "./store/actions/year-actions.ts";
export { listYearActions } from "./store/actions/year-actions.ts";
export type {
  EvidenceTotals,
  YearEvidence,
  YearEvidenceChoice,
} from "./store/evidence/year-evidence.ts";
export { listYearEvidence, sumYearEvidence } from "./store/evidence/year-evidence.ts";
export { actionsToday } from "./usecases/actions/actions-today.ts";
export type { ActionExtras, AddedAction } from "./usecases/actions/add-action.ts";
export { addAction } from "./usecases/actions/add-action.ts";
export { findAction } from "./usecases/actions/find-action.ts";
export type { RecordedEvidence } from "./usecases/evidence/record-evidence.ts";
export { recordEvidence } from "./usecases/evidence/record-evidence.ts";
