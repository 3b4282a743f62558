import { seededDraw } from "../seeded-draw.ts";
import type { SuitabilityModel } from "./judge-suitability.ts";

/** A purchase that was read by people, as features. */
export type LabelledCase = {
  readonly features: readonly { readonly feature: string; readonly value: number }[];
  readonly kind: "notice" | "plan";
  /** 2 well suited, 1 partly, 0 not. */
  readonly label: 0 | 1 | 2;
  /** The buyer; cases of one family are never learned from and asked in the same turn. */
  readonly family: string;
};

type Start = SuitabilityModel["start"];
type Fitted = Pick<SuitabilityModel, "weights" | "start">;

/** Pulls weights to nought: without it a feature of ten cases would weigh as one of hundreds. */
const ridge = 2;
const sweeps = 80;

/** May only speak for, or only against: a weight the sheet would turn round stays nought. */
export function signOf(feature: string): 1 | -1 {
  const speaksAgainst = /^(?:other-|building|nature-works$|nature-supplies$|large$|nothing-known$)/;
  return speaksAgainst.test(feature) ? -1 : 1;
}

/**
 * Learns how much each feature speaks, from both cuts of the labels at once (partly or more, well): the same weights,
 * two starts. Coordinate descent by Newton steps, each weight held to its sign.
 */
export function fitSuitability(cases: readonly LabelledCase[]): Fitted {
  const columns = columnsOf(cases);
  const scores = new Float64Array(cases.length * 2);
  const isYes = Float64Array.from(scores, (_, at) => yes(cases, at));
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const column of columns) step(column, scores, isYes);
  const weightOf = (name: string) => columns.find((column) => column.name === name)?.weight ?? 0;
  return {
    weights: new Map(
      columns.flatMap(({ name, weight, isStart }) => (isStart ? [] : [[name, weight]])),
    ),
    start: { notice: weightOf("notice"), plan: weightOf("plan") },
  };
}

const yes = (cases: readonly LabelledCase[], at: number): number =>
  (cases[at % cases.length]?.label ?? 0) >= (at < cases.length ? 1 : 2) ? 1 : 0;

type Column = {
  readonly name: string;
  readonly isStart: boolean;
  readonly at: number[];
  readonly values: number[];
  weight: number;
};

/** One column per feature; the start of each kind and the second cut are columns that are not pulled to nought. */
function columnsOf(cases: readonly LabelledCase[]): Column[] {
  const columns = new Map<string, Column>();
  const put = (name: string, isStart: boolean, at: number, value: number) => {
    const column = columns.get(name) ?? { name, isStart, at: [], values: [], weight: 0 };
    columns.set(name, column);
    column.at.push(at);
    column.values.push(value);
  };
  for (let at = 0; at < cases.length * 2; at++) {
    const { kind, features } = cases[at % cases.length] ?? { kind: "plan", features: [] };
    put(kind, true, at, 1);
    if (at >= cases.length) put("second-cut", true, at, 1);
    for (const { feature, value } of features) put(feature, false, at, value);
  }
  return [...columns.values()];
}

function step(column: Column, scores: Float64Array, isYes: Float64Array): void {
  const pull = column.isStart ? 0 : ridge;
  let slope = pull * column.weight;
  let bend = pull + 1e-6;
  column.at.forEach((at, which) => {
    const value = column.values[which] ?? 0;
    const chance = chanceOfScore(scores[at] ?? 0);
    slope += (chance - (isYes[at] ?? 0)) * value;
    bend += chance * (1 - chance) * value * value;
  });
  const wanted = column.weight - slope / bend;
  const sign = signOf(column.name);
  const kept = column.isStart ? wanted : sign * Math.max(0, sign * wanted);
  const change = kept - column.weight;
  if (change === 0) return;
  column.weight = kept;
  column.at.forEach((at, which) => {
    scores[at] = (scores[at] ?? 0) + change * (column.values[which] ?? 0);
  });
}

export const chanceOfScore = (score: number): number => 1 / (1 + Math.exp(-score));

/** Log odds by a model. */
export function scoreCase({ weights, start }: Fitted, { features, kind }: LabelledCase): number {
  return features.reduce(
    (sum, { feature, value }) => sum + value * (weights.get(feature) ?? 0),
    start[kind],
  );
}

/** Deals families over folds; the largest first, each to the fold that has least. */
export function dealFolds(
  families: readonly string[],
  folds: number,
  seed: number,
): readonly number[] {
  const draw = seededDraw(seed);
  const sizes = new Map<string, number>();
  for (const family of families) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  const order = [...sizes]
    .map(([family, size]) => ({ family, size, lot: draw() }))
    .sort((a, b) => b.size - a.size || a.lot - b.lot);
  const held = new Array<number>(folds).fill(0);
  const foldOf = new Map<string, number>();
  for (const { family, size } of order) {
    const fold = held.indexOf(Math.min(...held));
    held[fold] = (held[fold] ?? 0) + size;
    foldOf.set(family, fold);
  }
  return families.map((family) => foldOf.get(family) ?? 0);
}

/** The score of each case by a model that saw no case of its fold. */
export function scoresOutOfFold(
  cases: readonly LabelledCase[],
  folds: readonly number[],
): readonly number[] {
  const scores = new Array<number>(cases.length).fill(0);
  for (const fold of new Set(folds)) {
    const model = fitSuitability(cases.filter((_, at) => folds[at] !== fold));
    cases.forEach((each, at) => {
      if (folds[at] === fold) scores[at] = scoreCase(model, each);
    });
  }
  return scores;
}

/** How scores of cases not learned from become honest log odds: one slope, a start per kind (Platt). */
export type Straightening = { readonly slope: number; readonly start: Start };

/** Fits on the first cut: that at least a part of the purchase is suited. */
export function straighten(
  cases: readonly LabelledCase[],
  scores: readonly number[],
): Straightening {
  const straight = { slope: 1, start: { notice: 0, plan: 0 } };
  const kinds = ["notice", "plan"] as const;
  for (let round = 0; round < 200; round++) {
    let slopeSlope = 0;
    let slopeBend = 1e-3;
    const starts = { notice: { slope: 0, bend: 1e-3 }, plan: { slope: 0, bend: 1e-3 } };
    cases.forEach(({ kind, label }, at) => {
      const score = scores[at] ?? 0;
      const chance = chanceOfScore(straight.slope * score + straight.start[kind]);
      const miss = chance - (label >= 1 ? 1 : 0);
      const sway = chance * (1 - chance);
      slopeSlope += miss * score;
      slopeBend += sway * score * score;
      starts[kind].slope += miss;
      starts[kind].bend += sway;
    });
    // Half a step each: slope and starts move together.
    straight.slope -= (0.5 * slopeSlope) / slopeBend;
    for (const kind of kinds)
      straight.start[kind] -= (0.5 * starts[kind].slope) / starts[kind].bend;
  }
  return straight;
}

/** The same model in honest log odds, so that the parts still add up. */
export function straightened(
  { weights, start }: Fitted,
  { slope, start: shift }: Straightening,
): Fitted {
  return {
    weights: new Map([...weights].map(([feature, weight]) => [feature, weight * slope])),
    start: {
      notice: start.notice * slope + shift.notice,
      plan: start.plan * slope + shift.plan,
    },
  };
}
