/** The same content always gives the same text: keys sorted, nulls and undefined left out. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? "null";
}

/** Do both mean the same? Order of keys does not matter; null, undefined and absent are one. */
export const sameContent = (left: unknown, right: unknown): boolean =>
  canonicalText(left) === canonicalText(right);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value ?? null;
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
