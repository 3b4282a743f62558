import type { MeetingProblem, Schedule } from "../meeting-problem.ts";
import { addClause, anyOf, countUp, never, newVariable, weighUp } from "./cnf.ts";
import { type Model, spreadAtMost } from "./encode-problem.ts";
import type { Level, Standing } from "./standing.ts";

/**
 * A level as something to keep low, in whole numbers from 0: weight lost, place in the list of shares, social firms
 * unseen, breaks, spread.
 */
export type Costs = {
  of(standing: Standing): number;
  /** The value of the level that costs this much. */
  value(cost: number): number;
  /** The literal that holds when the cost is above `cost`; null: it never is, as far as was counted. */
  above(cost: number): number | null;
};

export type Counting = {
  readonly problem: MeetingProblem;
  readonly model: Model;
  /** What was published before; null: nothing. */
  readonly previous: Schedule | null;
  /** The best so far: costs above it are not told apart. */
  readonly best: Standing;
};

export function costsOf(level: Level, { problem, model, previous, best }: Counting): Costs {
  switch (level) {
    case "weight":
      return weightCosts(problem, model, weightAsked(problem) - best.weight);
    case "moves":
      return moveCosts(model, previous, best.moves);
    case "worstShare":
      return shareCosts(problem, model);
    case "socialSeen":
      return socialCosts(problem, model);
    case "breaks": {
      const counted = countUp(model.cnf, model.breaks.flat(), best.breaks + 1, false);
      return countedCosts(({ breaks }) => breaks, counted);
    }
    case "spread":
      return spreadCosts(model);
  }
}

function countedCosts(of: Costs["of"], counted: readonly number[]): Costs {
  return { of, value: (cost) => cost, above: (cost) => counted[cost] ?? null };
}

function moveCosts({ cnf, at }: Model, previous: Schedule | null, most: number): Costs {
  const moved = (previous ?? []).flatMap((was, meeting) =>
    was
      ? [
          anyOf(
            cnf,
            (at[meeting] ?? []).filter((_, slot) => slot !== was.slot),
          ),
        ]
      : [],
  );
  return countedCosts(({ moves }) => moves, countUp(cnf, moved, most + 1, false));
}

/** The highest weight that can be met, were there no other rule. */
export function weightAsked({ meetings }: MeetingProblem): number {
  return meetings.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
}

function weightCosts(problem: MeetingProblem, { cnf, held }: Model, most: number): Costs {
  const all = weightAsked(problem);
  const lost = problem.meetings.flatMap(({ weight }, meeting) =>
    weight === null ? [] : [[-(held[meeting] ?? never), weight] as const],
  );
  const sums = weighUp(cnf, lost, most);
  const reachable = [...sums.keys()].sort((a, b) => a - b);
  return {
    of: ({ weight }) => all - weight,
    value: (cost) => all - cost,
    above: (cost) => sums.get(reachable.find((sum) => sum > cost) ?? -1) ?? null,
  };
}

/** Every share that a participant can end with, best first. */
function possibleShares(problem: MeetingProblem): readonly number[] {
  const shares = new Set([1]);
  problem.participants.forEach((_, who) => {
    const weights = problem.meetings.flatMap(({ between, weight }) =>
      weight !== null && between.includes(who) ? [weight] : [],
    );
    const asked = weights.reduce((sum, weight) => sum + weight, 0);
    const sums = new Set([0]);
    for (const weight of weights) for (const sum of [...sums]) sums.add(sum + weight);
    if (asked > 0) for (const sum of sums) shares.add(sum / asked);
  });
  return [...shares].sort((a, b) => b - a);
}

function shareCosts(problem: MeetingProblem, { cnf, held, meetingsOf }: Model): Costs {
  const shares = possibleShares(problem);
  const worse = new Map<number, number>();
  const lost = meetingsOf.map((mine) => {
    const weighed = mine.flatMap((meeting) => {
      const weight = problem.meetings[meeting]?.weight ?? null;
      return weight === null ? [] : [[-(held[meeting] ?? never), weight] as const];
    });
    const asked = weighed.reduce((sum, [, weight]) => sum + weight, 0);
    const sums = weighUp(cnf, weighed, asked);
    return { asked, sums, ascending: [...sums.keys()].sort((a, b) => a - b) };
  });
  /** Holds when somebody ends below the share. */
  const below = (place: number): number => {
    const known = worse.get(place);
    if (known !== undefined) return known;
    const literal = newVariable(cnf);
    worse.set(place, literal);
    const share = shares[place] ?? 0;
    for (const { asked, sums, ascending } of lost) {
      const over = ascending.find((sum) => asked > 0 && (asked - sum) / asked < share);
      if (over !== undefined) addClause(cnf, [-(sums.get(over) ?? never), literal]);
    }
    return literal;
  };
  return {
    of: ({ worstShare }) =>
      Math.max(
        0,
        shares.findIndex((share) => share <= worstShare),
      ),
    value: (cost) => shares[cost] ?? 0,
    above: (cost) => (cost + 1 < shares.length ? below(cost) : null),
  };
}

function socialCosts({ participants }: MeetingProblem, { cnf, held, meetingsOf }: Model): Costs {
  const social = participants.flatMap(({ isSocial }, who) => (isSocial ? [who] : []));
  const unseen = social.map(
    (who) =>
      -anyOf(
        cnf,
        (meetingsOf[who] ?? []).map((meeting) => held[meeting] ?? never),
      ),
  );
  const counted = countUp(cnf, unseen, unseen.length, false);
  return {
    of: ({ socialSeen }) => social.length - socialSeen,
    value: (cost) => social.length - cost,
    above: (cost) => counted[cost] ?? null,
  };
}

function spreadCosts(model: Model): Costs {
  const highest = Math.max(0, ...model.breaks.map((counted) => counted.length));
  const over = new Map<number, number>();
  return {
    of: ({ spread }) => spread,
    value: (cost) => cost,
    above(cost) {
      if (cost >= highest) return null;
      const known = over.get(cost) ?? -spreadAtMost(model, cost);
      over.set(cost, known);
      return known;
    },
  };
}
