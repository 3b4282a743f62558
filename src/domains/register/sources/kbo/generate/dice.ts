/** Where a drawn value belongs, so that two properties of one thing do not go together by chance. */
export type Dice = {
  /** 0 up to 1, always the same for the same thing and property. */
  share(index: number, property: number): number;
  /** A whole number from 0 up to `below`. */
  below(index: number, property: number, below: number): number;
};

/**
 * Chance without memory: every value follows from seed, thing and property alone, so that the files of an
 * extract can be written one after the other, each in its own order, and still agree.
 */
export function dice(seed: number): Dice {
  const draw = (index: number, property: number): number => {
    let x =
      Math.imul(index ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b) ^
      Math.imul(property + 1, 0xc2b2ae35);
    x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
    x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
    return (x ^ (x >>> 16)) >>> 0;
  };
  return {
    share: (index, property) => draw(index, property) / 4_294_967_296,
    below: (index, property, below) => draw(index, property) % below,
  };
}
