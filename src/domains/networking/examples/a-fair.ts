import type { Meeting, MeetingProblem, Participant } from "../rules/schedule/meeting-problem.ts";
import { type Draw, draw, drawBelow, seeded } from "../rules/schedule/search/seeded.ts";

export type FairSize = {
  readonly participants: number;
  /** Pairs of which at least one side would like to meet. */
  readonly wishes: number;
  readonly slots: number;
  readonly tables: number;
  readonly seed: number;
  /** How few everybody wants: 0 all alike, 1 as words in a language (Zipf). */
  readonly skew?: number;
  /** Halls a slot's walk apart, and participants with a booth. */
  readonly halls?: number;
  readonly booths?: number;
  /** Share of the participants that is away for a quarter of the day. */
  readonly awayShare?: number;
  readonly mostBreakSpread?: number | null;
};

/**
 * An invented fair: half the participants are social firms, wishes run between the two halves, each side says 1 to 3 or nothing,
 * and some are wanted by nearly all.
 */
export function aFair(size: FairSize): MeetingProblem {
  const random = seeded(size.seed);
  const halls = size.halls ?? 1;
  return {
    slots: size.slots,
    tables: Array.from({ length: size.tables }, (_, table) => ({
      hall: table % halls,
      closed: [],
    })),
    travel: Array.from({ length: halls }, (_, from) =>
      Array.from({ length: halls }, (_, to) => (from === to ? 0 : 1)),
    ),
    participants: Array.from({ length: size.participants }, (_, who) =>
      drawParticipant(size, who, random),
    ),
    meetings: drawWishes(size, random),
    precedences: [],
    mostBreakSpread: size.mostBreakSpread ?? null,
  };
}

function drawParticipant(size: FairSize, who: number, random: Draw): Participant {
  const quarter = Math.ceil(size.slots / 4);
  const isAway = draw(random) < (size.awayShare ?? 0);
  const first = drawBelow(random, size.slots - quarter + 1);
  return {
    away: isAway ? Array.from({ length: quarter }, (_, slot) => first + slot) : [],
    booth: who % 2 === 0 && who / 2 < (size.booths ?? 0) ? who / 2 : null,
    most: null,
    isSocial: who % 2 === 1,
  };
}

function drawWishes({ participants, wishes, skew = 0.8 }: FairSize, random: Draw): Meeting[] {
  const half = Math.floor(participants / 2);
  const wanted = Float64Array.from({ length: half }, (_, rank) => (rank + 1) ** -skew);
  const total = wanted.reduce((sum, one) => sum + one, 0);
  const drawRank = () => {
    let left = draw(random) * total;
    const rank = wanted.findIndex((one) => {
      left -= one;
      return left < 0;
    });
    return rank < 0 ? half - 1 : rank;
  };
  const pairs = new Map<string, Meeting>();
  while (pairs.size < Math.min(wishes, half * half)) {
    const between = [2 * drawRank(), 2 * drawRank() + 1] as const;
    const both = draw(random) < 0.3 ? 1 + drawBelow(random, 3) : 0;
    const weight = 1 + drawBelow(random, 3) + both;
    pairs.set(between.join(), { between, within: null, table: null, weight });
  }
  return [...pairs.values()];
}
