import {
  hideResults,
  type ResultCounts,
  type ResultMeasure,
  resultMeasures,
} from "./hide-results.ts";

export type SharedResults = Readonly<Record<ResultMeasure, number | null>>;

/**
 * Results of several gatherings as they may be handed on beside their total: what one gathering may not tell is hidden, and
 * where it would be the only one of a measure, that of a second gathering too, so that the total does not give it away.
 */
export function shareResults(gatherings: readonly ResultCounts[]): readonly SharedResults[] {
  const shown = gatherings.map((counts) => hideResults(counts));
  const hidden = Object.fromEntries(
    resultMeasures.map((measure) => [measure, hiddenIn(measure, gatherings, shown)]),
  ) as Record<ResultMeasure, ReadonlySet<number>>;
  return gatherings.map(
    (counts, at) =>
      Object.fromEntries(
        resultMeasures.map((measure) => [
          measure,
          hidden[measure].has(at) ? null : counts[measure],
        ]),
      ) as Record<ResultMeasure, number | null>,
  );
}

/** Places of the gatherings that tell nothing of this measure: none, or at least two where there are two to tell of. */
function hiddenIn(
  measure: ResultMeasure,
  gatherings: readonly ResultCounts[],
  shown: readonly SharedResults[],
): ReadonlySet<number> {
  const hidden = new Set(shown.flatMap((own, at) => (own[measure] === null ? [at] : [])));
  if (hidden.size !== 1) return hidden;
  const [next] = gatherings
    .map((counts, at) => ({ known: counts.known, count: counts[measure], at }))
    .filter(({ known, at }) => known > 0 && !hidden.has(at))
    .sort((one, other) => rankOf(one.count) - rankOf(other.count) || one.at - other.at);
  return next ? hidden.add(next.at) : hidden;
}

/** A zero hides little: it goes last. */
const rankOf = (count: number): number => (count === 0 ? Number.MAX_SAFE_INTEGER : count);
