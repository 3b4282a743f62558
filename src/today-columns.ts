import type { TodayGroup, TodayItem } from "#platform/today";
import type { Words } from "./today-words.ts";

export const columnKeys = ["now", "incoming", "coverage"] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** What one part of the desk offers, under its name. */
export type Offered = { readonly key: keyof Words["groups"]; readonly group: TodayGroup };

/** A column of the page: what presses most first, and what there is beside it. */
export type TodayColumn = {
  readonly key: ColumnKey;
  readonly items: readonly TodayItem[];
  /** Parts of the desk with more than is shown anywhere on the page. */
  readonly more: readonly {
    readonly key: Offered["key"];
    readonly total: number;
    readonly shown: number;
    readonly href: string | undefined;
  }[];
};

/** Forty things at most: more is no page for one morning. */
const mostItems: Readonly<Record<ColumnKey, number>> = { now: 16, incoming: 14, coverage: 10 };

const columnOf: Readonly<Record<TodayItem["kind"], ColumnKey>> = {
  overdue: "now",
  due: "now",
  meeting: "now",
  question: "incoming",
  reply: "incoming",
  change: "incoming",
  evidence: "incoming",
  chance: "incoming",
  coverage: "coverage",
};

/** Where the rest of a part is told. */
const homeOf: Readonly<Record<Offered["key"], ColumnKey>> = {
  actions: "now",
  gatherings: "now",
  followUp: "incoming",
  matches: "now",
  minutes: "now",
  jobs: "now",
  reports: "now",
  questions: "incoming",
  evidence: "incoming",
  contracts: "incoming",
  purchases: "incoming",
  register: "incoming",
  radar: "incoming",
  invitations: "incoming",
  coverage: "coverage",
};

/** Within a column: late before due, a reply that waits before a new question, news before old papers. */
const rankOf: Readonly<Record<TodayItem["kind"], number>> = {
  overdue: 0,
  meeting: 1,
  due: 1,
  reply: 0,
  question: 1,
  change: 2,
  evidence: 3,
  chance: 2,
  coverage: 0,
};

/** By rank, then by day (the earliest first, without a day last), then as the domain ordered them. */
function byUrgency(one: TodayItem, other: TodayItem): number {
  const rank = rankOf[one.kind] - rankOf[other.kind];
  if (rank !== 0) return rank;
  if (one.kind === "coverage") return 0;
  const [first, second] = [one.on ?? "9999", other.on ?? "9999"];
  if (first === second) return 0;
  // News is read from the newest back; what must be done, from the earliest on.
  const newestFirst = one.kind === "change" || one.kind === "evidence";
  return first < second === newestFirst ? 1 : -1;
}

/** Everything that is offered, in three columns. */
export function layColumns(offered: readonly Offered[]): TodayColumn[] {
  const all = offered.flatMap(({ group }) => group.items);
  const shown = new Map<ColumnKey, readonly TodayItem[]>(
    columnKeys.map((key) => [
      key,
      all
        .filter(({ kind }) => columnOf[kind] === key)
        .sort(byUrgency)
        .slice(0, mostItems[key]),
    ]),
  );
  const keys = new Set([...shown.values()].flat().map(({ key }) => key));
  return columnKeys.map((key) => ({
    key,
    items: shown.get(key) ?? [],
    more: offered
      .filter((one) => homeOf[one.key] === key)
      .map(({ key: part, group }) => ({
        key: part,
        total: group.total,
        shown: group.items.filter((item) => keys.has(item.key)).length,
        href: group.moreHref,
      }))
      .filter(({ total, shown: count }) => total > count),
  }));
}
