export type { ActionStatus, Counts, NewAction } from "./rules/action.ts";
export type { EvidenceKind, NewEvidence, TookPart } from "./rules/evidence.ts";
export type { YearAction } from "./store/actions/year-actions.ts";
export { listYearActions } from "./store/actions/year-actions.ts";
export { actionsToday } from "./usecases/actions/actions-today.ts";
export type { ActionExtras, AddedAction } from "./usecases/actions/add-action.ts";
export { addAction } from "./usecases/actions/add-action.ts";
export { findAction } from "./usecases/actions/find-action.ts";
