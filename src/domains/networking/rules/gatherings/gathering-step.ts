import type { Instant } from "#kernel/day";
import type { GatheringContent } from "./gathering.ts";

/** What happened to a gathering. */
export const stepKinds = [
  "added",
  "changed",
  "opened",
  "closed",
  "reopened",
  "held",
  "not-held",
  "cancelled",
  "restored",
  "told",
  "removed",
  "brought-back",
] as const;
export type StepKind = (typeof stepKinds)[number];

export type StepDetails = {
  /** Fields that changed, as they were and as they became. */
  readonly before?: Partial<GatheringContent>;
  readonly after?: Partial<GatheringContent>;
  /** Letters that went with it. */
  readonly mailIds?: readonly string[];
  readonly letters?: number;
  readonly note?: string;
};

export type GatheringStep = {
  readonly id: string;
  readonly kind: StepKind;
  readonly at: Instant;
  readonly personName: string;
  readonly version: number;
  readonly details: StepDetails;
  readonly undoneAt: Instant | null;
};
