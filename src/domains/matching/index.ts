export type {
  ConfirmedMapping,
  FoundMapping,
  MappingOrigin,
} from "./rules/cpv/confirmed-mapping.ts";
export type { LearnableText } from "./rules/cpv/examples-of.ts";
export type { CpvGuess, CpvPrediction, CpvPredictor } from "./rules/cpv/predict-cpv.ts";
export type { Doubt, Match, Reason } from "./rules/match.ts";
export { emptyNeed, type Need, type NeedPlace, recurrences } from "./rules/need.ts";
export type { KeptNeed, NeedOrigin } from "./rules/needs/kept-need.ts";
export { wipedAddress, withoutAddress } from "./rules/needs/letter-address.ts";
export type { Ranking, RankingOptions } from "./rules/ranking/rank-suppliers.ts";
export type {
  KnownActivity,
  KnownMunicipality,
  RankingWorld,
} from "./rules/ranking/ranking-world.ts";
export type { ReadNeed } from "./rules/ranking/read-need.ts";
export { isOneCrew } from "./rules/ranking/widen-work.ts";
export type {
  JudgeSuitability,
  PurchaseFacts,
  Suitability,
  SuitabilityLevel,
  SuitabilityReason,
} from "./rules/suitability/suitability.ts";
export type { Supplier, SupplierActivity, Won } from "./rules/supplier.ts";
export { findNeed } from "./store/needs/need-rows.ts";
export { findLabel } from "./store/suitability/labels.ts";
export type { NewWon } from "./store/won-contracts.ts";
export { forgetWon, saveWon } from "./store/won-contracts.ts";
export { mappingWords } from "./text/cpv/index.ts";
export {
  doubtWords,
  gapWords,
  helpWords,
  jointWords,
  lotWords,
  type NamesOfThings,
  reasonWords,
} from "./text/ranking/index.ts";
export { suitabilityWords } from "./text/suitability/index.ts";
export {
  confirmMapping,
  type MappingConfirmed,
  type MappingToConfirm,
  undoMapping,
} from "./usecases/cpv/confirm-mapping.ts";
export {
  type CpvApp,
  type CurrentCpvModel,
  currentCpvModel,
} from "./usecases/cpv/current-cpv-model.ts";
export { findCpvCodes } from "./usecases/cpv/find-cpv-codes.ts";
export { loadMatchingDemonstration } from "./usecases/demonstration/load-demonstration.ts";
export { keepNeed, type NeedKept, type NeedToKeep } from "./usecases/needs/keep-need.ts";
export { endOfAddress, forgetMatchAddresses } from "./usecases/needs/letter-addresses.ts";
export { findMatchToFollow, type MatchToFollow } from "./usecases/needs/match-to-follow.ts";
export { matchingToday } from "./usecases/needs/matching-today.ts";
export { cpvNamesOf, namesOf } from "./usecases/needs/names-of-things.ts";
export { findNeedOf, type NeedOf } from "./usecases/needs/need-of.ts";
export { type Matching, type MatchingApp, openMatching } from "./usecases/needs/open-matching.ts";
export { forgetOldTexts } from "./usecases/needs/search-address.ts";
export { noteLetter } from "./usecases/needs/take-step.ts";
export { keepSuitabilityLabel, type LabelToKeep } from "./usecases/suitability/keep-label.ts";
export { trainSuitabilityWhenEnough } from "./usecases/suitability/learn-from-labels.ts";
export { openSuitability } from "./usecases/suitability/open-suitability.ts";
export { type OwnSuitability, openOwnSuitability } from "./usecases/suitability/own-suitability.ts";
export { type LearnableTexts, trainingJobs } from "./usecases/training/train-model.ts";
export { trainWhenEnough } from "./usecases/training/train-when-enough.ts";
