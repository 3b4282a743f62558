import type { Day } from "#kernel/day";
import type { Multilingual } from "#kernel/language";
import type { EvidenceKind } from "../evidence.ts";

/** Where what a frame asks is written down, and when somebody last held it against that text. */
export type FrameSource = {
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly checkedOn: Day | null;
  /** What a reader must know before relying on it. */
  readonly note: Multilingual;
  /** Other texts that say it. */
  readonly further?: readonly { readonly title: string; readonly url: string }[];
};

/** Where the minimum of a priority is counted: over the whole partnership, or in each municipality. */
export const countedPers = ["partnership", "municipality"] as const;
export type CountedPer = (typeof countedPers)[number];

/** One thing a frame asks for each year. */
export type FramePriority = {
  readonly code: string;
  /** Its place in the frame, from 1. */
  readonly position: number;
  readonly name: Multilingual;
  readonly description: Multilingual;
  /** Actions asked per year. */
  readonly minimum: number;
  readonly countedPer: CountedPer;
  /** Kinds of evidence that usually count for it. */
  readonly suggestedKinds: readonly EvidenceKind[];
};

/** What a version of a frame says. */
export type FrameContent = {
  readonly name: Multilingual;
  /** First day on which this version takes over from all lower ones. */
  readonly validFrom: Day;
  /** First day on which the frame no longer holds; null: no end is known. */
  readonly validTo: Day | null;
  readonly source: FrameSource;
  readonly priorities: readonly FramePriority[];
};

export type FrameVersion = FrameContent & {
  readonly version: number;
  /** The shipped edition it came from; null when the partnership wrote it. */
  readonly edition: number | null;
};

/** A frame as it holds for one year. */
export type FrameOfYear = FrameContent & {
  readonly id: string;
  readonly key: string;
  readonly origin: "reference" | "own";
  readonly version: number;
};
