/** What speaks for each division about one text; all lists are in the model's order of divisions. */
export type DivisionEvidence = {
  /** Distance to the line of the division, positive inside. */
  readonly margins: ArrayLike<number>;
  /** Cosine with the nearest label, 0 … 1. */
  readonly nearest: ArrayLike<number>;
};

/** Only the best are compared when the blend is fitted: the others are no question and would outvote those that are. */
const candidates = 10;

/**
 * Figures from which the chance of one division is judged: what speaks for it, and by how much that beats the best
 * other division.
 */
export function figuresOf({ margins, nearest }: DivisionEvidence): readonly (readonly number[])[] {
  const marginLeads = leadsOf(margins);
  const nearestLeads = leadsOf(nearest);
  return Array.from(margins, (margin, at) => [
    margin,
    marginLeads[at] ?? 0,
    nearest[at] ?? 0,
    nearestLeads[at] ?? 0,
  ]);
}

/** By how much each beats the best of the others; below zero for all but the best. */
function leadsOf(values: ArrayLike<number>): number[] {
  let best = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value > best) {
      second = best;
      best = value;
    } else if (value > second) second = value;
  }
  return Array.from(values, (value) => value - (value === best ? second : best));
}

/** Numbers of the divisions that come into question for a text; where no line was learned, by their labels. */
export function candidatesOf({ margins, nearest }: DivisionEvidence): number[] {
  return Array.from(margins, (_, at) => at)
    .sort(
      (a, b) =>
        (margins[b] ?? 0) - (margins[a] ?? 0) || (nearest[b] ?? 0) - (nearest[a] ?? 0) || a - b,
    )
    .slice(0, candidates);
}
