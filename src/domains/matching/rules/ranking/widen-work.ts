import type { Match, Reason } from "../match.ts";
import type { AskedActivity } from "./asked-activities.ts";
import type { SupplierIndex } from "./index-suppliers.ts";
import { type Ranking, type RankingOptions, rankSuppliers } from "./rank-suppliers.ts";
import type { RankTools } from "./rank-tools.ts";
import type { ReadNeed } from "./read-need.ts";

/** Somebody who fits at least this well for the work itself: nobody else has to be asked. */
const fitsFrom = 0.25;
const meantFrom = 0.5;
/** Of what an activity asked for in so many words is worth. */
const widerShare = 0.5;

/** Groups in which one crew does many kinds of work; in the others only work of the same CPV category is near. */
const oneCrew: ReadonlySet<string> = new Set([
  "groen",
  "publieke-ruimte",
  "reiniging",
  "verpakking",
  "administratie",
  "textielzorg",
  "voeding",
  "kringloop",
  "logistiek",
]);
const categoryDigits = 6;
/** Work of another group of the CPV is further off: selling produce is no catering. */
const groupDigits = 3;
const lessClose = 0.6;

/** May who does one kind of work of this group be asked for another? */
export const isOneCrew = (group: string): boolean => oneCrew.has(group);

/**
 * Who does other work of the same group, when nobody found does exactly what is asked: worth a question, no more. Each
 * says so as its reason and its doubt.
 * @returns none when somebody does the work itself; who was found already comes with its own reasons as well
 */
export function widerMatches(
  read: ReadNeed,
  found: Ranking,
  index: SupplierIndex,
  options: RankingOptions,
): readonly Match[] {
  if (found.matches.some(doesIt)) return [];
  const near = nearWork(read.activities, index.tools);
  if (near.length === 0) return [];
  const wider: ReadNeed = {
    ...read,
    terms: [],
    codes: [],
    halves: [],
    features: index.tools.readLetters(""),
    activities: near,
  };
  const known = new Map(found.matches.map((match) => [match.organisationId, match]));
  return rankSuppliers(wider, index, options).matches.flatMap(
    (match) => asOther(match, known.get(match.organisationId)) ?? [],
  );
}

const doesIt = ({ score, reasons }: Match): boolean =>
  score >= fitsFrom && reasons.some(({ kind }) => kind === "activity");

/** The other activities of the groups of what is asked. */
function nearWork(asked: readonly AskedActivity[], tools: RankTools): AskedActivity[] {
  const codes = new Set(asked.map(({ code }) => code));
  const near = new Map<string, AskedActivity>();
  for (const { code, sureness } of asked) {
    const one = tools.activities.get(code);
    if (!one?.parent || sureness < meantFrom) continue;
    const categories = new Set(one.cpv.map((cpv) => cpv.slice(0, categoryDigits)));
    for (const other of tools.activities.values()) {
      if (other.parent !== one.parent || codes.has(other.code)) continue;
      const isNear =
        isOneCrew(one.parent) ||
        other.cpv.some((cpv) => categories.has(cpv.slice(0, categoryDigits)));
      if (!isNear) continue;
      const groups = one.cpv.map((cpv) => cpv.slice(0, groupDigits));
      const isClose = other.cpv.some((cpv) => groups.includes(cpv.slice(0, groupDigits)));
      const close = isClose ? sureness : sureness * lessClose;
      if ((near.get(other.code)?.sureness ?? 0) < close)
        near.set(other.code, { code: other.code, sureness: close, asked: "words" });
    }
  }
  return [...near.values()];
}

/** Only for work that somebody stated: what is derived from a NACE code is a guess already. */
function asOther({ score, reasons, doubts, organisationId }: Match, known?: Match): Match | null {
  if (doubts.some(({ kind }) => kind === "activity-derived")) return null;
  const work = reasons.find((reason) => reason.kind === "activity");
  if (work?.kind !== "activity") return null;
  const others =
    known?.reasons ?? reasons.filter(({ kind }) => kind !== "activity" && kind !== "nace");
  const said: Reason = { kind: "same-group", code: work.code };
  return {
    organisationId,
    score: Math.max(score * widerShare, known?.score ?? 0),
    reasons: [said, ...others],
    doubts: [{ kind: "other-work" }, ...(known?.doubts ?? doubts)],
  };
}
