import type { Day } from "#kernel/day";
import type { Supplier } from "../supplier.ts";
import type { LikeContract } from "./contract-index.ts";
import { inFairOrder } from "./draw-lots.ts";
import { type FiledSupplier, fileSupplier, type SupplierIndex } from "./index-suppliers.ts";
import { isOld, judgeSuppliers } from "./judge-suppliers.ts";
import type { RankTools } from "./rank-tools.ts";
import type { ReadNeed } from "./read-need.ts";
import { termIndex } from "./term-index.ts";

/** Something a record could say, if it is true. */
export type Gap =
  | { readonly kind: "activity"; readonly code: string }
  /** It is only derived from NACE: say it yourself. */
  | { readonly kind: "state"; readonly code: string }
  | { readonly kind: "area"; readonly nis: readonly string[] }
  | { readonly kind: "address" }
  /** Null: the need gives an amount, not hours. */
  | { readonly kind: "capacity"; readonly hoursPerMonth: number | null }
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "confirm" };

/** Where an organisation stands for one need, and what would bring it further, the most first. */
export type Standing = {
  /** Position of the need in what was asked. */
  readonly need: number;
  readonly score: number;
  /** 1 is first; null: it is not named at all. */
  readonly rank: number | null;
  readonly missing: readonly { readonly gap: Gap; readonly gain: number }[];
};

export type WhyNot = {
  readonly standings: readonly Standing[];
  /** What helps, over all needs; gain is the sum of what the scores would rise. */
  readonly gaps: readonly {
    readonly gap: Gap;
    readonly gain: number;
    /** Positions of the needs it helps with. */
    readonly needs: readonly number[];
  }[];
  /** Why it takes no part at all, whatever its record says. */
  readonly kept: "stopped" | "not-social" | null;
};

const leastGain = 0.01;
const mostActivities = 4;
const leastSure = 0.5;
const mostWords = 5;
const mostNamedWords = 8;

/**
 * What is missing in a record to match these needs: each gap is filled in turn and the need ranked anew.
 * @returns null when the index does not hold the organisation
 */
export function whyNot(
  organisationId: string,
  needs: readonly ReadNeed[],
  index: SupplierIndex,
  { today }: { readonly today: Day },
): WhyNot | null {
  const at = index.suppliers.findIndex(({ supplier }) => supplier.id === organisationId);
  const filed = index.suppliers[at];
  if (!filed) return null;
  const { status, isSocial } = filed.supplier;
  const standings = needs.map((read, need) => standingFor(filed, at, read, need, index, today));
  return {
    standings,
    gaps: overAll(standings),
    kept: status === "stopped" ? "stopped" : isSocial ? null : "not-social",
  };
}

function standingFor(
  filed: FiledSupplier,
  at: number,
  read: ReadNeed,
  need: number,
  index: SupplierIndex,
  today: Day,
): Standing {
  const { judged } = judgeSuppliers(read, index, { today, regularToo: !filed.supplier.isSocial });
  const place = inFairOrder(judged, read.need).findIndex(({ id }) => id === filed.supplier.id);
  const likes = index.contracts.like(read.features).filter(({ supplier }) => supplier === at);
  const scored = (supplier: Supplier) => scoreAlone(supplier, likes, read, index, today);
  const before = scored(filed.supplier);
  const missing = gapsOf(filed, read, index, today)
    .map(({ gap, supplier }) => ({ gap, gain: scored(supplier) - before }))
    .filter(({ gain }) => gain >= leastGain)
    .sort((a, b) => b.gain - a.gain);
  return { need, score: before, rank: place < 0 ? null : place + 1, missing };
}

/** The score of a supplier as it might be, among all others as they are. */
function scoreAlone(
  supplier: Supplier,
  likes: readonly LikeContract[],
  read: ReadNeed,
  index: SupplierIndex,
  today: Day,
): number {
  const possible: Supplier = { ...supplier, isSocial: true, status: "active" };
  const alone: SupplierIndex = {
    tools: index.tools,
    suppliers: [fileSupplier(possible, index.tools)],
    terms: termIndex([possible], index.tools, index.terms),
    contracts: { like: () => likes.map((like) => ({ ...like, supplier: 0 })) },
  };
  return judgeSuppliers(read, alone, { today }).judged[0]?.score ?? 0;
}

type Filled = { readonly gap: Gap; readonly supplier: Supplier };

