import type { Reason } from "../match.ts";
import type { Won } from "../supplier.ts";
import type { CloseCode, ClosestCode } from "./closest-code.ts";
import type { FiledSupplier } from "./index-suppliers.ts";
import { doesHalf } from "./need-halves.ts";
import type { RankTools } from "./rank-tools.ts";
import type { ReadNeed } from "./read-need.ts";

/** One kind of proof that it does this work: how strong, 0 … 1; the reason to print is only made for who is named. */
export type Evidence = { readonly strength: number; readonly say: () => Reason };

/** What was found in the texts for one supplier. */
export type TextFinding = {
  /** Share of what the need says that it says too, 0 … 1. */
  readonly share: number;
  readonly words: () => readonly string[];
  /** Likeness of letters with its closest contract, 0 … 1. */
  readonly letters: number;
  /** Position of that contract in `won`. */
  readonly letterWon: number | null;
};

/** How much each kind of proof may take away of the doubt that an organisation does this work. */
export const trust = {
  activity: 0.8,
  derived: 0.3,
  cpvByActivity: 0.4,
  cpvByWon: 0.6,
  words: 0.6,
  wonText: 0.7,
  nace: 0.12,
} as const;

/** Each activity more that is asked and offered, beyond the first. */
const breadth = 0.15;
/** Who does no part of several that are asked together loses so much; who does half of them, half. */
const ofHalves = 0.3;
const leastShown = 0.03;
/** Two texts of one language share this much of their letters by chance; alone it would name nobody either. */
const leastLikeness = 0.12;
/** Without one telling word in common: "voor de mensen van" is alike in every text. */
const leastByLetters = 0.3;

/** Everything that says it does this work, strongest first; what is too weak to be told is left out. */
export function evidenceOf(
  filed: FiledSupplier,
  read: ReadNeed,
  found: TextFinding,
  closest: ClosestCode,
  tools: RankTools,
): Evidence[] {
  const all: Evidence[] = [];
  const note = (evidence: Evidence | null) => {
    if (evidence && evidence.strength >= leastShown) all.push(evidence);
  };
  note(byActivity(filed, read));
  note(byCode(filed.activityCodes, "activity", closest));
  note(byCode(filed.wonCodes, "won", closest));
  note(byWords(found));
  note(byContract(filed.supplier.won, found));
  note(byNace(filed, read, tools));
  return all.sort((a, b) => b.strength - a.strength);
}

/** 1 − Π(1 − strength): each proof takes its share of the doubt that is left; more proof never lowers it. */
export function fitOf(evidence: readonly Evidence[]): number {
  return 1 - evidence.reduce((doubt, { strength }) => doubt * (1 - strength), 1);
}

function byActivity(filed: FiledSupplier, read: ReadNeed): Evidence | null {
  let best: Evidence | null = null;
  let offered = 0;
  let asked = 0;
  for (const { code, sureness, asked: how } of read.activities) {
    asked += sureness;
    const has = filed.activities.get(code);
    if (!has) continue;
    const strength = sureness * (has.basis === "stated" ? trust.activity : trust.derived);
    offered += strength;
    if (strength > (best?.strength ?? 0))
      best = { strength, say: () => ({ kind: "activity", code, asked: how }) };
  }
  if (!best) return null;
  const share = Math.min(1, offered / asked);
  const halves = read.halves.filter((half) => doesHalf(filed.activities, half)).length;
  const whole = read.halves.length > 1 ? 1 - ofHalves * (1 - halves / read.halves.length) : 1;
  return { ...best, strength: best.strength * (1 - breadth + breadth * share) * whole };
}

function byCode(
  codes: readonly string[],
  through: "activity" | "won",
  closest: ClosestCode,
): Evidence | null {
  let best: CloseCode | null = null;
  for (const has of codes) {
    const one = closest(has, through);
    if (one && one.strength > (best?.strength ?? 0)) best = one;
  }
  if (!best) return null;
  const { asked, has, closeness } = best;
  return {
    strength: best.strength * (through === "activity" ? trust.cpvByActivity : trust.cpvByWon),
    say: () => ({ kind: "cpv", asked, has, closeness, through }),
  };
}

const byWords = ({ share, words }: TextFinding): Evidence | null =>
  share === 0
    ? null
    : { strength: share * trust.words, say: () => ({ kind: "words", words: words() }) };

function byContract(
  won: readonly Won[],
  { share, letters, letterWon }: TextFinding,
): Evidence | null {
  const contract = letterWon === null ? undefined : won[letterWon];
  return contract && letters >= (share > 0 ? leastLikeness : leastByLetters)
    ? { strength: letters * trust.wonText, say: () => ({ kind: "won", won: contract }) }
    : null;
}

/** Sixty-eight in a hundred social enterprises carry one of seven general codes: it says little. */
function byNace(filed: FiledSupplier, read: ReadNeed, tools: RankTools): Evidence | null {
  if (filed.supplier.nace.length === 0) return null;
  let best: Evidence | null = null;
  for (const { code, sureness } of read.activities) {
    const linked = tools.activities.get(code)?.nace ?? [];
    const has = filed.supplier.nace.find((nace) => linked.includes(nace));
    const strength = sureness * trust.nace;
    if (has && strength > (best?.strength ?? 0))
      best = { strength, say: () => ({ kind: "nace", code: has }) };
  }
  return best;
}
