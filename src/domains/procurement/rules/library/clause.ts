import type { Day, Instant } from "#kernel/day";
import type { Multilingual } from "#kernel/language";
import type { ClauseFamily, ClauseLevel, ClauseSector, PurchaseKind } from "./families.ts";

/** What goes in a blank. */
export const blankUnits = [
  "text",
  "hours",
  "places",
  "percent",
  "euro",
  "euro-per-hour",
  "points",
  "days",
  "months",
  "date",
] as const;
export type BlankUnit = (typeof blankUnits)[number];

/** A hole in a clause: `[[uren]]`. */
export type ClauseBlank = {
  /** Small letters and dashes: `uren`, `aantal-plaatsen`. */
  readonly name: string;
  readonly unit: BlankUnit;
  /** What stands there. */
  readonly meaning: Multilingual;
  /** How to come to a sensible value. */
  readonly advice: Multilingual;
};

/** A field of a notice (eForms) to fill in when the clause is used. */
export type NoticeField = {
  /** `BT-71-Lot`, as the standard calls it, without the part after the level: `BT-71`. */
  readonly field: string;
  /** The code to choose; null: free text. */
  readonly code: string | null;
};

/** Where a rule behind a clause is written down, and when somebody last held it against that text. */
export type ClauseSource = {
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly checkedOn: Day | null;
};

/** The two languages a clause is written in. */
export type ClauseText = { readonly nl: string; readonly fr: string };

/** What one version of a clause says. */
export type ClauseContent = {
  readonly name: Multilingual;
  readonly family: ClauseFamily;
  readonly level: ClauseLevel;
  /** Empty: every sector. */
  readonly sectors: readonly ClauseSector[];
  /** Empty: every kind. */
  readonly purchaseKinds: readonly PurchaseKind[];
  /** To paste in the documents of the purchase, with named blanks. */
  readonly text: ClauseText;
  /** Those of the text, in its order. */
  readonly blanks: readonly ClauseBlank[];
  readonly whenToUse: Multilingual;
  readonly whenNot: Multilingual;
  /** How to see to it while the work lasts. */
  readonly check: Multilingual;
  /** Articles of law it leans on: `Wet 17 juni 2016, art. 15`. */
  readonly article: string;
  readonly source: ClauseSource;
  readonly noticeFields: readonly NoticeField[];
  readonly validFrom: Day;
  /** First day on which it may no longer be used; null: no end is known. */
  readonly validTo: Day | null;
};

/** "shipped": came with the product, nobody of the partnership said anything of it yet. */
export const clauseStates = ["shipped", "draft", "approved", "withdrawn"] as const;
export type ClauseState = (typeof clauseStates)[number];

export type ClauseVersion = ClauseContent & {
  readonly version: number;
  /** The shipped edition it is; null: written by the partnership. */
  readonly edition: number | null;
  readonly state: ClauseState;
  readonly writtenBy: string | null;
  readonly writtenAt: Instant;
  readonly approvedBy: string | null;
  readonly approvedAt: Instant | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Instant | null;
};

/** A clause as it may be used on a day. */
export type LibraryClause = ClauseContent & {
  readonly key: string;
  readonly origin: "reference" | "own";
  readonly version: number;
  readonly state: ClauseState;
  readonly approvedBy: string | null;
  readonly approvedAt: Instant | null;
};
