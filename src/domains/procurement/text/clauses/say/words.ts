import type { AdviceWarning, RouteReason } from "../../../rules/clauses/advice.ts";
import type { Figure, Regime } from "../../../rules/clauses/procurement-rules.ts";

/** How amounts, days and figures are written in a language. */
export type Tools = {
  readonly money: (cents: number) => string;
  readonly number: (value: number) => string;
  readonly day: (on: string) => string;
  readonly regimes: Readonly<Record<Regime, string>>;
  readonly named: (figure: Figure) => string;
  readonly amount: (figure: Figure) => string;
};

/** A sentence for each kind of thing that is said. */
type Sentences<Said extends { readonly kind: string }> = {
  readonly [Kind in Said["kind"]]: (
    said: Extract<Said, { readonly kind: Kind }>,
    tools: Tools,
  ) => string;
};

export type ReasonWords = Sentences<RouteReason>;
export type WarningWords = Sentences<AdviceWarning>;
