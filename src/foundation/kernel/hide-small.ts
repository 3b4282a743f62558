/** Counts of 1 up to this many people can point at somebody. */
export const mostHidden = 3;
/** Two hidden counts that add up to less could be told apart by trying. */
const leastHiddenTogether = 2 * mostHidden + 1;

const isSmall = (count: number): boolean => count > 0 && count <= mostHidden;

/**
 * Hides counts of 1 to 3 people, and as much more as is needed to keep them from being found by subtracting
 * the others from the total.
 * @param parts counts of people that together are the total, no person in two of them
 * @returns null where a count is hidden
 */
export function hideSmallCounts(parts: readonly number[]): {
  readonly parts: readonly (number | null)[];
  readonly total: number | null;
} {
  const hidden = new Set(parts.flatMap((count, at) => (isSmall(count) ? [at] : [])));
  const total = parts.reduce((sum, count) => sum + count, 0);
  const shown = () => parts.map((count, at) => (hidden.has(at) ? null : count));
  if (hidden.size === 0) return { parts: shown(), total: isSmall(total) ? null : total };
  const others = parts
    .map((count, at) => ({ count, at }))
    .filter(({ count, at }) => count > 0 && !hidden.has(at))
    .sort((one, other) => one.count - other.count);
  const together = () => [...hidden].reduce((sum, at) => sum + (parts[at] ?? 0), 0);
  while (hidden.size < 2 || together() < leastHiddenTogether) {
    const next = others.shift();
    if (!next) return { parts: shown(), total: null };
    hidden.add(next.at);
  }
  return { parts: shown(), total };
}
