import { type Day, daysBetween } from "#kernel/day";
import type { Doubt, Match } from "../match.ts";
import { type Drawn, inFairOrder } from "./draw-lots.ts";
import { findInTexts } from "./find-in-texts.ts";
import type { FiledSupplier, SupplierIndex } from "./index-suppliers.ts";
import { judgeCapacity } from "./judge-capacity.ts";
import { judgePlace } from "./judge-place.ts";
import { type Evidence, evidenceOf, fitOf, type TextFinding } from "./judge-work.ts";
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

/** Less than this is no match but chance. */
const leastFit = 0.08;
const oldAfterDays = 730;
const oldFactor = 0.97;

type Judged = {
  readonly id: string;
  readonly score: number;
  readonly ring: number;
  readonly filed: FiledSupplier;
  readonly evidence: readonly Evidence[];
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
  const find = findInTexts(read, index);
  let considered = 0;
  const judged: Judged[] = [];
  index.suppliers.forEach((filed, number) => {
    const { isSocial, status } = filed.supplier;
    if (status === "stopped" || !(isSocial || regularToo)) return;
    considered++;
    const one = judge(filed, read, find(number), index, today);
    if (one) judged.push(one);
  });
  const best = inFairOrder(judged, read.need).slice(0, limit);
  return { matches: best.map((one) => matchOf(one, read, today)), considered };
}

function judge(
  filed: FiledSupplier,
  read: ReadNeed,
  found: TextFinding,
  index: SupplierIndex,
  today: Day,
): Judged | null {
  const evidence = evidenceOf(filed, read, found, index.tools);
  const fit = fitOf(evidence);
  if (fit < leastFit) return null;
  const place = judgePlace(filed, read);
  const score =
    fit * place.factor * judgeCapacity(filed, read).factor * (isOld(filed, today) ? oldFactor : 1);
  return { id: filed.supplier.id, score, ring: place.ring, filed, evidence };
}

const knownSince = ({ supplier }: FiledSupplier): Day => supplier.confirmedOn ?? supplier.changedOn;

const isOld = (filed: FiledSupplier, today: Day): boolean =>
  daysBetween(knownSince(filed), today) > oldAfterDays;

function matchOf(
  { id, score, filed, evidence, lot }: Drawn<Judged>,
  read: ReadNeed,
  today: Day,
): Match {
  const place = judgePlace(filed, read);
  const capacity = judgeCapacity(filed, read);
  return {
    organisationId: id,
    score,
    reasons: [...evidence.map(({ reason }) => reason), ...place.reasons, ...capacity.reasons],
    doubts: [
      ...workDoubts(filed, evidence, read),
      ...place.doubts,
      ...capacity.doubts,
      ...recordDoubts(filed, today),
    ],
    ...(lot ? { lot } : {}),
  };
}

function workDoubts(
  { activities }: FiledSupplier,
  evidence: readonly Evidence[],
  read: ReadNeed,
): Doubt[] {
  const doubts: Doubt[] = [];
  const reasons = evidence.map(({ reason }) => reason);
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

function recordDoubts(filed: FiledSupplier, today: Day): Doubt[] {
  const doubts: Doubt[] = [];
  if (isOld(filed, today)) doubts.push({ kind: "record-old", since: knownSince(filed) });
  if (filed.supplier.status === "unknown") doubts.push({ kind: "status-unknown" });
  return doubts;
}
