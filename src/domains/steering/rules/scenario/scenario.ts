import type { Quarter } from "./quarter.ts";

/** A figure nobody knows exactly: what is least, most likely and most. */
export type Estimate = { readonly low: number; readonly middle: number; readonly high: number };

/** People who will come, spread evenly over some quarters. */
export type Inflow = {
  readonly label: string;
  /** Municipality (NIS); null: the whole partnership. */
  readonly nis: string | null;
  readonly from: Quarter;
  readonly quarters: number;
  /** People in all. */
  readonly people: Estimate;
  readonly source: string;
};

/** Which share of who came goes on to the next step; steps multiply. */
export type Step = { readonly label: string; readonly share: Estimate; readonly source: string };

/** Places with an employer or service. */
export type Places = {
  readonly label: string;
  /** Free at the start. */
  readonly freeNow: Estimate;
  /** That come free or are added each quarter. */
  readonly perQuarter: Estimate;
  readonly source: string;
};

export type Scenario = {
  readonly from: Quarter;
  /** How far it looks. */
  readonly quarters: number;
  readonly inflow: readonly Inflow[];
  readonly steps: readonly Step[];
  readonly places: readonly Places[];
  readonly note: string;
};

export const variants = ["heavy", "middle", "light"] as const;
/** heavy: much inflow and few places; light: the other way round. */
export type Variant = (typeof variants)[number];

export type ScenarioQuarter = {
  readonly quarter: Quarter;
  /** People who ask for a place in this quarter. */
  readonly asking: number;
  /** Places that come free in it, with those left from before. */
  readonly free: number;
  readonly placed: number;
  /** Who waits at its end. */
  readonly waiting: number;
};

export type ScenarioResult = Readonly<Record<Variant, readonly ScenarioQuarter[]>>;
