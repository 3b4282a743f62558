export type { GatheringKind, GatheringState } from "./rules/gathering.ts";
