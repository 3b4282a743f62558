import type { Day } from "#kernel/day";

function hashOn(start: number, text: string): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}

/**
 * Where an organisation stands among its equals on a day: an even draw from its id and the day, the same
 * for everybody who looks that day, another one tomorrow.
 * @param ofDay hash of the day
 * @returns 0 to 2^32 - 1, lowest first
 */
function fairNumber(ofDay: number, id: string): number {
  let hash = hashOn(ofDay, id);
  // Ids that differ in their last sign alone would otherwise keep each other's company every day.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Positions of all ids in the fair order of a day. */
export function fairOrder(ids: readonly string[], day: Day): Uint32Array {
  const ofDay = hashOn(0x811c9dc5, day);
  const keys = new Float64Array(ids.length);
  for (let at = 0; at < keys.length; at++) {
    keys[at] = fairNumber(ofDay, ids[at] ?? "") * 2 ** 21 + at;
  }
  keys.sort();
  const order = new Uint32Array(keys.length);
  for (let at = 0; at < order.length; at++) {
    const key = keys[at] ?? 0;
    order[at] = key - Math.floor(key / 2 ** 21) * 2 ** 21;
  }
  return order;
}
