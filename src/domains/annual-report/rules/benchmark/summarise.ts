import type { FigureKey, Figures } from "./figures.ts";

/** What is told of one figure: three averages, none of them the value of one partnership. */
export type Summary = { readonly lower: number; readonly middle: number; readonly upper: number };

/** No setting may go below this. */
const fewestPartnerships = 5;

/** Two figures that count, so that a small change of the group cannot be read off. */
const rounded = (value: number): number => Number(value.toPrecision(2));

/**
 * The quartiles of a figure, each the average of the three values nearest to it, rounded. The lowest and the
 * highest value are never told.
 * @returns null when fewer than `minimum` partnerships share the figure
 */
export function summarise(values: readonly number[], minimum: number): Summary | null {
  if (values.length < Math.max(minimum, fewestPartnerships)) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const near = (share: number): number => {
    const centre = Math.round(share * (sorted.length - 1));
    const three = sorted.slice(centre - 1, centre + 2);
    return rounded(three.reduce((sum, value) => sum + value, 0) / three.length);
  };
  return { lower: near(0.25), middle: near(0.5), upper: near(0.75) };
}

/** Every figure that enough partnerships share. */
export function summariseAll(
  shares: readonly Figures[],
  minimum: number,
): readonly (Summary & { readonly figure: FigureKey })[] {
  const keys = new Set(shares.flatMap((figures) => Object.keys(figures) as FigureKey[]));
  return [...keys].sort().flatMap((figure) => {
    const values = shares.flatMap((figures) => figures[figure] ?? []);
    const summary = summarise(values, minimum);
    return summary ? [{ figure, ...summary }] : [];
  });
}

/** What is remembered of the group of a year between two times it was summed. */
export type GroupMemory = {
  readonly size: number;
  readonly sizeBefore: number;
  /** Before its last change. */
  readonly wasShown: boolean;
};

/**
 * May the group be told of? It is large enough now, and when it was told of before, it was large enough before
 * its last change too: else who kept the earlier figures could subtract.
 */
export function mayShow(group: GroupMemory, minimum: number): boolean {
  const enough = Math.max(minimum, fewestPartnerships);
  return group.size >= enough && (!group.wasShown || group.sizeBefore >= enough);
}

/** In which quarter of the group one's own value lies: 1 is the lowest. */
export function quarterOf(own: number, { lower, middle, upper }: Summary): 1 | 2 | 3 | 4 {
  if (own < lower) return 1;
  if (own < middle) return 2;
  return own < upper ? 3 : 4;
}
