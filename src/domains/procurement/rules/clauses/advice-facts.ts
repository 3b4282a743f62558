import type { Day } from "#kernel/day";
import type { PurchaseKind } from "../library/families.ts";

export type FactLot = {
  readonly title: string;
  /** EUR cents, VAT excluded; null: not estimated yet. */
  readonly cents: number | null;
};

/** A purchase as a buyer describes it. */
export type AdviceFacts = {
  readonly title: string;
  /** What is to be done, in the buyer's words. */
  readonly about: string;
  readonly kind: PurchaseKind;
  /** Estimate in EUR cents, VAT excluded, over the whole duration; null: not known yet. */
  readonly cents: number | null;
  /** Day of the notice, or of the invitation to submit an offer. */
  readonly day: Day;
  /** Municipality that buys (NIS); null: not said. */
  readonly nis: string | null;
  /** Months it lasts, renewals included; null: not known. */
  readonly months: number | null;
  /** Code of our own tree of activities; null: not said. */
  readonly activity: string | null;
  /** Further kinds of work in the same purchase. */
  readonly moreActivities?: readonly string[];
  /** Further municipalities where the work is done (NIS). */
  readonly moreNis?: readonly string[];
  /** Eight digits; null: not said. */
  readonly cpv: string | null;
  /** Hours of work over the whole duration; null: to be reckoned. */
  readonly hours: number | null;
  readonly lots: readonly FactLot[];
};

type Whereabouts = Pick<AdviceFacts, "activity" | "moreActivities" | "nis" | "moreNis">;

/** Every kind of work the purchase consists of, each once. */
export const activitiesOf = ({ activity, moreActivities = [] }: Whereabouts): readonly string[] => [
  ...new Set([...(activity ? [activity] : []), ...moreActivities]),
];

/** Every municipality where it is done, the buyer first. */
export const placesOf = ({ nis, moreNis = [] }: Whereabouts): readonly string[] => [
  ...new Set([...(nis ? [nis] : []), ...moreNis]),
];

export type CountedValue = {
  /** What counts for the regime, EUR cents; null: nothing is known. */
  readonly cents: number | null;
  readonly from: "estimate" | "lots" | "none";
  readonly lotsCents: number | null;
  readonly lotsWithoutValue: number;
};

/**
 * What counts for the thresholds: the whole, never a lot by itself. When lots add up to more than the estimate, their sum
 * counts.
 */
export function countedValue({ cents, lots }: Pick<AdviceFacts, "cents" | "lots">): CountedValue {
  const known = lots.flatMap((lot) => (lot.cents === null ? [] : [lot.cents]));
  const lotsCents = known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
  const lotsWithoutValue = lots.length - known.length;
  if (cents !== null && (lotsCents === null || lotsCents <= cents)) {
    return { cents, from: "estimate", lotsCents, lotsWithoutValue };
  }
  return lotsCents === null
    ? { cents: null, from: "none", lotsCents, lotsWithoutValue }
    : { cents: lotsCents, from: "lots", lotsCents, lotsWithoutValue };
}

export type FactsProblem = {
  readonly because:
    | "no-title"
    | "long-title"
    | "long-about"
    | "bad-value"
    | "value-not-positive"
    | "no-day"
    | "bad-months"
    | "bad-hours"
    | "bad-cpv"
    | "unknown-municipality"
    | "unknown-activity"
    | "bad-lot-value"
    | "lot-value-not-positive"
    | "no-lot-title"
    | "too-many-lots";
  /** Field of the form: "value", "lot:2:value". */
  readonly field: string;
};

export const mostLots = 30;
export const mostActivities = 12;
export const longestTitle = 300;
export const longestAbout = 10_000;
/** A trillion euro: more is a slip. */
export const mostCents = 100_000_000_000_00;
export const mostMonths = 240;
