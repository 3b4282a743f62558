import type { FigureKey, Figures } from "./figures.ts";
import { quarterOf, type Summary } from "./summarise.ts";

/** One figure beside the group, as far as the group may be told of. */
export type ComparedFigure = {
  readonly figure: FigureKey;
  readonly own: number;
  readonly group: (Summary & { readonly quarter: 1 | 2 | 3 | 4 }) | null;
};

/** Own figures, each beside what is told of the group. */
export function compare(
  figures: Figures,
  results: readonly (Summary & { readonly figure: FigureKey })[],
): ComparedFigure[] {
  return (Object.entries(figures) as [FigureKey, number][]).map(([figure, own]) => {
    const found = results.find((result) => result.figure === figure);
    if (!found) return { figure, own, group: null };
    const { lower, middle, upper } = found;
    return { figure, own, group: { lower, middle, upper, quarter: quarterOf(own, found) } };
  });
}
