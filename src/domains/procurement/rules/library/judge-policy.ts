import { addDays, type Day } from "#kernel/day";
import type { ClauseSector, PurchaseKind } from "./families.ts";
import type { Policy, PolicyAsk, PolicyContent, ShareBase } from "./policy.ts";

/** A threshold as typed; an amount that is no number is null. */
export type ThresholdDraft = {
  /** Which row of the form, from 0: problems name it. */
  readonly row: number;
  readonly kind: PurchaseKind | null;
  readonly sector: ClauseSector | null;
  readonly fromCents: number | null;
  readonly ask: PolicyAsk;
};

/** A policy as typed: "none" where nothing was written, null where it could not be read. */
export type PolicyDraft = {
  readonly title: string;
  readonly sharePercent: number | "none" | null;
  readonly shareBase: ShareBase;
  readonly shareOf: string;
  readonly shareBudgetCents: number | "none" | null;
  readonly thresholds: readonly ThresholdDraft[];
  readonly from: Day | null;
  /** Last day on which it holds. */
  readonly lastDay: Day | "none" | null;
  readonly decidedOn: Day | "none" | null;
  readonly decisionReference: string;
  readonly sourceTitle: string;
  readonly sourceUrl: string;
  readonly note: string;
};

export type PolicyProblem = {
  readonly because:
    | "nothing-decided"
    | "bad-share"
    | "share-above-100"
    | "no-share-of"
    | "bad-budget"
    | "bad-amount"
    | "double-threshold"
    | "no-first-day"
    | "no-such-day"
    | "ends-before-it-begins"
    | "decided-later"
    | "overlap"
    | "bad-address"
    | "too-long";
  /** "sharePercent", "from", "until", "threshold:0:from" … */
  readonly field: string;
  /** The policy it overlaps with. */
  readonly about?: Pick<Policy, "id" | "validFrom" | "validTo">;
};

const mostCents = 10_000_000_000_00;

/**
 * What is wrong with a policy as typed, in the order of the form. A first day in the future is no problem: it is kept
 * and shown as not yet in force.
 * @param others policies of the same municipality that stand, without the one that is changed
 */
export function judgePolicy(
  draft: PolicyDraft,
  others: readonly Policy[],
  today: Day,
): PolicyProblem[] {
  const decidesNothing = draft.sharePercent === "none" && draft.thresholds.length === 0;
  return [
    ...judgeShare(draft),
    ...judgeThresholds(draft.thresholds),
    ...(decidesNothing ? [{ because: "nothing-decided", field: "sharePercent" } as const] : []),
    ...judgePeriod(draft, others),
    ...judgeDecision(draft, today),
  ];
}

function judgeShare({ sharePercent, shareBase, shareOf, shareBudgetCents }: PolicyDraft) {
  const problems: PolicyProblem[] = [];
  if (sharePercent === null || (sharePercent !== "none" && sharePercent < 0)) {
    problems.push({ because: "bad-share", field: "sharePercent" });
  } else if (sharePercent !== "none" && sharePercent > 100) {
    problems.push({ because: "share-above-100", field: "sharePercent" });
  }
  if (sharePercent !== "none" && shareBase === "other" && shareOf === "") {
    problems.push({ because: "no-share-of", field: "shareOf" });
  }
  if (shareBudgetCents === null || (shareBudgetCents !== "none" && !isAmount(shareBudgetCents))) {
    problems.push({ because: "bad-budget", field: "shareBudget" });
  }
  return problems;
}

const isAmount = (cents: number): boolean =>
  Number.isInteger(cents) && cents >= 0 && cents <= mostCents;

function judgeThresholds(thresholds: readonly ThresholdDraft[]): PolicyProblem[] {
  const seen = new Set<string>();
  return thresholds.flatMap(({ row, kind, sector, fromCents }) => {
    const problems: PolicyProblem[] = [];
    if (fromCents === null || !isAmount(fromCents)) {
      problems.push({ because: "bad-amount", field: `threshold:${row}:from` });
    }
    const about = `${kind ?? "*"} ${sector ?? "*"}`;
    if (seen.has(about)) {
      problems.push({ because: "double-threshold", field: `threshold:${row}:kind` });
    }
    seen.add(about);
    return problems;
  });
}

function judgePeriod({ from, lastDay }: PolicyDraft, others: readonly Policy[]): PolicyProblem[] {
  if (from === null) return [{ because: "no-first-day", field: "from" }];
  if (lastDay === null) return [{ because: "no-such-day", field: "until" }];
  if (lastDay !== "none" && lastDay < from) {
    return [{ because: "ends-before-it-begins", field: "until" }];
  }
  const end = lastDay === "none" ? null : addDays(lastDay, 1);
  const met = others.find(
    ({ validFrom, validTo }) =>
      (end === null || validFrom < end) && (validTo === null || from < validTo),
  );
  if (!met) return [];
  const about = { id: met.id, validFrom: met.validFrom, validTo: met.validTo };
  return [{ because: "overlap", field: "from", about }];
}

function judgeDecision(draft: PolicyDraft, today: Day): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  if (draft.decidedOn === null) problems.push({ because: "no-such-day", field: "decidedOn" });
  else if (draft.decidedOn !== "none" && draft.decidedOn > today) {
    problems.push({ because: "decided-later", field: "decidedOn" });
  }
  const url = draft.sourceUrl;
  if (url !== "" && !(/^https?:\/\/[^\s"<>]+$/i.test(url) && URL.canParse(url))) {
    problems.push({ because: "bad-address", field: "sourceUrl" });
  }
  const lines = ["title", "shareOf", "decisionReference", "sourceTitle", "sourceUrl"] as const;
  for (const field of lines) {
    if (draft[field].length > 500) problems.push({ because: "too-long", field });
  }
  if (draft.note.length > 4_000) problems.push({ because: "too-long", field: "note" });
  return problems;
}

/** The policy to keep. @param draft one without problems */
export function contentOfPolicy(draft: PolicyDraft): PolicyContent {
  const { from, lastDay, sharePercent, shareBudgetCents, decidedOn, thresholds, ...words } = draft;
  const known = <Value>(value: Value | "none" | null): Value | null =>
    value === "none" ? null : value;
  if (from === null || lastDay === null) throw new RangeError("judge the draft first");
  return {
    title: words.title,
    sharePercent: known<number>(sharePercent),
    shareBase: words.shareBase,
    shareOf: words.shareOf,
    shareBudgetCents: known<number>(shareBudgetCents),
    thresholds: thresholds.map(({ kind, sector, fromCents, ask }) => ({
      kind,
      sector,
      fromCents: fromCents ?? 0,
      ask,
    })),
    validFrom: from,
    validTo: lastDay === "none" ? null : addDays(lastDay, 1),
    decidedOn: known<Day>(decidedOn),
    decisionReference: words.decisionReference,
    sourceTitle: words.sourceTitle,
    sourceUrl: words.sourceUrl,
    note: words.note,
  };
}
