import { mostHidden } from "#kernel/hide-small";
import { type Outcome, outcomes, type Settled } from "./outcome.ts";

/** How many meetings led to what. */
export type ResultCounts = {
  /** Of which somebody said what came of it. */
  readonly known: number;
  readonly fruitful: number;
  /** Somebody said that nothing came of it. */
  readonly nothing: number;
} & Readonly<Record<Outcome, number>>;

export const resultMeasures = ["known", "fruitful", ...outcomes, "nothing"] as const;
export type ResultMeasure = (typeof resultMeasures)[number];

/** Does a meeting count under this measure? */
export const isOfMeasure = (
  { outcomes: came, basis }: Settled,
  measure: ResultMeasure,
): boolean => {
  if (measure === "known") return basis !== "none";
  if (measure === "fruitful") return came.length > 0;
  if (measure === "nothing") return came.length === 0 && basis !== "none" && basis !== "differ";
  return came.includes(measure);
};

export const countResults = (settled: readonly Settled[]): ResultCounts =>
  Object.fromEntries(
    resultMeasures.map((measure) => [
      measure,
      settled.filter((one) => isOfMeasure(one, measure)).length,
    ]),
  ) as ResultCounts;

const isSmall = (count: number): boolean => count > 0 && count <= mostHidden;

/**
 * What may be told of results outside the desk: no count of 1 to 3 meetings, and none that the others would give away.
 * Those that led to something, those that led to nothing and those of which the two do not say the same are all known ones.
 * @param isHidden also without a reason in these counts: what led to something was hidden elsewhere
 * @returns null where a count is hidden
 */
export function hideResults(
  counts: ResultCounts,
  { isHidden = false }: { readonly isHidden?: boolean } = {},
): Readonly<Record<ResultMeasure, number | null>> {
  const { known, fruitful, nothing } = counts;
  const rest = known - fruitful;
  const hidesFruitful = isHidden || isSmall(fruitful) || isSmall(known);
  const hides: Record<ResultMeasure, boolean> = {
    fruitful: hidesFruitful,
    known: hidesFruitful || isSmall(rest),
    nothing: hidesFruitful || isSmall(rest) || isSmall(nothing) || isSmall(rest - nothing),
    ...(Object.fromEntries(
      outcomes.map((one) => [one, hidesFruitful || isSmall(counts[one])]),
    ) as Record<Outcome, boolean>),
  };
  // A zero of what all would know is no secret, and hiding it says that there is something.
  const isKnownZero = (measure: ResultMeasure) => counts[measure] === 0 && known === 0;
  return Object.fromEntries(
    resultMeasures.map((measure) => [
      measure,
      hides[measure] && !isKnownZero(measure) ? null : counts[measure],
    ]),
  ) as Record<ResultMeasure, number | null>;
}
