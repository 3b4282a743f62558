import { seededDraw } from "../seeded-draw.ts";
import { type PackedRows, packRows } from "../text/packed-rows.ts";
import type { TextReader } from "../text/text-features.ts";
import { type SlotRarity, slotRarity, weighFeatures } from "../text/weigh-features.ts";
import type { CpvLabel } from "./cpv-code.ts";
import type { CpvExample } from "./cpv-model.ts";

/** All texts one learns from, examples first, then labels; every list is in this order. */
export type TrainingTexts = {
  readonly rows: PackedRows;
  readonly rarity: SlotRarity;
  readonly codes: readonly (readonly string[])[];
  readonly costs: Float32Array;
  /** How many of the first are examples. */
  readonly examples: number;
  /** In which part of the examples each one is held out. */
  readonly folds: Uint8Array;
};

const costOf = { label: 0.1, notice: 0.5, confirmed: 1.5 } as const;

/**
 * Reads and weighs the texts one learns from.
 * @param folds into how many parts the examples are divided; a family stays together
 */
export function readTrainingTexts(
  labels: readonly CpvLabel[],
  examples: readonly CpvExample[],
  {
    read,
    bits,
    seed,
    folds,
  }: {
    readonly read: TextReader;
    readonly bits: number;
    readonly seed: number;
    readonly folds: number;
  },
): TrainingTexts {
  const features = [...examples, ...labels].map(({ text }) => read(text));
  const rarity = slotRarity(features, bits);
  const foldOf = foldsByFamily(seed, folds);
  return {
    rows: packRows(features.length, (at) => weighFeatures(features[at] ?? read(""), rarity)),
    rarity,
    codes: [...examples.map(({ codes }) => codes), ...labels.map(({ code }) => [code])],
    costs: Float32Array.from([
      ...examples.map(({ kind }) => costOf[kind]),
      ...labels.map(() => costOf.label),
    ]),
    examples: examples.length,
    folds: Uint8Array.from(examples, ({ family }) => foldOf(family)),
  };
}

/** A family falls into a fold when it is first met, and stays there. */
function foldsByFamily(seed: number, folds: number): (family: string) => number {
  const draw = seededDraw(seed);
  const known = new Map<string, number>();
  return (family) => {
    const before = known.get(family);
    if (before !== undefined) return before;
    const fold = Math.floor(draw() * folds);
    known.set(family, fold);
    return fold;
  };
}
