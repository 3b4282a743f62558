/** Round numbers that cover low to high, about `count` of them, zero included when it lies between. */
export function niceTicks(low: number, high: number, count = 5): readonly number[] {
  if (high <= low) return [low];
  const rough = (high - low) / Math.max(1, count - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  // Multiplied and rounded per tick: adding up steps of 0.1 drifts.
  return Array.from({ length: last - first + 1 }, (_, at) => roundTo((first + at) * step, power));
}

function roundTo(value: number, power: number): number {
  const digits = Math.max(0, 1 - Math.floor(Math.log10(power)));
  return Number(value.toFixed(Math.min(20, digits)));
}

/** Where a value lies between two points of the drawing. */
export function position(
  value: number,
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): number {
  return high === low ? from : from + ((value - low) / (high - low)) * (to - from);
}

/**
 * Moves labels apart until each has its room, in the order in which they lie; the group keeps its
 * middle where that is possible.
 */
export function spreadLabels(
  wanted: readonly number[],
  room: number,
  [top, bottom]: readonly [number, number],
): readonly number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  let lowest = top;
  for (const at of order) {
    placed[at] = Math.max(wanted[at] ?? 0, lowest);
    lowest = (placed[at] ?? 0) + room;
  }
  let highest = bottom;
  for (const at of order.reverse()) {
    placed[at] = Math.min(placed[at] ?? 0, highest);
    highest = (placed[at] ?? 0) - room;
  }
  return placed;
}

/** Which of the labels along the foot to write so that they do not touch; the last always. */
export function labelsThatFit(count: number, plotWidth: number, labelWidth: number): Set<number> {
  const fitting = Math.max(1, Math.floor(plotWidth / labelWidth));
  const every = Math.max(1, Math.ceil(count / fitting));
  return new Set(
    Array.from({ length: count }, (_, at) => at).filter((at) => (count - 1 - at) % every === 0),
  );
}
