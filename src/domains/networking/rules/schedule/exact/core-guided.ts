import { addClause, type Cnf, countUp } from "./cnf.ts";
import type { Sat } from "./sat.ts";

type CoreGuided = {
  readonly cnf: Cnf;
  readonly sat: Sat;
  /** What would be good to hold, and what it costs when it does not. */
  readonly wished: readonly (readonly [literal: number, cost: number])[];
  /** A model was found, to be read from the solver. */
  readonly found: () => void;
  /** It cannot cost less than this. */
  readonly bounded: (cost: number) => void;
  /** What the best known costs, and what it costs at least as others know. */
  readonly upper: () => number;
  readonly lowest: () => number;
  readonly shouldStop: () => boolean;
};

/** A count that goes up: when its wish is in a core, the next one is wished. */
type Next = { readonly counted: readonly number[]; readonly at: number };

/**
 * Makes the cost of broken wishes as low as it can be, guided by what clashes: each core raises the bound by its cheapest
 * wish and becomes a count (OLL, Andres et al. 2012), dear wishes first.
 * @returns `fixed`: only models of the lowest cost are left; `met`: the best known meets what others know, and models that cost
 * more are left still; `stopped`: told to stop
 */
export function minimiseByCores(of: CoreGuided): "fixed" | "met" | "stopped" {
  const costs = new Map<number, number>();
  const counts = new Map<number, Next>();
  let bound = 0;
  const wish = (literal: number, cost: number) =>
    costs.set(literal, (costs.get(literal) ?? 0) + cost);
  for (const [literal, cost] of of.wished) wish(literal, cost);
  const isMet = () => of.upper() <= of.lowest();
  const isMoot = () => of.shouldStop() || of.upper() <= bound || isMet();
  let stratum = Math.max(1, ...costs.values());
  while (of.upper() > bound) {
    if (of.shouldStop()) return "stopped";
    if (isMet()) return "met";
    const asked = [...costs].flatMap(([literal, cost]) => (cost >= stratum ? [literal] : []));
    const answer = of.sat.solve(asked, isMoot);
    if (answer === "stopped") continue;
    if (answer === "yes") {
      of.found();
      const cheaper = Math.max(0, ...[...costs.values()].filter((cost) => cost < stratum));
      if (cheaper === 0) break;
      stratum = cheaper;
      continue;
    }
    const core = shorter(of.sat, of.sat.core(), isMoot);
    const least = Math.min(...core.map((literal) => costs.get(literal) ?? 0));
    bound += least;
    of.bounded(bound);
    for (const literal of core) {
      const left = (costs.get(literal) ?? 0) - least;
      if (left > 0) costs.set(literal, left);
      else costs.delete(literal);
      const next = counts.get(literal);
      const further = next?.counted[next.at + 1];
      if (next === undefined || further === undefined) continue;
      counts.set(-further, { counted: next.counted, at: next.at + 1 });
      wish(-further, least);
    }
    addClause(
      of.cnf,
      core.map((literal) => -literal),
    );
    if (core.length > 1) {
      const counted = countUp(
        of.cnf,
        core.map((literal) => -literal),
        core.length,
        false,
      );
      const second = counted[1] ?? 0;
      counts.set(-second, { counted, at: 1 });
      wish(-second, least);
    }
    of.sat.take(of.cnf);
  }
  // What still is wished is not broken in any model of the lowest cost.
  for (const literal of costs.keys()) addClause(of.cnf, [literal]);
  of.sat.take(of.cnf);
  return "fixed";
}

/** The core asked again by itself, as long as that makes it shorter. */
function shorter(sat: Sat, core: readonly number[], isMoot: () => boolean): readonly number[] {
  for (let best = core; ; ) {
    if (best.length < 3 || sat.solve(best, isMoot) !== "no") return best;
    const again = sat.core();
    if (again.length >= best.length) return best;
    best = again;
  }
}
