import type { Text } from "./instrument.ts";

export const factModules = ["basic", "comprehensive"] as const;
export type FactModule = (typeof factModules)[number];

/** Facts that belong together, as the standard groups them: "B8, contracts". */
export type FactSection = {
  readonly key: string;
  /** Disclosure of VSME: "B3", "C6". */
  readonly disclosure: string;
  readonly module: FactModule;
  readonly title: Text;
  /** How the standard says that it was left out: range of the box in the workbook, member of the taxonomy. */
  readonly omit?: { readonly name: string; readonly member: string } | undefined;
};

export const cellKinds = [
  "text",
  "count",
  "decimal",
  "money",
  "yes-no",
  "choice",
  "code",
  "day",
  "year",
] as const;
/** What one value is. Money is in cents. */
export type CellKind = (typeof cellKinds)[number];
export const factKinds = [
  ...cellKinds,
  "long-text",
  "kbo-number",
  "choices",
  "codes",
  "sections",
  "rows",
] as const;
export type FactKind = (typeof factKinds)[number];

export const factUnits = ["people", "accidents", "hours", "MWh", "tCO2e", "m3"] as const;
export type FactUnit = (typeof factUnits)[number];

/** Long lists of others, in reference/csr-scan/vsme.json. */
export const factLists = ["nace", "waste", "pollutant", "country"] as const;
export type FactList = (typeof factLists)[number];

/** How a value is written in the workbook; not said: as it is. */
export const placeWays = [
  "YES",
  "option",
  "list-down",
  "ticks-right",
  "ticks-down",
  "year-month-day",
  "computed",
] as const;

/** A cell of the official workbook, told by a named range: that very cell, or so many rows and columns from it. */
export type Place = {
  readonly name: string;
  readonly down?: number | undefined;
  readonly right?: number | undefined;
  /** "YES": YES or NO as text; "computed": the workbook works it out, nothing is written. */
  readonly write?: (typeof placeWays)[number] | undefined;
};

export type FactOption = {
  readonly key: string;
  readonly text: Text;
  /** Member of the taxonomy. */
  readonly member?: string | undefined;
  /** Words of the workbook. */
  readonly choice?: string | undefined;
  /** Which of a row of boxes it is, or which row. */
  readonly at?: number | undefined;
};

/** A fact of the taxonomy: concept, and by axis the member that is not the usual one. */
export type FactConcept = {
  readonly concept: string;
  /** Concept for amounts in cubic metres. */
  readonly volume?: string | undefined;
  readonly members?: Readonly<Record<string, string>> | undefined;
};

type Valued = {
  readonly key: string;
  readonly text: Text;
  readonly unit?: FactUnit | undefined;
  /** The fact, or column of the same row, that says the unit. */
  readonly unitFrom?: string | undefined;
  readonly options?: readonly FactOption[] | undefined;
  readonly list?: FactList | undefined;
  readonly place?: Place | undefined;
  readonly xbrl?: FactConcept | undefined;
};

export type FactColumn = Valued & {
  readonly kind: CellKind;
  /** The value is the member of this axis for the other columns of its row. */
  readonly axis?: string | undefined;
  readonly suggestions?: readonly { readonly code: string; readonly text: Text }[] | undefined;
};

/** All must hold. A fact nobody filled in holds for nothing. */
export type FactCondition = {
  readonly fact: string;
  /** One of these: keys of options, "yes" or "no". */
  readonly is?: readonly string[] | undefined;
  readonly atLeast?: number | undefined;
};

/** A number or text that VSME asks, in our own words. */
export type Fact = Valued & {
  readonly section: string;
  readonly kind: FactKind;
  /** "may": the standard leaves it free. */
  readonly need: "always" | "if-applicable" | "may";
  readonly help?: Text | undefined;
  readonly when?: readonly FactCondition[] | undefined;
  readonly columns?: readonly FactColumn[] | undefined;
  /** The column whose option says in which row of the workbook a row stands. */
  readonly rowsBy?: string | undefined;
  /** Rows, codes or characters at most. */
  readonly most?: number | undefined;
};
