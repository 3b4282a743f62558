import { hideSmallCounts, mostHidden } from "#kernel/hide-small";
import {
  countResults,
  hideResults,
  isOfMeasure,
  type ResultMeasure,
} from "../follow-up/hide-results.ts";
import type { Settled } from "../follow-up/outcome.ts";
import { type Round, rounds } from "../follow-up/rounds.ts";

/** Two guests who met at a gathering of the year. */
export type YearMeeting = {
  readonly gatheringId: string;
  /** What counts now, what the desk found out included. */
  readonly now: Settled;
  /** What the two had said by the question after so many days; absent: the meeting is not that long ago. */
  readonly after: Readonly<Partial<Record<Round, Settled>>>;
  readonly cents: number | null;
};

/** Null where a count is hidden. */
export type ToldResults = Readonly<Record<ResultMeasure, number | null>>;

/** What came of the meetings of a year, as everybody may read it: small counts, and what would tell them, are hidden. */
export type YearResults = {
  /** As it is known now; null: nobody met. */
  readonly whole: ToldResults | null;
  /** As it was known after each round of questions, of the meetings that long ago. */
  readonly rounds: readonly {
    readonly days: Round;
    readonly met: number;
    readonly gatheringIds: readonly string[];
    readonly told: ToldResults;
  }[];
  /** Meetings with a result, by municipality of a gathering where people met. */
  readonly fruitfulOf: Readonly<Record<string, number | null>>;
  /** What quotes and contracts are worth; null: hidden, because 1 to 3 meetings would tell the value of one. */
  readonly cents: number | null;
};

export const noResults: YearResults = { whole: null, rounds: [], fruitfulOf: {}, cents: 0 };

type Place = { readonly id: string; readonly nis: string | null };

/** @param members municipalities that are told of apart */
export function tellResults(
  meetings: readonly YearMeeting[],
  gatherings: readonly Place[],
  members: readonly string[],
): YearResults {
  if (meetings.length === 0) return noResults;
  const places = fruitfulByPlace(meetings, gatherings, members);
  const whole = hideResults(countResults(meetings.map(({ now }) => now)), {
    isHidden: places.total === null,
  });
  const shown = whole.fruitful === null ? () => null : (count: number | null) => count;
  return {
    whole,
    rounds: rounds.flatMap((days) => roundOf(meetings, days)),
    fruitfulOf: Object.fromEntries(places.parts.map(({ nis, count }) => [nis, shown(count)])),
    cents: centsOf(meetings),
  };
}

function roundOf(meetings: readonly YearMeeting[], days: Round): YearResults["rounds"] {
  const own = meetings.flatMap(({ gatheringId, after }) => {
    const settled = after[days];
    return settled ? [{ gatheringId, settled }] : [];
  });
  if (own.length === 0) return [];
  return [
    {
      days,
      met: own.length,
      gatheringIds: [...new Set(own.map(({ gatheringId }) => gatheringId))],
      told: hideResults(countResults(own.map(({ settled }) => settled))),
    },
  ];
}

/** Gatherings of the whole partnership, and of who is no member, are the rest of the same total. */
function fruitfulByPlace(
  meetings: readonly YearMeeting[],
  gatherings: readonly Place[],
  members: readonly string[],
) {
  const nisOf = new Map(gatherings.map(({ id, nis }) => [id, nis]));
  const fruitful = (some: readonly YearMeeting[]) =>
    some.filter(({ now }) => isOfMeasure(now, "fruitful")).length;
  const own = members.map((nis) => ({
    nis,
    met: meetings.filter(({ gatheringId }) => nisOf.get(gatheringId) === nis),
  }));
  const counts = own.map(({ met }) => fruitful(met));
  const rest = fruitful(meetings) - counts.reduce((sum, count) => sum + count, 0);
  const { parts, total } = hideSmallCounts([...counts, rest]);
  return {
    total,
    parts: own.flatMap(({ nis, met }, at) =>
      met.length > 0 ? [{ nis, count: parts[at] ?? null }] : [],
    ),
  };
}

function centsOf(meetings: readonly YearMeeting[]): number | null {
  const own = meetings.flatMap(({ cents }) => (cents && cents > 0 ? cents : []));
  const isFew = own.length > 0 && own.length <= mostHidden;
  return isFew ? null : own.reduce((sum, cents) => sum + cents, 0);
}
