import type { Day } from "#kernel/day";
import type { Won } from "./supplier.ts";

/** How close two codes of the CPV are: the same, one inside the other, or sharing digits. */
export type CpvCloseness = "same" | "inside" | "class" | "group" | "division";

/** Why an organisation is named; each with the facts it rests on. */
export type Reason =
  | { readonly kind: "activity"; readonly code: string; readonly asked: "ticked" | "words" | "cpv" }
  /** Does not what is asked, but other work of its group. */
  | { readonly kind: "same-group"; readonly code: string }
  /** Words of the need that stand in what the organisation says of itself. */
  | { readonly kind: "words"; readonly words: readonly string[] }
  | {
      readonly kind: "cpv";
      readonly asked: string;
      readonly has: string;
      readonly closeness: CpvCloseness;
      readonly through: "activity" | "won";
    }
  | { readonly kind: "nace"; readonly code: string }
  | { readonly kind: "serves"; readonly nis: readonly string[] }
  | { readonly kind: "near"; readonly km: number }
  | { readonly kind: "capacity"; readonly hoursPerMonth: number; readonly asked: number }
  | { readonly kind: "won"; readonly won: Won };

/** What a careful reader would ask before calling. */
export type Doubt =
  | { readonly kind: "capacity-unknown" }
  | { readonly kind: "capacity-short"; readonly hoursPerMonth: number; readonly asked: number }
  | { readonly kind: "area-unknown" }
  | { readonly kind: "area-not-stated"; readonly km: number }
  | { readonly kind: "far"; readonly km: number }
  /** The work lies outside Belgium, in these regions. */
  | { readonly kind: "abroad"; readonly nuts: readonly string[] }
  | { readonly kind: "activity-derived"; readonly code: string }
  | { readonly kind: "other-work" }
  /** Does a part of what is asked, but not this. */
  | { readonly kind: "half-missing"; readonly code: string }
  | { readonly kind: "only-words" }
  | { readonly kind: "code-unsure"; readonly chance: number }
  | { readonly kind: "record-old"; readonly since: Day }
  | { readonly kind: "status-unknown" };

/** One organisation for one need. */
export type Match = {
  readonly organisationId: string;
  /** 0 … 1. */
  readonly score: number;
  /** The strongest first. */
  readonly reasons: readonly Reason[];
  readonly doubts: readonly Doubt[];
  /** Present when others fit as well: how many they are together, and which this one is by lot. */
  readonly lot?: { readonly equals: number; readonly drawn: number };
};
