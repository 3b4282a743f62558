import type { Day } from "#kernel/day";
import { hashText } from "../hash-text.ts";

/** The number of a document as it is compared: `FA-2025/0017` and `fa2025 17` are one, `1/12` and `11/2` are not. Null when it says nothing. */
export function documentKey(document: string | null): number | null {
  const short = (document ?? "")
    .toUpperCase()
    // Noughts at the front of a run of digits differ from program to program.
    .replace(/(?<!\d)0+(?=\d)/g, "")
    .replace(/(?<=\d)[^A-Z0-9]+(?=\d)/g, ".")
    .replace(/[^A-Z0-9.]/g, "");
  return /\d/.test(short) ? hashText(short) : null;
}

/**
 * Quarters of a year since year nought, 1 without a day: the same number of the same supplier more than a quarter away
 * is another document.
 */
export const quarterOf = (day: Day | null): number =>
  day === null ? 1 : Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);

/** Who was paid, in every way by which another file may know it. */
export const identitiesOf = (number: string | null, joined: string): readonly number[] =>
  [number ? hashText(`n${number}`) : null, joined ? hashText(`j${joined}`) : null].filter(
    (one) => one !== null,
  );

/** Documents in the books, by who was paid and when. */
export type KnownDocuments = {
  add(identities: readonly number[], document: number, quarter: number, importId: number): void;
  /** The import in which this document stands, or null. */
  find(identities: readonly number[], document: number, day: Day | null): number | null;
  readonly size: number;
};

/** Open addressing in typed arrays: sixteen bytes per entry, so that millions fit. */
export function knownDocuments(expected: number): KnownDocuments {
  let size = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 4)));
  let keys = new Float64Array(size);
  let values = new Int32Array(size);
  let count = 0;
  const slotOf = (key: number): number => {
    let slot = key % size;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) % size;
    return slot;
  };
  const put = (key: number, value: number) => {
    const slot = slotOf(key);
    if (keys[slot] === key) return;
    keys[slot] = key;
    values[slot] = value;
    count += 1;
  };
  const grow = () => {
    const [oldKeys, oldValues] = [keys, values];
    size *= 2;
    [keys, values, count] = [new Float64Array(size), new Int32Array(size), 0];
    oldKeys.forEach((key, at) => {
      if (key !== 0) put(key, oldValues[at] as number);
    });
  };
  const keyOf = (identity: number, document: number, bucket: number) =>
    1 + (identity % 2 ** 44) * 31 + (document % 2 ** 46) * 7 + bucket * 1_000_003;
  return {
    get size() {
      return count;
    },
    add: (identities, document, quarter, importId) => {
      if (count * 2 > size) grow();
      for (const identity of identities) put(keyOf(identity, document, quarter), importId);
    },
    find: (identities, document, day) => {
      const bucket = quarterOf(day);
      const buckets = day === null ? [bucket] : [bucket, bucket - 1, bucket + 1];
      for (const identity of identities)
        for (const one of buckets) {
          const slot = slotOf(keyOf(identity, document, one));
          if (keys[slot] !== 0) return values[slot] as number;
        }
      return null;
    },
  };
}
