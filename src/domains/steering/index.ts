export type { ActionStatus, Counts, NewAction } from "./rules/action.ts";
export type { EvidenceKind, NewEvidence, TookPart } from "./rules/evidence.ts";
