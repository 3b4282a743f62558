import type { Day } from "#kernel/day";

/** Work an organisation got before, as a public source tells it. */
export type Won = {
  readonly title: string;
  /** What it was about, in the words of the notice; with the title it is compared with a need. */
  readonly about?: string;
  /** Eight digits each, the main one first. */
  readonly cpv: readonly string[];
  readonly buyer: string;
  readonly on?: Day;
  readonly cents?: number;
  /** Page where it can be read. */
  readonly href?: string;
};

export type SupplierActivity = {
  /** Of our own tree. */
  readonly code: string;
  /** `derived-from-nace`: nobody said so, the class in the KBO suggests it. */
  readonly basis: "stated" | "derived-from-nace";
  readonly hoursPerMonth?: number;
  readonly places?: number;
  readonly note?: string;
};

/** An organisation as matching sees it: what the register knows and what it won. Null or empty: not known. */
export type Supplier = {
  readonly id: string;
  readonly name: string;
  readonly isSocial: boolean;
  readonly status: "active" | "stopped" | "unknown";
  readonly activities: readonly SupplierActivity[];
  /** What it says of itself, in any language; names included. */
  readonly texts: readonly string[];
  /** NACE-BEL with dots: `81.300`. */
  readonly nace: readonly string[];
  /** Municipalities it serves (NIS). */
  readonly areaNis: readonly string[];
  readonly seatNis: string | null;
  /** Of its open establishments, WGS84 degrees. */
  readonly places: readonly { readonly lon: number; readonly lat: number }[];
  /** Of the whole organisation. */
  readonly hoursPerMonth: number | null;
  readonly won: readonly Won[];
  /** Last day somebody said the record is right. */
  readonly confirmedOn: Day | null;
  readonly changedOn: Day;
};
