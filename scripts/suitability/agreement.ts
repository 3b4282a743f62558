/** How far two readers agree beyond chance. */
export type Agreement = {
  readonly lines: number;
  /** Share of lines with the same label. */
  readonly same: number;
  readonly kappa: number;
  /** A step of two counts double. */
  readonly linearKappa: number;
  /** A step of two counts four times. */
  readonly quadraticKappa: number;
};

type Pair = readonly [number, number];

/** @see Cohen, Weighted kappa, Psychological Bulletin 70 (1968) */
export function agreementOf(pairs: readonly Pair[]): Agreement {
  return {
    lines: pairs.length,
    same: pairs.filter(([one, other]) => one === other).length / Math.max(1, pairs.length),
    kappa: kappaBy(pairs, (one, other) => (one === other ? 0 : 1)),
    linearKappa: kappaBy(pairs, (one, other) => Math.abs(one - other)),
    quadraticKappa: kappaBy(pairs, (one, other) => (one - other) ** 2),
  };
}

function kappaBy(pairs: readonly Pair[], apart: (one: number, other: number) => number): number {
  const seen = pairs.reduce((sum, [one, other]) => sum + apart(one, other), 0) / pairs.length;
  let byChance = 0;
  for (const [one] of pairs) for (const [, other] of pairs) byChance += apart(one, other);
  return 1 - seen / (byChance / pairs.length ** 2);
}
