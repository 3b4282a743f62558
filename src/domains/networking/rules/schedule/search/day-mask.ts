/** A day as two words of 32 slots: bit `slot & 31` of word `slot >> 5`. */

export function bitCount(word: number): number {
  let v = word;
  v -= (v >>> 1) & 0x55555555;
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Idle gaps in a day: the runs of busy slots, less one. */
export function gapCount(low: number, high: number): number {
  if (high === 0) return low === 0 ? 0 : bitCount(low & ~(low << 1)) - 1;
  const runs = bitCount(low & ~(low << 1)) + bitCount(high & ~((high << 1) | (low >>> 31)));
  return runs - 1;
}

/** The number of the bit that stands `skip` bits above the lowest one that is set. */
export function bitAt(word: number, skip: number): number {
  let rest = word;
  for (let left = skip; left > 0; left -= 1) rest &= rest - 1;
  return 31 - Math.clz32(rest & -rest);
}