/** Each gap of a record for a need, with the record as it would be without it. */
function gapsOf(
  filed: FiledSupplier,
  read: ReadNeed,
  { terms, tools }: SupplierIndex,
  today: Day,
): Filled[] {
  const { supplier } = filed;
  const filled: Filled[] = [...activityGaps(filed, read, tools)];
  const fill = (gap: Gap, change: Partial<Supplier>) =>
    filled.push({ gap, supplier: { ...supplier, ...change } });
  const unserved = read.nis.filter((nis) => !filed.area.has(nis));
  if (unserved.length > 0)
    fill({ kind: "area", nis: unserved }, { areaNis: [...supplier.areaNis, ...unserved] });
  if (filed.places.length === 0 && read.places.length > 0)
    fill({ kind: "address" }, { places: read.places });
  const { hoursPerMonth: asked, cents } = read.need.size;
  if (asked !== undefined && (supplier.hoursPerMonth ?? 0) < asked)
    fill(
      { kind: "capacity", hoursPerMonth: asked },
      {
        hoursPerMonth: asked,
        activities: supplier.activities.map(({ hoursPerMonth: _, ...rest }) => rest),
      },
    );
  else if (cents !== undefined && supplier.hoursPerMonth === null)
    fill({ kind: "capacity", hoursPerMonth: null }, { hoursPerMonth: 1 });
  const words = unsaidWords(filed, read, terms, tools);
  if (words.length > 0)
    fill({ kind: "words", words }, { texts: [...supplier.texts, words.join(" ")] });
  if (isOld(filed, today)) fill({ kind: "confirm" }, { confirmedOn: today });
  return filled;
}

function activityGaps(
  { supplier, activities }: FiledSupplier,
  read: ReadNeed,
  tools: RankTools,
): Filled[] {
  const isGuess = read.codes.some(({ isGiven }) => !isGiven);
  return read.activities
    .filter(({ code, sureness }) => sureness >= leastSure && tools.activities.get(code)?.parent)
    .filter(({ asked }) => asked !== "cpv" || !isGuess)
    .filter(({ code }) => activities.get(code)?.basis !== "stated")
    .slice(0, mostActivities)
    .map(({ code }) => ({
      gap: { kind: activities.has(code) ? "state" : "activity", code },
      supplier: {
        ...supplier,
        activities: [
          ...supplier.activities.filter((one) => one.code !== code),
          { ...activities.get(code), code, basis: "stated" },
        ],
      },
    }));
}

/** The most telling words of a need that stand nowhere in the record; a word no code of the CPV knows is no work. */
function unsaidWords(
  { supplier }: FiledSupplier,
  read: ReadNeed,
  among: SupplierIndex["terms"],
  tools: RankTools,
): string[] {
  const own = termIndex([supplier], tools, among);
  const unsaid = read.terms
    .filter(({ term }) => term.length > 3 && own.holders(term).suppliers.length === 0)
    .filter(({ term }) => tools.common.holding.has(term))
    .sort((a, b) => b.weight * among.rarity(b.term) - a.weight * among.rarity(a.term));
  return [...new Set(unsaid.map(({ word }) => word))].slice(0, mostWords);
}

function overAll(standings: readonly Standing[]): WhyNot["gaps"] {
  const found = new Map<string, { gaps: Gap[]; gain: number; needs: number[] }>();
  for (const { need, missing } of standings)
    for (const { gap, gain } of missing) {
      const key = "code" in gap ? `${gap.kind} ${gap.code}` : gap.kind;
      const before = found.get(key) ?? { gaps: [], gain: 0, needs: [] };
      found.set(key, before);
      before.gaps.push(gap);
      before.gain += gain;
      before.needs.push(need);
    }
  return [...found.values()]
    .map(({ gaps, gain, needs }) => ({ gap: asOne(gaps), gain, needs }))
    .sort((a, b) => b.gain - a.gain);
}

/** The same gap of several needs: all the municipalities, the words met most, the most hours. */
function asOne(gaps: readonly Gap[]): Gap {
  const [first] = gaps as [Gap];
  switch (first.kind) {
    case "area":
      return {
        kind: "area",
        nis: oftenFirst(gaps.flatMap((gap) => (gap.kind === "area" ? gap.nis : []))),
      };
    case "words": {
      const words = gaps.flatMap((gap) => (gap.kind === "words" ? gap.words : []));
      return { kind: "words", words: oftenFirst(words).slice(0, mostNamedWords) };
    }
    case "capacity": {
      const hours = gaps.flatMap((gap) =>
        gap.kind === "capacity" && gap.hoursPerMonth !== null ? gap.hoursPerMonth : [],
      );
      return { kind: "capacity", hoursPerMonth: hours.length > 0 ? Math.max(...hours) : null };
    }
    default:
      return first;
  }
}

function oftenFirst(items: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const item of items) times.set(item, (times.get(item) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([item]) => item);
}
