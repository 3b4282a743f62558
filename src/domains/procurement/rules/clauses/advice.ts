import type { Day } from "#kernel/day";
import type { ClauseFamily, ClauseSector } from "../library/families.ts";
import type { AdviceFacts, CountedValue } from "./advice-facts.ts";
import type { Bidders, Capacity } from "./capacity.ts";
import type {
  Certainty,
  CounterArgument,
  DutyRule,
  Figure,
  FigureKey,
  NoticeFieldRule,
  OwnNote,
  Regime,
  RuleSource,
  RuleText,
  RuleWords,
} from "./procurement-rules.ts";
import type { Band } from "./regime.ts";

export const verdicts = ["possible", "conditional", "not-possible"] as const;
export type Verdict = (typeof verdicts)[number];

/** Why a route is possible, needs something first, or is not possible; with the facts it rests on. */
export type RouteReason =
  | { readonly kind: "not-in-force"; readonly from: Day }
  | { readonly kind: "regime-suits"; readonly regime: Regime }
  | { readonly kind: "regime-unknown" }
  | { readonly kind: "value-unknown" }
  | { readonly kind: "above-low-value"; readonly cents: number; readonly limit: number }
  | { readonly kind: "if-below"; readonly limit: number }
  | { readonly kind: "enough-bidders"; readonly reserved: number; readonly carrying: number }
  | { readonly kind: "one-bidder" }
  /** Every bidder would depend on the only partner that is known. */
  | { readonly kind: "one-partner" }
  /** Only a small part is kept, so that the rest stays open to all. */
  | { readonly kind: "small-lot-first" }
  /** EUR cents below which they may be invited; null: a notice reaches them. */
  | { readonly kind: "invite-known"; readonly known: number; readonly limit: number | null }
  | { readonly kind: "ask-kindred"; readonly kindred: number }
  | { readonly kind: "few-carry"; readonly carrying: number }
  | { readonly kind: "ask-share"; readonly toAsk: number }
  | { readonly kind: "nobody-known" }
  | { readonly kind: "register-not-asked" }
  | { readonly kind: "capacity-short"; readonly largest: number; readonly asked: number }
  | { readonly kind: "capacity-not-stated"; readonly unknown: number }
  | { readonly kind: "too-small-to-split" }
  /** Whether the page holds a proposal; absent in advices of before it was kept. */
  | { readonly kind: "make-lots"; readonly proposed?: boolean }
  | { readonly kind: "lots-fit"; readonly lots: readonly string[] }
  | { readonly kind: "lots-too-large"; readonly largest: number }
  | { readonly kind: "only-agreed" }
  | { readonly kind: "little-labour" }
  | { readonly kind: "work-part-only" }
  | { readonly kind: "few-hours"; readonly hours: number; readonly least: number }
  | { readonly kind: "no-criteria-needed" }
  | { readonly kind: "duration-unknown" }
  | { readonly kind: "too-short"; readonly months: number; readonly least: number }
  | { readonly kind: "out-of-proportion" }
  | { readonly kind: "large-works"; readonly limit: number }
  | { readonly kind: "works-seldom-whole" };

export type RouteAdvice = {
  readonly key: ClauseFamily;
  /** From 1, the best first; what is not possible comes last. */
  readonly rank: number;
  readonly verdict: Verdict;
  readonly score: number;
  readonly reasons: readonly RouteReason[];
  readonly name: RuleWords;
  readonly what: RuleWords;
  readonly article: string;
  readonly source: string;
  readonly further: readonly string[];
  readonly certainty: Certainty;
  readonly conditions: readonly RuleText[];
  readonly risks: readonly RuleText[];
  readonly counters: readonly CounterArgument[];
  readonly fields: readonly { readonly field: string; readonly code: string | null }[];
  readonly notes: readonly OwnNote[];
};

export type ProcedureAdvice = {
  readonly key: string;
  readonly name: RuleWords;
  readonly note: RuleWords;
  readonly article: string;
  readonly source: string;
  readonly certainty: Certainty;
  /** "cases": above its figure, only in the cases the law lists. */
  readonly verdict: "possible" | "cases" | "value-unknown" | "figure-unknown";
  readonly ceiling: Figure | null;
};

/** What a careful reader would ask about the facts. */
export type AdviceWarning =
  /** Before anything is kept for some: `able` recognised ones can do it, others would have to be asked. */
  | {
      readonly kind: "consult-market";
      readonly able: number;
      readonly ask: number;
      readonly unknown?: number;
    }
  | { readonly kind: "period-unknown"; readonly missing: readonly FigureKey[] }
  | { readonly kind: "indication"; readonly figure: Figure }
  | { readonly kind: "value-missing" }
  | { readonly kind: "lots-over"; readonly lots: number; readonly estimate: number }
  | { readonly kind: "lots-under"; readonly lots: number; readonly estimate: number }
  | { readonly kind: "lots-without-value"; readonly count: number }
  | { readonly kind: "one-lot" }
  | { readonly kind: "near-figure"; readonly figure: Figure; readonly cents: number }
  | { readonly kind: "figure-changes"; readonly on: Day; readonly figure: Figure }
  | { readonly kind: "regime-changes"; readonly on: Day; readonly regime: Regime }
  | { readonly kind: "perhaps-listed" }
  | { readonly kind: "not-listed" }
  | { readonly kind: "weigh-lots"; readonly figure: Figure }
  | { readonly kind: "lot-exception"; readonly figure: Figure; readonly share: number }
  | { readonly kind: "duration-missing" };

/** The hours the purchase takes, and how that is known. */
export type WorkHours = {
  /** Over the whole duration; null: cannot be reckoned. */
  readonly total: number | null;
  readonly perMonth: number | null;
  readonly from: "given" | "reckoned" | "unknown";
};

/** The municipality's policy held against the purchase. */
export type PolicyCheck = {
  readonly title: string;
  readonly version: number;
  readonly sharePercent: number | null;
  /** What its thresholds ask of this purchase; null: nothing. */
  readonly asks: "clause" | "motivate" | null;
  /** EUR cents from which it asks; null: no threshold fits. */
  readonly fromCents: number | null;
  readonly href: string;
};

/** What could be asked of the contractor, reckoned from a share. */
export type Proposal = {
  /** Percent of the hours. */
  readonly share: number;
  readonly from: "policy" | "norm";
  /** Hours over the whole duration; null: not to be reckoned. */
  readonly hours: number | null;
  readonly hoursPerMonth: number | null;
};

/** Everything said about a purchase, whole in itself: later rules do not change how it reads. */
export type Advice = {
  readonly rulesVersion: string;
  readonly facts: AdviceFacts;
  readonly value: CountedValue;
  readonly regime: Regime | null;
  /** What the regime would be by the nearest known figures, when none holds on the day. */
  readonly indicative: Regime | null;
  readonly bands: readonly Band[];
  /** Figures that hold on the day and matter to this purchase; texts refer to them by name. */
  readonly figures: readonly Figure[];
  readonly procedures: readonly ProcedureAdvice[];
  readonly duties: readonly DutyRule[];
  readonly routes: readonly RouteAdvice[];
  readonly warnings: readonly AdviceWarning[];
  readonly hours: WorkHours;
  readonly proposal: Proposal;
  readonly policy: PolicyCheck | null;
  readonly sector: ClauseSector | null;
  /** Kinds of work the words speak of, two or more, when the buyer named none. */
  readonly readWorks?: readonly string[];
  /** Null: the register was not asked. */
  readonly capacity: Capacity | null;
  readonly bidders: Bidders;
  readonly fields: readonly NoticeFieldRule[];
  readonly sources: readonly RuleSource[];
};
