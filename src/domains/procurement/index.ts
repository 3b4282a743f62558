export { checkNotice } from "./rules/check-notice.ts";
export { type ClientYear, emptyClientYear } from "./rules/client/client-year.ts";
export { newContractHref } from "./rules/contracts/draft-address.ts";
export { isOneClickReminderEnd } from "./rules/contracts/one-click-reminders.ts";
export { type CpvText, cpvTextsOf } from "./rules/cpv-texts.ts";
export { factsOfNotice } from "./rules/facts-of-notice.ts";
export { type ClauseFamily, clauseFamilies } from "./rules/library/families.ts";
export type {
  Amount,
  ByLanguage,
  Lot,
  NamedOrganisation,
  Notice,
  NoticeKind,
  SocialTerms,
  Winner,
} from "./rules/notice.ts";
export type { NoticeFileReading, NoticeRefusal } from "./rules/notice-refusal.ts";
export { isOneClickEnd } from "./rules/radar/one-click-end.ts";
export { isReserved, isReservedLot } from "./rules/reserved.ts";
export { groupSameNotices, noticeKeys } from "./rules/same-notice.ts";
export type { ComparedCell } from "./rules/spend-view/compare-cells.ts";
export { sourceJobs } from "./sources/look-at-source.ts";
export { noticeJobs } from "./sources/notice-jobs.ts";
export { readFolder } from "./sources/read-folder.ts";
export { readNoticeFile } from "./sources/read-notice-file.ts";
export { loadSpendDemonstration } from "./sources/spend/load-spend-demonstration.ts";
export { spendJobs } from "./sources/spend/spend-jobs.ts";
export { findAdvice, listAdvices } from "./store/clauses/advices.ts";
export {
  type Delivered,
  type ListedContract,
  listContracts,
  sumDelivered,
} from "./store/contracts/list-contracts.ts";
export { countCpvTextsSince, listCpvTexts } from "./store/notices/learnable-texts.ts";
export { clauseFamilyNames } from "./text/library/family-names.ts";
export { loadAdviceDemonstration } from "./usecases/clauses/load-advice-demonstration.ts";
export { loadProcurementRules } from "./usecases/clauses/load-procurement-rules.ts";
export { readClientYear } from "./usecases/client/read-client-year.ts";
export { contractsToday } from "./usecases/contracts/contracts-today.ts";
export { loadContractsDemonstration } from "./usecases/contracts/load-contracts-demonstration.ts";
export { sendContractReminders } from "./usecases/contracts/send-contract-reminders.ts";
export { loadClauseEditions } from "./usecases/library/load-clause-editions.ts";
export { loadLibraryDemonstration } from "./usecases/library/load-library-demonstration.ts";
export { loadNoticesDemonstration } from "./usecases/notices/load-demonstration.ts";
export { startDueLooks } from "./usecases/notices/sources.ts";
export { loadPlanDemonstration } from "./usecases/plans/load-plan-demonstration.ts";
export { purchasePlanJobs, refreshPlanLines } from "./usecases/plans/plan-jobs.ts";
export { plansToday } from "./usecases/plans/plans-today.ts";
export { radarJobs, startAssessing } from "./usecases/radar/assess-notices.ts";
export { forgetLetterAddresses } from "./usecases/radar/forget-addresses.ts";
export { radarToday } from "./usecases/radar/radar-today.ts";
export { sendRadarDigests } from "./usecases/radar/send-digests.ts";
export { loadSpendViewDemonstration } from "./usecases/spend-view/load-spend-demonstration.ts";
export { refreshSpend, spendViewJobs } from "./usecases/spend-view/settle-jobs.ts";
