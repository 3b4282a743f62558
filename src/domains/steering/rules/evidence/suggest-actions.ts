import type { Day } from "#kernel/day";
import { withoutExampleMark } from "#kernel/example-mark";
import type { ActionStatus, Counts } from "../action.ts";
import { belongsToYear, lastDayOfAction } from "../coverage/action-state.ts";
import type { EvidenceKind } from "../evidence.ts";

/** An action that evidence might belong to. */
export type CandidateAction = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly status: ActionStatus;
  readonly startsOn: Day;
  readonly dueOn: Day;
  readonly doneOn: Day | null;
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

/** A word in more than this share of the titles tells nothing in this plan, unless there are but few of them. */
const commonShare = 0.2;
const fewActions = 25;

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
  for (const word of withoutExampleMark(text).split(/[^\p{L}\p{N}]+/u)) {
    const plain = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    if (plain.length < 4 || idle.has(plain) || /^\d+$/.test(plain)) continue;
    // The start is what forms of one word share: "rondleiding", "rondleidingen".
    const start = plain.slice(0, 8);
    if (!found.has(start)) found.set(start, word);
  }
  return found;
}

/** Actions with what is looked up in them for every piece of evidence, so that it is made once. */
export type PreparedActions = {
  readonly actions: readonly CandidateAction[];
  /** Start of a telling word → places in `actions`. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** Frame and code → places in `actions`. */
  readonly byPriority: ReadonlyMap<string, readonly number[]>;
};

const priorityKey = ({ frameId, code }: Counts): string => `${frameId} ${code}`;

export function prepareActions(candidates: readonly CandidateAction[]): PreparedActions {
  const actions = candidates.filter(({ status }) => status !== "stopped");
  const byWord = new Map<string, number[]>();
  const byPriority = new Map<string, number[]>();
  const put = (map: Map<string, number[]>, key: string, at: number) => {
    const known = map.get(key);
    if (known) known.push(at);
    else map.set(key, [at]);
  };
  actions.forEach(({ title, counts }, at) => {
    for (const start of tellingWords(title).keys()) put(byWord, start, at);
    for (const key of new Set(counts.map(priorityKey))) put(byPriority, key, at);
  });
  const mostAlike = Math.max(fewActions, actions.length * commonShare);
  for (const [start, found] of byWord) if (found.length > mostAlike) byWord.delete(start);
  return { actions, byWord, byPriority };
}

/**
 * Actions that evidence may belong to, the best first, with the reasons why. A pure rule of points: words in
 * common, a priority for which this sort of deed counts, its period, its municipality.
 * @param most at most so many
 */
export function suggestActions(
  evidence: WaitingEvidence,
  { actions, byWord, byPriority }: PreparedActions,
  priorities: readonly PriorityKinds[],
  most = 3,
): Suggestion[] {
  const words = tellingWords(`${evidence.title} ${evidence.description}`);
  const inCommon = new Map<number, string[]>();
  for (const [start, word] of words) {
    for (const at of byWord.get(start) ?? []) {
      inCommon.set(at, [...(inCommon.get(at) ?? []), word]);
    }
  }
  const countsFor = new Map<number, string>();
  for (const { frameId, code, suggestedKinds } of priorities) {
    if (!suggestedKinds.includes(evidence.kind)) continue;
    for (const at of byPriority.get(priorityKey({ frameId, code })) ?? []) {
      if (!countsFor.has(at)) countsFor.set(at, code);
    }
  }
  // Without a word or a priority in common the points never suffice.
  const best: { at: number; points: number; number: number }[] = [];
  for (const at of new Set([...inCommon.keys(), ...countsFor.keys()])) {
    const action = actions[at];
    if (!action || !isForSamePlace(action, evidence) || !isInReach(action, evidence)) continue;
    const points =
      pointsPerWord * Math.min(3, inCommon.get(at)?.length ?? 0) +
      (countsFor.has(at) ? pointsForKind : 0) +
      (isInPeriod(action, evidence) ? pointsForPeriod : 0) +
      (isInMunicipality(action, evidence) ? pointsForMunicipality : 0);
    if (points >= leastScore) best.push({ at, points, number: action.number });
  }
  return best
    .sort((a, b) => b.points - a.points || a.number - b.number)
    .slice(0, most)
    .flatMap(({ at, points }) => {
      const action = actions[at];
      if (!action) return [];
      const { id, number, title } = action;
      const reasons = reasonsFor(action, evidence, inCommon.get(at) ?? [], countsFor.get(at));
      return [{ action: { id, number, title }, score: points, reasons }];
    });
}

const isForSamePlace = (action: CandidateAction, { nis }: WaitingEvidence): boolean =>
  action.nis.length === 0 || nis.length === 0 || action.nis.some((one) => nis.includes(one));

/** An action of years ago is not proven by a deed of today. */
const isInReach = (action: CandidateAction, { happenedOn }: WaitingEvidence): boolean =>
  belongsToYear(action, Number(happenedOn.slice(0, 4)));

const isInPeriod = (action: CandidateAction, { happenedOn }: WaitingEvidence): boolean =>
  action.startsOn <= happenedOn && lastDayOfAction(action) >= happenedOn;

const isInMunicipality = (action: CandidateAction, { nis }: WaitingEvidence): boolean =>
  action.nis.some((one) => nis.includes(one));

function reasonsFor(
  action: CandidateAction,
  evidence: WaitingEvidence,
  words: readonly string[],
  code: string | undefined,
): SuggestionReason[] {
  return [
    ...(words.length > 0 ? [{ kind: "words" as const, words: words.slice(0, 3) }] : []),
    ...(code ? [{ kind: "counts-for" as const, code }] : []),
    ...(isInPeriod(action, evidence) ? [{ kind: "period" as const }] : []),
    ...(isInMunicipality(action, evidence) ? [{ kind: "municipality" as const }] : []),
  ];
}
