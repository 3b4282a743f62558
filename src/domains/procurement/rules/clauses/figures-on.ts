import { addDays, type Day } from "#kernel/day";
import type { PurchaseKind } from "../library/families.ts";
import type { Figure, FigureKey } from "./procurement-rules.ts";

export type Figures = ReadonlyMap<FigureKey, Figure>;

const holdsOn = ({ from, until }: Figure, day: Day): boolean =>
  from <= day && (until === null || day <= until);

/** The figures that hold on a day, by name. What the partnership wrote goes before what was shipped. */
export function figuresOn(figures: readonly Figure[], day: Day): Figures {
  const found = new Map<FigureKey, Figure>();
  for (const figure of figures) {
    if (!holdsOn(figure, day)) continue;
    const known = found.get(figure.key);
    if (!known || goesBefore(figure, known)) found.set(figure.key, figure);
  }
  return found;
}

const goesBefore = (one: Figure, other: Figure): boolean =>
  one.origin === other.origin ? one.from > other.from : one.origin === "own";

/** The threshold from which European rules count for a kind of purchase by a local authority. */
export const europeanFigure: Readonly<Record<PurchaseKind, FigureKey>> = {
  works: "eu-works",
  supplies: "eu-goods",
  services: "eu-goods",
  "social-services": "eu-social",
};

/** The amounts a buyer of this kind must know; norms and models of ours stand with what they are for. */
export function amountsFor(kind: PurchaseKind, figures: readonly Figure[]): Figure[] {
  const social = kind === "social-services";
  const keys: readonly FigureKey[] = [
    "low-value",
    social ? "without-publication-social" : "without-publication",
    ...(kind === "works" ? (["simplified-works"] as const) : []),
    europeanFigure[kind],
    "weigh-lots",
    "statistics-from",
    "hour-cost",
  ];
  return keys.flatMap((key) => figures.find((figure) => figure.key === key) ?? []);
}

/** The figures that decide on the regime of a kind of purchase. */
export const decidingFigures = (kind: PurchaseKind): readonly FigureKey[] => [
  "low-value",
  europeanFigure[kind],
];

/**
 * The figure of the period nearest to a day on which none holds: an indication, no rule. Of two equally near the earlier.
 */
export function nearestFigure(
  figures: readonly Figure[],
  key: FigureKey,
  day: Day,
): Figure | undefined {
  const named = figures.filter((figure) => figure.key === key);
  const before = named
    .filter(({ until }) => until !== null && until < day)
    .toSorted((a, b) => ((a.until ?? "") < (b.until ?? "") ? 1 : -1))[0];
  const after = named
    .filter(({ from }) => from > day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  return before ?? after;
}

/** The first day within so many days on which another figure of this name holds; null: none is known. */
export function nextChange(
  figures: readonly Figure[],
  key: FigureKey,
  day: Day,
  within: number,
): { readonly on: Day; readonly figure: Figure } | null {
  const now = figuresOn(figures, day).get(key);
  const last = addDays(day, within);
  const starts = figures
    .filter((figure) => figure.key === key && figure.from > day && figure.from <= last)
    .map(({ from }) => from)
    .sort();
  for (const on of starts) {
    const figure = figuresOn(figures, on).get(key);
    if (figure && figure.value !== now?.value) return { on, figure };
  }
  return null;
}
