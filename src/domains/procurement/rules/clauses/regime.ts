import type { PurchaseKind } from "../library/families.ts";
import { decidingFigures, europeanFigure, type Figures } from "./figures-on.ts";
import type { Figure, FigureKey, Regime } from "./procurement-rules.ts";

export type RegimeFound =
  | {
      readonly kind: "known";
      readonly regime: Regime;
      /** The figures it was held against. */
      readonly against: readonly Figure[];
    }
  /** No figure of that name holds on the day. */
  | { readonly kind: "no-figure"; readonly missing: readonly FigureKey[] }
  | { readonly kind: "no-value" };

/**
 * The regime of a purchase. Low value is strictly below its figure; the European regime begins at its figure.
 * @param cents EUR cents, VAT excluded; null: not known
 */
export function regimeOf(kind: PurchaseKind, cents: number | null, figures: Figures): RegimeFound {
  const missing = decidingFigures(kind).filter((key) => !figures.has(key));
  const low = figures.get("low-value");
  const european = figures.get(europeanFigure[kind]);
  if (!low || !european) {
    // Below the lowest figure nothing else has to be known.
    if (low && cents !== null && cents < low.value) {
      return { kind: "known", regime: "low-value", against: [low] };
    }
    return { kind: "no-figure", missing };
  }
  if (cents === null) return { kind: "no-value" };
  return { kind: "known", regime: regimeAt(kind, cents, low, european), against: [low, european] };
}

/** The regimes a kind of purchase can have, light to heavy. */
export const regimesOf = (kind: PurchaseKind): readonly Regime[] =>
  kind === "social-services" ? ["low-value", "light", "light-eu"] : ["low-value", "below-eu", "eu"];

function regimeAt(kind: PurchaseKind, cents: number, low: Figure, european: Figure): Regime {
  if (cents >= european.value) return kind === "social-services" ? "light-eu" : "eu";
  if (cents < low.value) return "low-value";
  return kind === "social-services" ? "light" : "below-eu";
}

export type Band = {
  readonly regime: Regime;
  /** EUR cents: from this amount on; null: from nothing. */
  readonly fromCents: number | null;
  /** EUR cents: up to but not at this amount; null: no end. */
  readonly belowCents: number | null;
};

/** Which regime holds for which amounts, for when no value is known; from light to heavy. */
export function bandsOf(kind: PurchaseKind, figures: Figures): Band[] {
  const low = figures.get("low-value")?.value;
  const european = figures.get(europeanFigure[kind])?.value;
  if (low === undefined || european === undefined) return [];
  const social = kind === "social-services";
  return [
    { regime: "low-value", fromCents: null, belowCents: low },
    { regime: social ? "light" : "below-eu", fromCents: low, belowCents: european },
    { regime: social ? "light-eu" : "eu", fromCents: european, belowCents: null },
  ];
}
