import {
  countBidders,
  doesWork,
  forTheWhole,
  hoursForWork,
  type LocalOperator,
  servesPlace,
} from "./capacity.ts";

/** A purchase to be divided. */
export type Whole = {
  /** Hours of work over the whole duration. */
  readonly hours: number;
  /** EUR cents, VAT excluded; null: not known, lots then carry hours alone. */
  readonly cents: number | null;
  /** Months it lasts; null: not known, then nobody can be said to be large enough. */
  readonly months: number | null;
  /** Codes of our tree of activities it consists of. */
  readonly activities: readonly string[];
  /** Municipalities where it is done (NIS). */
  readonly nis: readonly string[];
};

export type ProposedLot = {
  /** Activities and municipalities it holds; empty: all of them. */
  readonly activities: readonly string[];
  readonly nis: readonly string[];
  readonly hours: number;
  readonly hoursPerMonth: number | null;
  readonly cents: number | null;
  /** Proposed to be reserved: enough recognised organisations carry it alone. */
  readonly isReserved: boolean;
  /** How many known organisations could bid, how many may take it reserved, and how many of those carry it. */
  readonly bidders: { readonly all: number; readonly reserved: number; readonly carrying: number };
  /** Ids of those that carry it alone. */
  readonly carriers: readonly string[];
};

export type Division = {
  readonly by: "size" | "activity" | "area" | "activity-area";
  readonly lots: readonly ProposedLot[];
  /** 0 … 1: part of the hours in lots that are proposed to be reserved. */
  readonly carried: number;
  /** 0 … 1: part of the hours in lots that at least one of them carries alone. */
  readonly reached: number;
};

/** More lots than that nobody wants to award. */
const mostLots = 12;

/** Known hours a month that are kept free of a lot: nobody works at the edge. */
const room = 0.9;

/**
 * Ways to divide a purchase so that local organisations can carry a part: by size, by work, by area, by both. The lots of a
 * division add up to the whole, hours and cents alike: what counts for thresholds does not become less. A lot that too few
 * carry is proposed as well, and not to be reserved yet.
 * @param leastBidders recognised organisations that must each carry a reserved lot alone
 * @returns the division that lets most be carried first; empty when nothing can be
 */
export function splitLots(
  whole: Whole,
  operators: readonly LocalOperator[],
  leastBidders: number,
): Division[] {
  const { activities, nis } = whole;
  const able = (work: readonly string[], places: readonly string[]) =>
    forTheWhole(operators, work, places);
  // A lot of one kind of work is done in every place, a lot of one place holds every kind of work.
  const by = [
    divideBySize(whole, able(activities, nis), leastBidders),
    ...(activities.length > 1 ? [divideBy("activity", whole, able([], nis), leastBidders)] : []),
    ...(nis.length > 1 ? [divideBy("area", whole, able(activities, []), leastBidders)] : []),
    ...(activities.length > 1 && nis.length > 1 && activities.length * nis.length <= mostLots
      ? [divideBy("activity-area", whole, able([], []), leastBidders)]
      : []),
  ].filter((one) => one !== null);
  const worth = by.filter(({ reached }) => reached > 0);
  const simple = worth.filter((one) => one.by !== "activity-area");
  // So many lots are only worth their trouble when more is carried than with fewer.
  const more = (one: Division) =>
    one.by !== "activity-area" ||
    simple.every(
      ({ carried, reached }) =>
        one.carried > carried || (one.carried === carried && one.reached > reached),
    );
  const order = ["size", "activity", "area", "activity-area"];
  return worth
    .filter(more)
    .toSorted(
      (a, b) =>
        b.carried - a.carried || b.reached - a.reached || order.indexOf(a.by) - order.indexOf(b.by),
    );
}

/** One lot as large as enough of them carry alone, and the rest. */
function divideBySize(
  whole: Whole,
  operators: readonly LocalOperator[],
  leastBidders: number,
): Division | null {
  const { months } = whole;
  if (months === null) return null;
  const able = operators
    .filter(({ mayReserve, work }) => mayReserve === "yes" && work === "same")
    .flatMap(({ hoursPerMonth }) => (hoursPerMonth === null ? [] : [hoursPerMonth]))
    .toSorted((a, b) => b - a);
  // The smallest of the largest few: a lot of that size all of them carry.
  const perMonth = able[leastBidders - 1];
  if (perMonth === undefined) return null;
  const reserved = Math.min(whole.hours, Math.floor(perMonth * room * months));
  if (reserved <= 0) return null;
  const parts = reserved === whole.hours ? [reserved] : [reserved, whole.hours - reserved];
  return divisionOf(
    "size",
    parts.map((hours) => ({ hours, activities: [], nis: [] })),
    whole,
    operators,
    leastBidders,
  );
}

