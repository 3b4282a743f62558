type Numbers = Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** A list of numbers that is held in one piece of memory. */
export type GrowingNumbers<Kind extends Numbers> = {
  readonly length: number;
  push(value: number): void;
  /** 0 outside the list. */
  at(index: number): number;
  all(): Kind;
};

export function growingNumbers<Kind extends Numbers>(
  Kind: new (size: number) => Kind,
): GrowingNumbers<Kind> {
  let held = new Kind(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push: (value) => {
      if (length === held.length) {
        const larger = new Kind(length * 2);
        larger.set(held);
        held = larger;
      }
      held[length] = value;
      length += 1;
    },
    at: (index) => held[index] ?? 0,
    all: () => held.subarray(0, length) as Kind,
  };
}

/** Texts of small Latin letters one after the other, a byte for each sign. */
export function growingBytes() {
  let held = new Uint8Array(4096);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push: (text: string) => {
      while (length + text.length > held.length) {
        const larger = new Uint8Array(held.length * 2);
        larger.set(held);
        held = larger;
      }
      // A sign of another alphabet becomes some byte: equal names stay equal, which is all that is asked.
      for (let at = 0; at < text.length; at += 1) held[length + at] = text.charCodeAt(at);
      length += text.length;
    },
    between: (from: number, to: number): string => {
      let text = "";
      for (let at = from; at < to; at += 1) text += String.fromCharCode(held[at] as number);
      return text;
    },
  };
}
