export type { ResultMeasure } from "./rules/follow-up/hide-results.ts";
export { isOneClickFollowUpEnd } from "./rules/follow-up/one-click-end.ts";
export type { GatheringKind, GatheringState } from "./rules/gathering.ts";
export {
  emptyNetworkingYear,
  type NetworkingYear,
  type ScheduleProof,
  type YearGathering,
} from "./rules/year/networking-year.ts";
export type { ToldResults } from "./rules/year/tell-results.ts";
export { outcomeNames } from "./text/follow-up/outcome-names.ts";
export { gatheringKindNames } from "./text/gatherings/kind-names.ts";
export { loadBrainstormDemonstration } from "./usecases/brainstorm/load-demonstration.ts";
export { askFollowUp } from "./usecases/follow-up/ask-guests.ts";
export { followUpToday } from "./usecases/follow-up/follow-up-today.ts";
export { loadFollowUpDemonstration } from "./usecases/follow-up/load-demonstration.ts";
export { closePastGatherings, gatheringsToday } from "./usecases/gatherings/gatherings-today.ts";
export { loadGatheringsDemonstration } from "./usecases/gatherings/load-demonstration.ts";
export { forgetGuests } from "./usecases/guests/forget-guests.ts";
export { loadGuestsDemonstration } from "./usecases/guests/load-guests-demonstration.ts";
export { sendDueReminders } from "./usecases/guests/send-letters.ts";
export { loadMinutesDemonstration } from "./usecases/minutes/load-minutes-demonstration.ts";
export { minutesToday } from "./usecases/minutes/minutes-today.ts";
export { loadFairDemonstration } from "./usecases/schedule/load-fair-demonstration.ts";
export { fairJobs } from "./usecases/schedule/solve-fair.ts";
export { readNetworkingYear } from "./usecases/year/read-networking-year.ts";
