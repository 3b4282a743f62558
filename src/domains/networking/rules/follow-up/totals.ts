import { type Outcome, outcomes, settle } from "./outcome.ts";
import type { MetPair } from "./pair.ts";

/** How many meetings led to what. A meeting with a contract counts under each outcome that holds. */
export type MetTotals = Readonly<Record<Outcome, number>> & {
  readonly met: number;
  /** Meetings of which somebody said what came of it, nothing included. */
  readonly known: number;
  /** Meetings from which something came. */
  readonly fruitful: number;
  readonly differ: number;
  readonly cents: number;
  readonly issued: number;
  readonly used: number;
  readonly usedCents: number;
};

export const settledOf = ({ desk, leftSaid, rightSaid }: MetPair) =>
  settle({ desk, left: leftSaid?.outcomes ?? null, right: rightSaid?.outcomes ?? null });

export function totalsOf(pairs: readonly MetPair[]): MetTotals {
  const settled = pairs.map(settledOf);
  const holding = (outcome: Outcome) =>
    settled.filter((one) => one.outcomes.includes(outcome)).length;
  const counts = Object.fromEntries(outcomes.map((one) => [one, holding(one)]));
  const vouchers = pairs.flatMap(({ voucher }) => voucher ?? []);
  const used = vouchers.filter(({ usedOn }) => usedOn !== null);
  const sum = (cents: readonly number[]) => cents.reduce((all, one) => all + one, 0);
  return {
    ...(counts as Record<Outcome, number>),
    met: pairs.length,
    known: settled.filter(({ basis }) => basis !== "none").length,
    fruitful: settled.filter((one) => one.outcomes.length > 0).length,
    differ: settled.filter(({ basis }) => basis === "differ").length,
    cents: sum(pairs.map(({ cents }) => cents ?? 0)),
    issued: vouchers.length,
    used: used.length,
    usedCents: sum(used.map(({ cents }) => cents)),
  };
}
