import type { Day } from "#kernel/day";
import type { ActionStatus, Counts } from "../action.ts";
import type { EvidenceKind } from "../evidence.ts";

/** An action that evidence might belong to. */
export type CandidateAction = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly status: ActionStatus;
  readonly startsOn: Day;
  readonly dueOn: Day;
  /** Municipalities (NIS); none: the whole partnership. */
  readonly nis: readonly string[];
  readonly counts: readonly Counts[];
};

export type WaitingEvidence = {
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly description: string;
  readonly happenedOn: Day;
  readonly nis: readonly string[];
};

/** For a priority of a frame: what sorts of deed usually count for it. */
export type PriorityKinds = Counts & { readonly suggestedKinds: readonly EvidenceKind[] };

/** Why an action is suggested, strongest first; `words` as they stand in the evidence. */
export type SuggestionReason =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "counts-for"; readonly code: string }
  | { readonly kind: "period" }
  | { readonly kind: "municipality" };

export type Suggestion = {
  readonly action: Pick<CandidateAction, "id" | "number" | "title">;
  readonly score: number;
  readonly reasons: readonly SuggestionReason[];
};

const pointsPerWord = 3;
const pointsForKind = 4;
const pointsForPeriod = 2;
const pointsForMunicipality = 2;
/** The period and the municipality alone fit half the plan. */
const leastScore = 5;

// Words that stand in nearly every title of a plan and tell nothing, in three languages.
const idle = new Set(
  `aan actie acties alle als bij binnen dat deze die door een eerste elk goed haar het hun ieder in jaar jaarlijks
  lokale lokaal maken meer met naar niet onder ons onze ook over per plan project sociale economie social economy
  économie sociale tegen tijdens tot uit van verslag voor wat werken wij zal zijn avec chez dans des elle les leur
  leurs nos notre nous par pas plus pour sans ses son sur tous une vers action actions annual année with for from
  into our the their this that your gemeente gemeenten commune communes municipality municipalities regio`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words of four letters and more that tell something, without accents, by their first eight letters. */
export function tellingWords(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const word of text.split(/[^\p{L}\p{N}]+/u)) {
    const plain = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    if (plain.length < 4 || idle.has(plain) || /^\d+$/.test(plain)) continue;
    // The start is what forms of one word share: "rondleiding", "rondleidingen".
    const start = plain.slice(0, 8);
    if (!found.has(start)) found.set(start, word);
  }
  return found;
}

export type PreparedAction = {
  readonly action: CandidateAction;
  readonly words: ReadonlySet<string>;
};

/** Done once for all evidence on a page. */
export const prepareActions = (actions: readonly CandidateAction[]): PreparedAction[] =>
  actions
    .filter(({ status }) => status !== "stopped")
    .map((action) => ({ action, words: new Set(tellingWords(action.title).keys()) }));

/**
 * Actions that evidence may belong to, the best first, with the reasons why. A pure rule of points: words in
 * common, a priority for which this sort of deed counts, its period, its municipality.
 * @param most at most so many
 */
export function suggestActions(
  evidence: WaitingEvidence,
  prepared: readonly PreparedAction[],
  priorities: readonly PriorityKinds[],
  most = 3,
): Suggestion[] {
  const words = tellingWords(`${evidence.title} ${evidence.description}`);
  const kinds = new Set(
    priorities
      .filter(({ suggestedKinds }) => suggestedKinds.includes(evidence.kind))
      .map(({ frameId, code }) => `${frameId} ${code}`),
  );
  return prepared
    .filter(({ action }) => isForSamePlace(action, evidence) && isInReach(action, evidence))
    .map((one) => score(one, evidence, words, kinds))
    .filter((suggestion) => suggestion.score >= leastScore)
    .sort((a, b) => b.score - a.score || a.action.number - b.action.number)
    .slice(0, most);
}

const isForSamePlace = (action: CandidateAction, { nis }: WaitingEvidence): boolean =>
  action.nis.length === 0 || nis.length === 0 || action.nis.some((one) => nis.includes(one));

/** An action of years ago is not proven by a deed of today. */
const isInReach = (
  { startsOn, dueOn }: CandidateAction,
  { happenedOn }: WaitingEvidence,
): boolean =>
  startsOn.slice(0, 4) <= happenedOn.slice(0, 4) && dueOn.slice(0, 4) >= happenedOn.slice(0, 4);

function score(
  { action, words: actionWords }: PreparedAction,
  evidence: WaitingEvidence,
  words: ReadonlyMap<string, string>,
  kinds: ReadonlySet<string>,
): Suggestion {
  const reasons: SuggestionReason[] = [];
  let points = 0;
  const common = [...words].filter(([start]) => actionWords.has(start)).map(([, word]) => word);
  if (common.length > 0) {
    points += pointsPerWord * Math.min(3, common.length);
    reasons.push({ kind: "words", words: common.slice(0, 3) });
  }
  const counted = action.counts.find(({ frameId, code }) => kinds.has(`${frameId} ${code}`));
  if (counted) {
    points += pointsForKind;
    reasons.push({ kind: "counts-for", code: counted.code });
  }
  if (action.startsOn <= evidence.happenedOn && action.dueOn >= evidence.happenedOn) {
    points += pointsForPeriod;
    reasons.push({ kind: "period" });
  }
  if (action.nis.length > 0 && action.nis.some((one) => evidence.nis.includes(one))) {
    points += pointsForMunicipality;
    reasons.push({ kind: "municipality" });
  }
  const { id, number, title } = action;
  return { action: { id, number, title }, score: points, reasons };
}
