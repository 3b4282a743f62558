import type { Day, Instant } from "#kernel/day";

/** draft: being written; agreed: holds now; replaced: held until a later one was agreed. */
export const visionStatuses = ["draft", "agreed", "replaced"] as const;
export type VisionStatus = (typeof visionStatuses)[number];

/** The words of a version, without its goals. */
export type VisionText = {
  readonly title: string;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  /** Light text, see kernel/light-text.ts. */
  readonly body: string;
};

export type GoalText = { readonly title: string; readonly body: string };

export type IndicatorText = {
  readonly name: string;
  readonly unit: string;
  readonly baseline: number | null;
  readonly baselineYear: number | null;
  readonly target: number | null;
  readonly targetYear: number | null;
  readonly source: string;
};

/** How far an indicator was on a day. */
export type Measurement = {
  readonly measuredOn: Day;
  readonly value: number;
  readonly source: string;
};

/** What counts edits of one block, and who made the last. */
type Edited = {
  readonly version: number;
  readonly updatedBy: string | null;
  readonly updatedAt: Instant;
};

export type Indicator = IndicatorText &
  Edited & {
    readonly id: string;
    readonly goalId: string;
    /** The same in every version that has this indicator. */
    readonly lineage: string;
    readonly latest: Measurement | null;
  };

export type Goal = GoalText &
  Edited & {
    readonly id: string;
    readonly lineage: string;
    readonly indicators: readonly Indicator[];
  };

export type VisionHead = VisionText &
  Edited & {
    readonly id: string;
    readonly number: number;
    readonly status: VisionStatus;
    readonly basedOn: string | null;
    readonly createdBy: string | null;
    readonly createdAt: Instant;
  };

export type Vision = VisionHead & { readonly goals: readonly Goal[] };

export type Agreement = {
  readonly id: string;
  /** "Gemeenteraad van Halle", "Beheerscomité". */
  readonly body: string;
  /** The municipality it speaks for; null when it speaks for all or none. */
  readonly nis: string | null;
  readonly agreedOn: Day;
  readonly reference: string;
  readonly file: { readonly id: string; readonly name: string; readonly bytes: number } | null;
};

export type VisionComment = {
  readonly id: string;
  /** The goal it is about; null: about the whole. */
  readonly goalId: string | null;
  readonly personId: string | null;
  readonly personName: string;
  readonly body: string;
  readonly createdAt: Instant;
  readonly resolvedAt: Instant | null;
  readonly resolvedBy: string | null;
};
