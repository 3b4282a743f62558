/** Bytes that arrive in pieces and are taken in other pieces; holds what was not taken yet. */
export type ByteQueue = {
  /** Waits until `count` bytes are there; false when the source ends before. */
  fill(count: number): Promise<boolean>;
  /** The next `count` bytes, fewer when there are no more. */
  take(count: number): Uint8Array;
  /** Lets `count` bytes pass without keeping them; false when the source ends before. */
  skip(count: number): Promise<boolean>;
  /** Everything that is there, without taking it. */
  peek(count: number): Uint8Array;
};

export function queueBytes(source: AsyncIterable<Uint8Array>): ByteQueue {
  const pieces = source[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const next = await pieces.next();
    if (next.done) return false;
    held = held.byteLength === 0 ? Buffer.from(next.value) : Buffer.concat([held, next.value]);
    return true;
  };
  const fill = async (count: number): Promise<boolean> => {
    const waiting: Uint8Array[] = [held];
    let size = held.byteLength;
    while (size < count) {
      const next = await pieces.next();
      if (next.done) break;
      waiting.push(next.value);
      size += next.value.byteLength;
    }
    // Put together once: piece by piece would copy a large entry over and over.
    if (waiting.length > 1) held = Buffer.concat(waiting);
    return size >= count;
  };
  return {
    fill,
    peek: (count) => held.subarray(0, count),
    take: (count) => {
      const taken = held.subarray(0, count);
      held = held.subarray(count);
      return taken;
    },
    skip: async (count) => {
      let left = count;
      while (left > held.byteLength) {
        left -= held.byteLength;
        held = Buffer.alloc(0);
        if (!(await more())) return false;
      }
      held = held.subarray(left);
      return true;
    },
  };
}
