/**
 * How much of the way from where an indicator began to where it should come was gone.
 * @returns ratio, 0 at the beginning and 1 at the target, below and above too; null when a figure is unknown or there is
 * no way to go
 */
export function progressOf(indicator: {
  readonly baseline: number | null;
  readonly target: number | null;
  readonly current: number | null;
}): number | null {
  const { baseline, target, current } = indicator;
  if (baseline === null || target === null || current === null || baseline === target) return null;
  return (current - baseline) / (target - baseline);
}
