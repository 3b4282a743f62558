/** What a text is seen to hold: slots, each with how often. Slots come once, in the order first met. */
export type SlotCounts = { readonly slots: Uint32Array; readonly counts: Float32Array };

/** Counts slots of one text after the other in the same memory. */
export type SlotTally = {
  add(slot: number, times: number): void;
  /** What was counted since the last time; the tally is empty again. */
  take(): SlotCounts;
};

/** @param slots slots are 0 … slots − 1 */
export function slotTally(slots: number): SlotTally {
  const counted = new Float32Array(slots);
  let met = new Uint32Array(1024);
  let size = 0;
  return {
    add(slot, times) {
      const before = counted[slot] as number;
      counted[slot] = before + times;
      if (before > 0) return;
      if (size === met.length) {
        const longer = new Uint32Array(size * 2);
        longer.set(met);
        met = longer;
      }
      met[size++] = slot;
    },
    take() {
      const taken = met.slice(0, size);
      const counts = new Float32Array(size);
      for (let at = 0; at < size; at++) {
        const slot = taken[at] as number;
        counts[at] = counted[slot] as number;
        counted[slot] = 0;
      }
      size = 0;
      return { slots: taken, counts };
    },
  };
}
