import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";

/** One thing a person could do or should know today; a domain words it, the page draws it. */
export type TodayItem = {
  /** Stable over days: "action:<id>"; sorts equals and survives a reload. */
  readonly key: string;
  readonly kind:
    | "overdue"
    | "due"
    | "question"
    | "reply"
    | "meeting"
    | "coverage"
    | "change"
    | "evidence"
    /** Something to make use of; nothing is lost by leaving it. */
    | "chance";
  readonly title: string;
  /** A few words: whose, for which municipality, how late. */
  readonly detail?: string;
  readonly href: string;
  /** By when, or when it happened; null: no day. */
  readonly on: Day | null;
  /** Municipality (NIS) it is about. */
  readonly nis?: string;
  /** It is for the person who asks: they own it. */
  readonly mine?: true;
};

/** What a domain puts on the page: the first items, and how many there are in all. */
export type TodayGroup = {
  readonly items: readonly TodayItem[];
  readonly total: number;
  readonly moreHref?: string;
  /** What comes after today, told when nothing is left to do. */
  readonly next?: TodayItem;
};

export type TodayQuestion = {
  readonly today: Day;
  readonly language: Language;
  readonly limit: number;
  /** Narrower than what the person may see: their own things, or those of one municipality (NIS). */
  readonly only?: { readonly mine?: boolean; readonly nis?: string };
};
