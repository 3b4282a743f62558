import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { ClauseFamily, PurchaseKind } from "../library/families.ts";

/** A text in each of our languages; `{low-value}` in it stands for the figure of that name on the day asked. */
export type RuleWords = Readonly<Record<Language, string>>;

/**
 * How sure a fact is: read in its source; inferred by us; from memory and not checked; a norm or assumption of our own,
 * no law.
 */
export const certainties = ["sourced", "inferred", "to-check", "own"] as const;
export type Certainty = (typeof certainties)[number];

/** How heavily the law regulates a purchase; the last two are for social and other specific services. */
export const regimes = ["low-value", "below-eu", "eu", "light", "light-eu"] as const;
export type Regime = (typeof regimes)[number];

/** Light to heavy, within the regimes one kind of purchase can have. */
export const weightOfRegime: Readonly<Record<Regime, number>> = {
  "low-value": 0,
  "below-eu": 1,
  light: 1,
  eu: 2,
  "light-eu": 2,
};

export type RuleSource = {
  readonly key: string;
  readonly publisher: string;
  readonly title: string;
  /** Null: our own, or no address was found. */
  readonly url: string | null;
  /** When the passage was read; null: known from a stored copy or from others, to be checked before relying on it. */
  readonly checkedOn: Day | null;
};

/** The figures rules reckon with, by name. */
export const figureKeys = [
  "low-value",
  "without-publication",
  "without-publication-social",
  "simplified-works",
  "eu-works",
  "eu-goods",
  "eu-social",
  "weigh-lots",
  "lot-exception-works",
  "lot-exception-goods",
  "lot-exception-share",
  "reserved-share",
  "statistics-from",
  "federal-goods",
  "federal-works",
  "flexible-works",
  "training-months",
  "wanted-bidders",
  "least-bidders",
  "near-share",
  "hour-cost",
  "proposed-share",
  "least-hours",
] as const;
export type FigureKey = (typeof figureKeys)[number];

export const figureUnits = ["cents", "percent", "months", "hours", "count"] as const;
export type FigureUnit = (typeof figureUnits)[number];

/** An amount or number that holds for a period. */
export type Figure = {
  readonly key: FigureKey;
  readonly unit: FigureUnit;
  /** EUR cents, percent, months, hours or a count: as `unit` says. Above 0. */
  readonly value: number;
  readonly from: Day;
  /** Last day; null: no end is known. */
  readonly until: Day | null;
  readonly article: string;
  /** Key of a source; null: the source of who wrote it stands in `ownSource`. */
  readonly source: string | null;
  readonly ownSource?: { readonly title: string; readonly url: string };
  readonly further: readonly string[];
  readonly certainty: Certainty;
  readonly name: RuleWords;
  readonly note: RuleWords;
  readonly origin: "shipped" | "own";
};

/** For which purchases a text counts; none: for all. */
export type Only = {
  readonly regimes?: readonly Regime[];
  readonly kinds?: readonly PurchaseKind[];
};

export type RuleText = {
  readonly text: RuleWords;
  readonly only?: Only;
  readonly source?: string;
  readonly certainty?: Certainty;
};

/** What somebody in the administration says against it, and the answer. */
export type CounterArgument = {
  readonly claim: RuleWords;
  readonly answer: RuleWords;
  readonly only?: Only;
  readonly source?: string;
};

export type FieldToTick = {
  readonly field: string;
  /** Null: free text. */
  readonly code?: string;
  readonly only?: Only;
};

/** A legal way to let the social economy in. */
export type RouteRule = {
  readonly key: ClauseFamily;
  readonly position: number;
  readonly from: Day;
  readonly until: Day | null;
  readonly name: RuleWords;
  readonly what: RuleWords;
  readonly article: string;
  readonly source: string;
  readonly further: readonly string[];
  readonly certainty: Certainty;
  /** How well it suits a purchase of that regime, 0–100: our judgement. */
  readonly weights: Readonly<Record<Regime, number>>;
  /** What the kind of purchase adds to or takes from it. */
  readonly shifts: Readonly<Record<PurchaseKind, number>>;
  readonly conditions: readonly RuleText[];
  readonly risks: readonly RuleText[];
  readonly counters: readonly CounterArgument[];
  readonly fields: readonly FieldToTick[];
};

/** A way to place the contract, allowed below a figure. */
export type ProcedureRule = {
  readonly key: string;
  readonly position: number;
  readonly name: RuleWords;
  readonly article: string;
  readonly source: string;
  readonly certainty: Certainty;
  /** By kind of purchase; null: no ceiling. */
  readonly ceiling: Readonly<Record<PurchaseKind, FigureKey | null>>;
  readonly note: RuleWords;
};

export type DutyRule = {
  readonly key: string;
  /** Empty: always. */
  readonly regimes: readonly Regime[];
  readonly text: RuleWords;
  readonly article: string;
  readonly source: string;
  readonly certainty: Certainty;
};

/** A field of a notice in the European standard, with the codes that matter here. */
export type NoticeFieldRule = {
  readonly key: string;
  readonly name: RuleWords;
  readonly codes: readonly { readonly code: string; readonly name: RuleWords }[];
  readonly source: string;
};

/** Whether work of this sort stands on the list of social and other specific services. */
export type SectorRule = {
  readonly key: string;
  /** Groups of our tree of activities. */
  readonly activities: readonly string[];
  /** First digits of CPV codes. */
  readonly cpv: readonly string[];
  readonly listed: "no" | "perhaps";
  readonly source: string;
  readonly certainty: Certainty;
};

/** What a partnership wrote beside a route or a figure. */
export type OwnNote = {
  readonly about: string;
  readonly text: string;
  readonly writtenBy: string;
  readonly writtenOn: Day;
};

/** Everything an advice rests on. */
export type ProcurementRules = {
  /** Of the shipped file. */
  readonly edition: number;
  /** How often the partnership changed something; 0: as shipped. */
  readonly changes: number;
  readonly sources: readonly RuleSource[];
  /** Shipped and own together. */
  readonly figures: readonly Figure[];
  readonly procedures: readonly ProcedureRule[];
  readonly duties: readonly DutyRule[];
  readonly fields: readonly NoticeFieldRule[];
  readonly sectors: readonly SectorRule[];
  readonly routes: readonly RouteRule[];
  readonly notes: readonly OwnNote[];
};

/** "1" as shipped, "1.3" after three changes by the partnership. */
export const versionLabel = ({
  edition,
  changes,
}: Pick<ProcurementRules, "edition" | "changes">) =>
  changes === 0 ? `${edition}` : `${edition}.${changes}`;
