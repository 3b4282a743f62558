/** Draws that repeat with their seed; fast rather than unguessable. */
export type Draw = { state: number };

export function seeded(seed: number): Draw {
  return { state: (Math.imul(seed, 0x9e3779b1) + 0x1234567) | 0 || 1 };
}

/** A fraction from 0 to below 1. */
export function draw(from: Draw): number {
  let x = from.state;
  x ^= x << 13;
  x ^= x >>> 17;
  x ^= x << 5;
  from.state = x;
  return (x >>> 0) / 4294967296;
}

/** A whole number from 0 to below `count`. */
export function drawBelow(from: Draw, count: number): number {
  return (draw(from) * count) | 0;
}
