import type { Day } from "#kernel/day";
import type { Doubt, Match, Reason } from "../match.ts";
import { type Drawn, inFairOrder } from "./draw-lots.ts";
import type { FiledSupplier, SupplierIndex } from "./index-suppliers.ts";
import { judgeCapacity } from "./judge-capacity.ts";
import { judgePlace } from "./judge-place.ts";
import { isOld, type Judged, judgeSuppliers, knownSince } from "./judge-suppliers.ts";
import { doesHalf } from "./need-halves.ts";
import type { ReadNeed } from "./read-need.ts";

export type RankingOptions = {
  readonly limit: number;
  readonly today: Day;
  /** Organisations outside the social economy as well. */
  readonly regularToo?: boolean;
};

export type Ranking = {
  readonly matches: readonly Match[];
  /** Organisations that were looked at. */
  readonly considered: number;
};

/**
 * Who could do it, best first: score = fit × place × capacity × freshness, each 0 … 1. Pure: the same need and
 * suppliers give the same answer, in whatever order they came.
 */
export function rankSuppliers(
  read: ReadNeed,
  index: SupplierIndex,
  { limit, today, regularToo = false }: RankingOptions,
): Ranking {
  const { judged, considered } = judgeSuppliers(read, index, { today, regularToo });
  const best = inFairOrder(judged, read.need, limit);
  return { matches: best.map((one) => matchOf(one, read, today)), considered };
}

function matchOf(
  { id, score, filed, evidence, lot }: Drawn<Judged>,
  read: ReadNeed,
  today: Day,
): Match {
  const place = judgePlace(filed, read);
  const capacity = judgeCapacity(filed, read);
  const work = evidence.map(({ say }) => say());
  return {
    organisationId: id,
    score,
    reasons: [...work, ...place.reasons, ...capacity.reasons],
    doubts: [
      ...workDoubts(filed, work, read),
      ...halfDoubts(filed, read),
      ...place.doubts,
      ...capacity.doubts,
      ...recordDoubts(filed, today),
    ],
    ...(lot ? { lot } : {}),
  };
}

function workDoubts(
  { activities }: FiledSupplier,
  reasons: readonly Reason[],
  read: ReadNeed,
): Doubt[] {
  const doubts: Doubt[] = [];
  for (const reason of reasons)
    if (reason.kind === "activity" && activities.get(reason.code)?.basis === "derived-from-nace")
      doubts.push({ kind: "activity-derived", code: reason.code });
  if (reasons.every(({ kind }) => kind === "words")) doubts.push({ kind: "only-words" });
  const [first] = reasons;
  if (first?.kind === "cpv") {
    const code = read.codes.find(({ code: asked }) => asked === first.asked);
    if (code && !code.isGiven) doubts.push({ kind: "code-unsure", chance: code.chance });
  }
  return doubts;
}

/** Which part it does not do, for who does another. */
function halfDoubts({ activities }: FiledSupplier, { halves }: ReadNeed): Doubt[] {
  const missing = halves.filter((half) => !doesHalf(activities, half));
  if (missing.length === halves.length) return [];
  return missing.map(({ name }) => ({ kind: "half-missing", code: name }));
}

function recordDoubts(filed: FiledSupplier, today: Day): Doubt[] {
  const doubts: Doubt[] = [];
  if (isOld(filed, today)) doubts.push({ kind: "record-old", since: knownSince(filed) });
  if (filed.supplier.status === "unknown") doubts.push({ kind: "status-unknown" });
  return doubts;
}