/** A lot for each activity, each municipality or each of both, of equal size as long as nobody says otherwise. */
function divideBy(
  by: "activity" | "area" | "activity-area",
  whole: Whole,
  operators: readonly LocalOperator[],
  leastBidders: number,
): Division {
  const works = by === "area" ? [[]] : whole.activities.map((one) => [one]);
  const places = by === "activity" ? [[]] : whole.nis.map((one) => [one]);
  const keys = works.flatMap((activities) => places.map((nis) => ({ activities, nis })));
  const hours = shareOut(whole.hours, keys.length);
  return divisionOf(
    by,
    keys.map((key, at) => ({ hours: hours[at] ?? 0, ...key })),
    whole,
    operators,
    leastBidders,
  );
}

/** Equal whole parts; what is left goes to the first ones, so that the sum stays. */
function shareOut(total: number, parts: number): number[] {
  const each = Math.floor(total / parts);
  const left = total - each * parts;
  return Array.from({ length: parts }, (_, at) => each + (at < left ? 1 : 0));
}

/** Cents in proportion to hours; the last lot takes what rounding leaves, so that the sum stays. */
function shareCents(cents: number | null, hours: readonly number[], total: number) {
  if (cents === null || total <= 0) return hours.map(() => null);
  const parts = hours.map((one) => Math.floor((cents * one) / total));
  const left = cents - parts.reduce((sum, one) => sum + one, 0);
  return parts.map((part, at) => (at === parts.length - 1 ? part + left : part));
}

type Part = {
  readonly hours: number;
  readonly activities: readonly string[];
  readonly nis: readonly string[];
};

function divisionOf(
  by: Division["by"],
  parts: readonly Part[],
  whole: Whole,
  operators: readonly LocalOperator[],
  leastBidders: number,
): Division {
  const cents = shareCents(
    whole.cents,
    parts.map(({ hours }) => hours),
    whole.hours,
  );
  const lots = parts.map((part, at) =>
    lotOf(part, cents[at] ?? null, whole.months, operators, leastBidders),
  );
  const part = (counts: (lot: ProposedLot) => boolean) =>
    whole.hours > 0
      ? lots.reduce((sum, lot) => sum + (counts(lot) ? lot.hours : 0), 0) / whole.hours
      : 0;
  return {
    by,
    lots,
    carried: part(({ isReserved }) => isReserved),
    reached: part(({ carriers }) => carriers.length > 0),
  };
}

function lotOf(
  part: Part,
  cents: number | null,
  months: number | null,
  operators: readonly LocalOperator[],
  leastBidders: number,
): ProposedLot {
  const hoursPerMonth = months === null ? null : Math.ceil(part.hours / months);
  const fitting = operators
    .filter(
      (one) =>
        part.activities.every((code) => doesWork(one, code)) &&
        part.nis.every((nis) => servesPlace(one, nis)),
    )
    .map((one) => forPart(one, part.activities));
  const { all, reserved, carrying } = countBidders(fitting, hoursPerMonth);
  const carriers = fitting
    .filter(
      ({ mayReserve, work, hoursPerMonth: has }) =>
        mayReserve === "yes" &&
        work === "same" &&
        has !== null &&
        hoursPerMonth !== null &&
        has >= hoursPerMonth,
    )
    .map(({ id }) => id);
  return {
    ...part,
    hoursPerMonth,
    cents,
    // Without a duration nobody can be said to carry it.
    isReserved: carriers.length >= leastBidders,
    bidders: { all, reserved, carrying: hoursPerMonth === null ? 0 : carrying },
    carriers,
  };
}

/** With the hours it has for this work, when those are stated. */
function forPart(one: LocalOperator, activities: readonly string[]): LocalOperator {
  const [only, ...others] = activities;
  if (only === undefined || others.length > 0) return one;
  return {
    ...one,
    hoursPerMonth: hoursForWork(one.hoursByActivity ?? {}, only) ?? one.hoursPerMonth,
  };
}
