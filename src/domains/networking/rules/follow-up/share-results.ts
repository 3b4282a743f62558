import { hideSmallCounts } from "#kernel/hide-small";
import {
  hideResults,
  type ResultCounts,
  type ResultMeasure,
  resultMeasures,
} from "./hide-results.ts";
import { outcomes } from "./outcome.ts";

export type SharedResults = Readonly<Record<ResultMeasure, number | null>>;

/**
 * Results of several gatherings as they may be handed on beside their total: a gathering whose counts would say too much tells
 * nothing, and then a second one neither, so that the total gives none away.
 */
export function shareResults(gatherings: readonly ResultCounts[]): readonly SharedResults[] {
  const columns = Object.fromEntries(
    outcomes.map((one) => [one, hideSmallCounts(gatherings.map((counts) => counts[one])).parts]),
  );
  const silent = silentOnes(gatherings);
  return gatherings.map((counts, at) => {
    const own = hideResults(counts);
    return Object.fromEntries(
      resultMeasures.map((measure) => {
        const column = columns[measure];
        const isHidden = silent.has(at) || (column !== undefined && column[at] === null);
        return [measure, isHidden ? null : own[measure]];
      }),
    ) as SharedResults;
  });
}

/** Gatherings of which nothing is told: those with small counts, and one to stand beside a lonely one. */
function silentOnes(gatherings: readonly ResultCounts[]): ReadonlySet<number> {
  const says = ({ known, fruitful, nothing }: SharedResults) =>
    known !== null && fruitful !== null && nothing !== null;
  const silent = new Set(
    gatherings.flatMap((counts, at) => (says(hideResults(counts)) ? [] : [at])),
  );
  if (silent.size !== 1) return silent;
  const [next] = gatherings
    .map(({ known }, at) => ({ known, at }))
    .filter(({ known, at }) => known > 0 && !silent.has(at))
    .sort((one, other) => one.known - other.known);
  if (next) silent.add(next.at);
  return silent;
}
