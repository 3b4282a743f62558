import type { SlotRarity } from "../text/weigh-features.ts";
import type { Stair } from "./isotonic.ts";
import type { LinePack } from "./line-pack.ts";
import type { Logistic } from "./logistic.ts";

/** A text with the codes it was given, to learn from. */
export type CpvExample = {
  readonly text: string;
  /** CPV codes, or the first digits of one where no more is known. */
  readonly codes: readonly string[];
  /** Examples of one family (a buyer, a text and its copies) are never on both sides of a test. */
  readonly family: string;
  /** `confirmed`: a person said so; counts three times. */
  readonly kind: "notice" | "confirmed";
};

/** How evidence becomes a chance, and from which chance a division is said. */
export type Calibration = {
  readonly blend: Logistic;
  readonly stair: Stair;
  /** From which calibrated chance a division is said, per division. */
  readonly thresholds: Float32Array;
  /** From which calibrated chance the first division is given without asking. */
  readonly sureFrom: number;
};

/** Lines that were learned from examples; texts are read with the same compound words as when learning. */
export type CpvLines = {
  readonly bits: number;
  readonly rarity: SlotRarity;
  readonly divisions: LinePack;
  /** Lines between the groups of a division, and between the classes of a group, by the digits above them. */
  readonly below: ReadonlyMap<string, LinePack>;
};

/** What was learned, beside the labels. Without lines only the nearest label speaks. */
export type CpvModel = Calibration & {
  readonly divisions: readonly string[];
  readonly lines: CpvLines | null;
  /** How many examples it learned from besides the labels. */
  readonly examples: number;
};

/** A model that learned from examples. */
export type TrainedModel = CpvModel & { readonly lines: CpvLines };
