import { splitterOf } from "#register";
import type { SheetCase } from "../../scripts/suitability/read-cases.ts";
import { trainLine } from "../../src/domains/matching/rules/cpv/linear-svm.ts";
import { chanceOfScore } from "../../src/domains/matching/rules/suitability/fit-suitability.ts";
import {
  learnSuitability,
  scoresOutOfFold,
  scoreWorded,
} from "../../src/domains/matching/rules/suitability/learn-suitability.ts";
import { straighten } from "../../src/domains/matching/rules/suitability/straighten-chances.ts";
import { dealFolds } from "../../src/domains/matching/rules/suitability/suitability-folds.ts";
import { packRows } from "../../src/domains/matching/rules/text/packed-rows.ts";
import { textReader } from "../../src/domains/matching/rules/text/text-features.ts";
import {
  type SparseRow,
  slotRarity,
  weighFeatures,
} from "../../src/domains/matching/rules/text/weigh-features.ts";
import { readFeatureReader } from "../../src/domains/matching/usecases/suitability/open-suitability.ts";

/** Learns from some lines of the sheet and scores others. */
export type System = (
  learned: readonly SheetCase[],
  asked: readonly SheetCase[],
) => readonly number[];

const innerFolds = 3;

/** The score of the product; chances made honest on folds of what was learned. */
const ours: System = (learned, asked) => {
  const model = learnSuitability(learned);
  const folds = dealFolds(
    learned.map(({ family }) => family),
    innerFolds,
    1,
  );
  const { slope, start } = straighten(learned, scoresOutOfFold(learned, folds));
  return asked.map((each) => chanceOfScore(slope * scoreWorded(model, each) + start[each.kind]));
};

const sumOf = ({ features }: SheetCase, worth: Readonly<Record<string, number>>): number =>
  features.reduce((sum, { feature, value }) => sum + value * (worth[feature] ?? 0), 0);

/** How plainly a word of suited work stands there: nothing learned, no other word. */
const lexicon: System = (_, asked) =>
  asked.map((each) =>
    sumOf(each, { "work-title": 4, "near-title": 3, "work-text": 2, "near-text": 1 }),
  );

/** Only how often work under the code suits; of a plan the code is guessed from its text. */
async function cpvPrior(root: string): Promise<System> {
  const read = await readFeatureReader(root);
  return (_, asked) =>
    asked.map((each) => {
      const features = read({ ...each.facts, texts: [] });
      return sumOf({ ...each, features }, { cpv: 1, "cpv-guess": 1 });
    });
}

const reservedFlag: System = (_, asked) => asked.map((each) => sumOf(each, { reserved: 1 }));

const bits = 18;
const empty = { slots: new Uint32Array(), counts: new Float32Array() };
const nothing = { words: empty, letters: empty };

/** A linear support vector machine on words, parts of compounds and letters, as the CPV model has. */
async function linearText(root: string): Promise<System> {
  const read = textReader({ bits, split: await splitterOf(root) });
  const featuresOf = ({ facts }: SheetCase) => read(facts.texts.join("\n"));
  return (learned, asked) => {
    const texts = learned.map(featuresOf);
    const rarity = slotRarity(texts, bits);
    const rows = packRows(texts.length, (at) => weighFeatures(texts[at] ?? nothing, rarity));
    const { weights, bias } = trainLine(
      rows,
      Uint32Array.from(texts.keys()),
      Uint8Array.from(learned, ({ label }) => (label >= 1 ? 1 : 0)),
      { costs: new Float32Array(rows.count).fill(1), slots: 2 ** bits, seed: 1 },
    );
    const margin = ({ slots, values }: SparseRow) =>
      slots.reduce((sum, slot, at) => sum + (weights[slot] ?? 0) * (values[at] ?? 0), bias);
    return asked.map((each) => margin(weighFeatures(featuresOf(each), rarity)));
  };
}

export const allSystems = async (root: string): Promise<ReadonlyMap<string, System>> =>
  new Map([
    ["ours", ours],
    ["lexicon", lexicon],
    ["cpv", await cpvPrior(root)],
    ["reserved", reservedFlag],
    ["linear", await linearText(root)],
  ]);
