import type { MeetingProblem } from "./meeting-problem.ts";

const steps = 400;

/**
 * More weight than this no schedule can meet: everybody has so many free slots, the fair so many places. Prices for a slot of
 * each participant and for a place at a table (the dual of a b-matching) are moved towards the least sum; each set of
 * prices gives a bound, the best is returned.
 */
export function weightBound(problem: MeetingProblem): number {
  const { participants, meetings, tables, slots } = problem;
  const free = participants.map(({ away, most }) =>
    Math.min(slots - new Set(away).size, most ?? slots),
  );
  let places = tables.reduce((sum, { closed }) => sum + slots - new Set(closed).size, 0);
  for (const { between, weight } of meetings) {
    if (weight !== null) continue;
    places -= 1;
    for (const who of between) free[who] = (free[who] ?? 0) - 1;
  }
  const wishes = meetings.flatMap(({ between, weight, within }) =>
    weight === null || within?.length === 0 ? [] : [{ between, weight }],
  );
  const prices = { who: participants.map(() => 0), place: 0 };
  let best = Number.POSITIVE_INFINITY;
  for (let step = 0; step < steps; step += 1) {
    const { bound, taken, all } = priced(wishes, free, places, prices);
    best = Math.min(best, bound);
    // Long steps first, then shorter, so that the prices settle.
    const stride = 1.5 / (1 + step / 20);
    prices.who = prices.who.map((price, who) =>
      Math.max(0, price + (stride * Math.sign((taken[who] ?? 0) - (free[who] ?? 0))) / 2),
    );
    prices.place = Math.max(0, prices.place + (stride * Math.sign(all - places)) / 2);
  }
  return Math.floor(best + 1e-6);
}

type Wish = { readonly between: readonly [number, number]; readonly weight: number };

function priced(
  wishes: readonly Wish[],
  free: readonly number[],
  places: number,
  prices: { readonly who: readonly number[]; readonly place: number },
) {
  const taken = free.map(() => 0);
  let all = 0;
  let bound = Math.max(0, places) * prices.place;
  free.forEach((count, who) => {
    bound += Math.max(0, count) * (prices.who[who] ?? 0);
  });
  for (const { between, weight } of wishes) {
    const [one, other] = between;
    const left = weight - (prices.who[one] ?? 0) - (prices.who[other] ?? 0) - prices.place;
    if (left <= 0) continue;
    bound += left;
    all += 1;
    taken[one] = (taken[one] ?? 0) + 1;
    taken[other] = (taken[other] ?? 0) + 1;
  }
  return { bound, taken, all };
}
