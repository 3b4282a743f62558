import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";

export const recurrences = ["once", "weekly", "monthly", "seasonal", "yearly", "lasting"] as const;
export type Recurrence = (typeof recurrences)[number];

/** Where the work is to be done; all empty: not said. */
export type NeedPlace = {
  /** Municipalities (NIS). */
  readonly nis: readonly string[];
  /** NUTS codes, when the asker only said a region: `BE241`. */
  readonly nuts: readonly string[];
  /** WGS84 degrees, when known better than by municipality. */
  readonly at?: { readonly lon: number; readonly lat: number };
};

/** What somebody wants done, as they put it. Every part may be missing but one of words, codes and activities. */
export type Need = {
  /** Words of who asks, the most telling first: the title, then the description. */
  readonly texts: readonly string[];
  readonly language?: Language;
  /** CPV codes of eight digits as given by who asks, the main one first; never a guess. */
  readonly cpv: readonly string[];
  /** Codes of our own tree of activities, ticked by who asks. */
  readonly activities: readonly string[];
  readonly place: NeedPlace;
  /** How much it is: worth over the whole period in euro cents without VAT, or hours of work in a month. */
  readonly size: { readonly cents?: number; readonly hoursPerMonth?: number };
  readonly period: { readonly from?: Day; readonly to?: Day };
  readonly recurrence?: Recurrence;
};

/** A need of which nothing is known yet. */
export const emptyNeed: Need = {
  texts: [],
  cpv: [],
  activities: [],
  place: { nis: [], nuts: [] },
  size: {},
  period: {},
};
