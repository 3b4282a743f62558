export type { ActionStatus, Counts, NewAction } from "./rules/action.ts";
export type {
  ActionInYear,
  ActionState,
  DatedAction,
  DatedEvidence,
  Place,
} from "./rules/coverage/action-state.ts";
export { belongsToYear, lookAtYear, stateOfAction } from "./rules/coverage/action-state.ts";
export type {
  CellCounts,
  CellState,
  Coverage,
  CoverageCell,
  CoveredFrame,
  CoveredPriority,
} from "./rules/coverage/coverage.ts";
export type { TimeLeft } from "./rules/coverage/time-left.ts";
export type { TrayGroup } from "./rules/coverage/would-count.ts";
export { countWouldCount } from "./rules/coverage/would-count.ts";
export type { EvidenceKind, NewEvidence, TookPart } from "./rules/evidence.ts";
export type { FrameOfYear, FramePriority } from "./rules/frames/frame.ts";
export { isOneClickUnsubscribe } from "./rules/nudges/one-click-address.ts";
export { compareText, isSame, type Stretch } from "./rules/vision/compare-visions.ts";
export type { YearAction } from "./store/actions/year-actions.ts";
export { listYearActions } from "./store/actions/year-actions.ts";
export type { StatedBudget, YearMoney, YearPartner } from "./store/actions/year-money.ts";
export {
  listStatedBudgets,
  listYearMoney,
  listYearPartners,
} from "./store/actions/year-money.ts";
export type { CellAction, CellEvidence } from "./store/coverage/cell.ts";
export { listCellActions, listCellEvidence } from "./store/coverage/cell.ts";
export {
  listWorkYears,
  readCoverage,
  readCoverageOfYears,
} from "./store/coverage/read-coverage.ts";
export type { WouldCount } from "./store/coverage/suggestions.ts";
export { countTray, listWouldCount } from "./store/coverage/suggestions.ts";
export type {
  EvidenceTotals,
  YearEvidence,
  YearEvidenceChoice,
} from "./store/evidence/year-evidence.ts";
export { listYearEvidence, sumYearEvidence } from "./store/evidence/year-evidence.ts";
export { listFrames } from "./store/frames/frames.ts";
export type { CurrentVision } from "./store/vision/current-vision.ts";
export { currentVision } from "./store/vision/current-vision.ts";
export { evidenceKindNames } from "./text/evidence-kinds/index.ts";
export { actionsToday } from "./usecases/actions/actions-today.ts";
export type { ActionExtras, AddedAction } from "./usecases/actions/add-action.ts";
export { addAction } from "./usecases/actions/add-action.ts";
export { findAction } from "./usecases/actions/find-action.ts";
export type { ActionStanding, Followed } from "./usecases/actions/follow-action.ts";
export { actionStanding, followAction } from "./usecases/actions/follow-action.ts";
export type { DueMoved } from "./usecases/actions/move-due.ts";
export { findOpenAction, moveActionDue } from "./usecases/actions/move-due.ts";
export { removeBornAction } from "./usecases/actions/undo-action.ts";
export { countEvidence } from "./usecases/coverage/count-evidence.ts";
export { loadSteeringDemonstration } from "./usecases/demonstration/load-demonstration.ts";
export { bringLetter } from "./usecases/evidence/bring-in.ts";
export { evidenceToday } from "./usecases/evidence/evidence-today.ts";
export type { RecordedEvidence } from "./usecases/evidence/record-evidence.ts";
export { recordEvidence } from "./usecases/evidence/record-evidence.ts";
export { takeLetter as takeEvidenceLetter } from "./usecases/evidence/take-letter.ts";
export type { EvidenceWithdrawn } from "./usecases/evidence/withdraw-evidence.ts";
export { withdrawEvidence } from "./usecases/evidence/withdraw-evidence.ts";
export { loadFrameEditions } from "./usecases/frames/load-frame-editions.ts";
export { sendNudges } from "./usecases/nudges/send-nudges.ts";
export { planExchangeJobs } from "./usecases/plan-exchange/start-plan-import.ts";
