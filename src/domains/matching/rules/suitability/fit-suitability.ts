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

export type FittedSuitability = Pick<SuitabilityModel, "weights" | "start">;

/** Pulls weights to nought: without it a feature of ten cases would weigh as one of hundreds. */
const ridge = 2;
const sweeps = 80;

/** May only speak for, or only against: a weight the sheet would turn round stays nought. A group may do both: 0. */
function signOf(feature: string): 1 | 0 | -1 {
  if (feature.startsWith("group-")) return 0;
  const speaksAgainst = /^(?:other-|building|nature-works$|nature-supplies$|large$|nothing-known$)/;
  return speaksAgainst.test(feature) ? -1 : 1;
}

/**
 * Learns how much each feature speaks, from both cuts of the labels at once (partly or more, well): the same weights,
 * two starts. Coordinate descent by Newton steps, each weight held to its sign.
 */
export function fitSuitability(cases: readonly LabelledCase[]): FittedSuitability {
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
  const kept = column.isStart || sign === 0 ? wanted : sign * Math.max(0, sign * wanted);
  const change = kept - column.weight;
  if (change === 0) return;
  column.weight = kept;
  column.at.forEach((at, which) => {
    scores[at] = (scores[at] ?? 0) + change * (column.values[which] ?? 0);
  });
}

export const chanceOfScore = (score: number): number => 1 / (1 + Math.exp(-score));

/** Log odds by a model. */
export function scoreCase(
  { weights, start }: FittedSuitability,
  { features, kind }: LabelledCase,
): number {
  return features.reduce(
    (sum, { feature, value }) => sum + value * (weights.get(feature) ?? 0),
    start[kind],
  );
}
