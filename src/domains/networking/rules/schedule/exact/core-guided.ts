import { addClause, type Cnf, countUp } from "./cnf.ts";
import type { Sat } from "./sat.ts";

/** Who is asked the questions that take longer than so many conflicts. */
export type Afresh = { readonly sat: Sat; readonly patience: number };

type CoreGuided = {
  readonly cnf: Cnf;
  readonly sat: Sat;
  /** null: nobody else is asked. */
  readonly afresh: Afresh | null;
  /** What would be good to hold, and what it costs when it does not. */
  readonly wished: readonly (readonly [literal: number, cost: number])[];
  /** A model was found, to be read from this solver. */
  readonly found: (sat: Sat) => void;
  /** It cannot cost less than this. */
  readonly bounded: (cost: number) => void;
  /** What the best known costs, and what it costs at least as others know. */
  readonly upper: () => number;
  readonly lowest: () => number;
  readonly shouldStop: () => boolean;
};

/** A count that goes up: when its wish is in a core, the next one is wished. */
type Next = { readonly counted: readonly number[]; readonly at: number };

type Wishes = { readonly costs: Map<number, number>; readonly counts: Map<number, Next> };

/** Conflicts that a core may cost to become shorter: it was proven in few, or it is not worth it. */
const shortening = 2_000;

/**
 * Makes the cost of broken wishes as low as it can be, guided by what clashes: each core raises the bound by its cheapest
 * wish and becomes a count (OLL, Andres et al. 2012), dear wishes first.
 * @returns `fixed`: only models of the lowest cost are left; `met`: the best known meets what others know, and models that cost
 * more are left still; `stopped`: told to stop
 */
export function minimiseByCores(of: CoreGuided): "fixed" | "met" | "stopped" {
  const wishes: Wishes = { costs: new Map(), counts: new Map() };
  const { costs } = wishes;
  for (const [literal, cost] of of.wished) wish(wishes, literal, cost);
  let bound = 0;
  const isMet = () => of.upper() <= of.lowest();
  const isMoot = () => of.shouldStop() || of.upper() <= bound || isMet();
  let stratum = Math.max(1, ...costs.values());
  while (of.upper() > bound) {
    if (of.shouldStop()) return "stopped";
    if (isMet()) return "met";
    const asked = [...costs].flatMap(([literal, cost]) => (cost >= stratum ? [literal] : []));
    const isKnown = () => asked.length === costs.size && of.lowest() > bound;
    const answer = answerTo(of, asked, { isMoot, isKnown });
    if (answer === "stopped") continue;
    if (answer === "yes") {
      const cheaper = Math.max(0, ...[...costs.values()].filter((cost) => cost < stratum));
      if (cheaper === 0) break;
      stratum = cheaper;
      continue;
    }
    const least = Math.min(...answer.map((literal) => costs.get(literal) ?? 0));
    bound += least;
    of.bounded(bound);
    relax(of.cnf, wishes, answer, least);
    of.sat.take(of.cnf);
  }
  // What still is wished is not broken in any model of the lowest cost.
  for (const literal of costs.keys()) addClause(of.cnf, [literal]);
  of.sat.take(of.cnf);
  return "fixed";
}

const wish = ({ costs }: Wishes, literal: number, cost: number) =>
  costs.set(literal, (costs.get(literal) ?? 0) + cost);

type Doubts = {
  /** Nobody waits for the answer any more. */
  readonly isMoot: () => boolean;
  /** Others know that the answer is no. */
  readonly isKnown: () => boolean;
};

/** @returns the core when the wishes cannot all hold */
function answerTo(
  { cnf, sat, afresh, found }: CoreGuided,
  asked: readonly number[],
  { isMoot, isKnown }: Doubts,
): "yes" | "stopped" | readonly number[] {
  const quick = sat.solve(asked, isMoot, afresh?.patience);
  if (quick === "yes") found(sat);
  if (quick === "no") return shorter(sat, sat.core(), isMoot);
  if (quick === "yes" || afresh === null || isMoot()) return quick;
  afresh.sat.take(cnf);
  const answer = afresh.sat.solve(asked, () => isMoot() || isKnown());
  if (answer === "yes") found(afresh.sat);
  if (answer === "no" || (answer === "stopped" && !isMoot() && isKnown())) return asked;
  return answer;
}

/** One wish of the core is broken: that is paid, and any further one of them is wished not to be. */
function relax(cnf: Cnf, wishes: Wishes, core: readonly number[], least: number) {
  const { costs, counts } = wishes;
  for (const literal of core) {
    const left = (costs.get(literal) ?? 0) - least;
    if (left > 0) costs.set(literal, left);
    else costs.delete(literal);
    const next = counts.get(literal);
    const further = next?.counted[next.at + 1];
    if (next === undefined || further === undefined) continue;
    counts.set(-further, { counted: next.counted, at: next.at + 1 });
    wish(wishes, -further, least);
  }
  const broken = core.map((literal) => -literal);
  addClause(cnf, broken);
  if (core.length < 2) return;
  const counted = countUp(cnf, broken, core.length, false);
  const second = counted[1] ?? 0;
  counts.set(-second, { counted, at: 1 });
  wish(wishes, -second, least);
}

/** The core asked again by itself, as long as that makes it shorter. */
function shorter(sat: Sat, core: readonly number[], isMoot: () => boolean): readonly number[] {
  for (let best = core; ; ) {
    if (best.length < 3 || sat.solve(best, isMoot, shortening) !== "no") return best;
    const again = sat.core();
    if (again.length >= best.length) return best;
    best = again;
  }
}
