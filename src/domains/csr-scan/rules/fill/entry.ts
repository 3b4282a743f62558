import type { Instant } from "#kernel/day";
import type { AnswerValue } from "../scan/answer.ts";

/** What somebody says about one question. */
export type Said = {
  /** Null: no answer (yet). */
  readonly value: AnswerValue | null;
  readonly isInteresting: boolean;
  readonly note: string;
};

/** What a device sends: one answer, with an id of its own so that it may be sent again. */
export type Entry = Said & {
  readonly id: string;
  readonly question: string;
  /** Version whoever answered had seen; 0: nothing was answered yet. */
  readonly madeOn: number;
  /** Id of an answer of the same device on the same question that it had not heard of yet when it gave this one. */
  readonly follows?: string | undefined;
  /** By the clock of the device. */
  readonly saidAt: Instant;
};

/**
 * taken: counted from then on · open: another answer came first, somebody must choose · settled: somebody chose ·
 * aside: the edition of this scan has no such question.
 */
export type EntryState = "taken" | "open" | "settled" | "aside";

export const nothingSaid: Said = { value: null, isInteresting: false, note: "" };

export const longestNote = 4_000;

export const isSame = (one: Said, other: Said): boolean =>
  one.value === other.value && one.isInteresting === other.isInteresting && one.note === other.note;
