import { commonFigures, type FigureKey, type Figures } from "./figures.ts";
import { quarterOf, type Summary } from "./summarise.ts";

/** One figure beside the group, as far as the group may be told of. */
export type ComparedFigure = {
  readonly figure: FigureKey;
  readonly own: number;
  readonly group: (Summary & { readonly quarter: 1 | 2 | 3 | 4 }) | null;
};

const placeOf = (figure: FigureKey): number => {
  const place = (commonFigures as readonly string[]).indexOf(figure);
  return place < 0 ? commonFigures.length : place;
};

/** Own figures, each beside what is told of the group; the common ones first, then priorities by code. */
export function compare(
  figures: Figures,
  results: readonly (Summary & { readonly figure: FigureKey })[],
): ComparedFigure[] {
  const entries = (Object.entries(figures) as [FigureKey, number][]).sort(
    ([one], [other]) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1),
  );
  return entries.map(([figure, own]) => {
    const found = results.find((result) => result.figure === figure);
    if (!found) return { figure, own, group: null };
    const { lower, middle, upper } = found;
    return { figure, own, group: { lower, middle, upper, quarter: quarterOf(own, found) } };
  });
}
