import type { nl } from "./nl.ts";

type Widened<Value> = Value extends string
  ? string
  : Value extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof Value]: Widened<Value[Key]> };

/** How a ranking is told. */
export type RankingWords = Widened<typeof nl>;
