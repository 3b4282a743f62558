import type { Day } from "#kernel/day";

/**
 * Where an organisation stands among its equals on a day: an even draw from its id and the day, the same
 * for everybody who looks that day, another one tomorrow.
 * @returns 0 to 2^32 - 1, lowest first
 */
export function fairNumber(day: Day, id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < day.length; at++) {
    hash = Math.imul(hash ^ day.charCodeAt(at), 0x01000193);
  }
  for (let at = 0; at < id.length; at++) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  }
  // Ids that differ in their last sign alone would otherwise keep each other's company every day.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Positions of all ids in the fair order of a day. */
export function fairOrder(ids: readonly string[], day: Day): Uint32Array {
  const keys = Float64Array.from(ids, (id, at) => fairNumber(day, id) * 2 ** 21 + at);
  keys.sort();
  return Uint32Array.from(keys, (key) => key % 2 ** 21);
}
