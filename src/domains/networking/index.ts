export type { GatheringKind, GatheringState } from "./rules/gathering.ts";
export { loadBrainstormDemonstration } from "./usecases/brainstorm/load-demonstration.ts";
export { closePastGatherings, gatheringsToday } from "./usecases/gatherings/gatherings-today.ts";
export { loadGatheringsDemonstration } from "./usecases/gatherings/load-demonstration.ts";
export { forgetGuests } from "./usecases/guests/forget-guests.ts";
export { loadGuestsDemonstration } from "./usecases/guests/load-guests-demonstration.ts";
export { sendDueReminders } from "./usecases/guests/send-letters.ts";
export { loadFairDemonstration } from "./usecases/schedule/load-fair-demonstration.ts";
export { fairJobs } from "./usecases/schedule/solve-fair.ts";
