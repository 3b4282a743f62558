/** One planned purchase as a file says it. */
export type PlannedPurchase = {
  /** The same in every edition of the same plan. */
  readonly key: string;
  readonly sheet: string | null;
  readonly line: number;
  readonly nis: string;
  readonly title: string;
  readonly description: string;
  /** What it is part of: goal, plan, section. */
  readonly context: string;
  readonly code: string;
  readonly department: string;
  readonly categories: readonly string[];
  /** Eight digits, when the file says one. */
  readonly statedCpv: string | null;
  readonly nature: "works" | "supplies" | "services" | null;
  readonly timing: string;
  /** Over all years, EUR cents; null when no amount stands there. */
  readonly totalCents: number | null;
  /** EUR cents by year. */
  readonly years: Readonly<Record<string, number>>;
  /** The whole row by header. */
  readonly cells: Readonly<Record<string, string>>;
};

/** Why a row became no line. */
export type LeftReason = "sum" | "footnote" | "heading" | "repeated-header" | "joined" | "twice";
export const leftReasons: readonly LeftReason[] = [
  "sum",
  "footnote",
  "heading",
  "repeated-header",
  "joined",
  "twice",
];

export type RefusedReason =
  | "no-title"
  | "no-municipality"
  | "unknown-municipality"
  | "ambiguous-municipality"
  | "unreadable-row";

/** What was noted about a row that was kept. */
export type ToldReason =
  | "amount-unreadable"
  | "no-amount"
  | "negative"
  | "total-differs"
  | "year-unreadable"
  | "cpv-unknown"
  | "title-from-description"
  | "title-from-plan";

export type PlanTrouble = {
  readonly sheet: string | null;
  readonly line: number;
  readonly field: string | null;
  readonly because: LeftReason | RefusedReason | ToldReason;
  readonly detail: string;
  /** The whole row when it became no line. */
  readonly raw: string | null;
};

/** What reading a plan gave; rows = lines + refused + left. */
export type PlanReading = {
  readonly rows: number;
  readonly lines: readonly PlannedPurchase[];
  readonly refused: readonly PlanTrouble[];
  readonly left: readonly PlanTrouble[];
  readonly told: readonly PlanTrouble[];
  /** Sum of our lines, EUR cents. */
  readonly oursCents: number;
  /** What the file itself says the sum is, and on which line; null when it does not say. */
  readonly stated: { readonly cents: number; readonly line: number | null } | null;
};
