import type { Day } from "#kernel/day";
import type { ClauseFamily, ClauseSector, PurchaseKind } from "./families.ts";
import { type Policy, type PolicyThreshold, thresholdFor } from "./policy.ts";

export const purchaseOrigins = ["contract", "advice", "notice"] as const;
export type PurchaseOrigin = (typeof purchaseOrigins)[number];

/** A purchase of a municipality, wherever we know it from. */
export type PolicyPurchase = {
  readonly origin: PurchaseOrigin;
  readonly ref: string;
  readonly href: string;
  readonly title: string;
  readonly nis: string;
  readonly day: Day;
  /** EUR cents excl. VAT; null: not known. */
  readonly cents: number | null;
  readonly kind: PurchaseKind | null;
  readonly sector: ClauseSector | null;
  readonly families: readonly ClauseFamily[];
  /** null: it cannot be told from what we know. */
  readonly hasClause: boolean | null;
  /** Why there is no clause; null: nobody wrote it. */
  readonly absence: string | null;
  /** The records it came from or goes with: `advice:…`. Of one purchase only the furthest is counted. */
  readonly from: readonly string[];
};

export const policyFates = [
  /** Carries a clause. */
  "with-clause",
  /** Has none, with a written reason. */
  "motivated",
  /** Has none and no reason. */
  "missing",
  /** It cannot be told whether it has one. */
  "clause-unknown",
  /** Nobody knows what it costs. */
  "amount-unknown",
  /** Below every threshold that fits. */
  "below",
  /** No policy held on its day. */
  "no-policy",
] as const;
export type PolicyFate = (typeof policyFates)[number];

export type FollowedPurchase = PolicyPurchase & {
  readonly fate: PolicyFate;
  /** What it was held against; null: nothing fits it. */
  readonly threshold: PolicyThreshold | null;
  /** A reason where the policy expects a clause, not a reason. */
  readonly isDeparture: boolean;
};

/** Holds a purchase against the policy of its day. @param policy null: none held */
export function followPurchase(purchase: PolicyPurchase, policy: Policy | null): FollowedPurchase {
  if (policy === null)
    return { ...purchase, fate: "no-policy", threshold: null, isDeparture: false };
  const threshold = thresholdFor(policy.thresholds, purchase);
  const fate = fateOf(purchase, threshold);
  const isDeparture = fate === "motivated" && threshold?.ask === "clause";
  return { ...purchase, fate, threshold, isDeparture };
}

function fateOf(purchase: PolicyPurchase, threshold: PolicyThreshold | null): PolicyFate {
  if (threshold === null) return "below";
  if (purchase.cents === null) return "amount-unknown";
  if (purchase.cents < threshold.fromCents) return "below";
  if (purchase.hasClause === true) return "with-clause";
  if (purchase.absence !== null) return "motivated";
  return purchase.hasClause === false ? "missing" : "clause-unknown";
}

/** Of records about one purchase the furthest: a contract before an advice before a notice. */
export function withoutEchoes(purchases: readonly PolicyPurchase[]): PolicyPurchase[] {
  const covered = new Set<string>();
  const kept: PolicyPurchase[] = [];
  for (const origin of purchaseOrigins) {
    for (const purchase of purchases) {
      if (purchase.origin !== origin) continue;
      if (!covered.has(`${origin}:${purchase.ref}`)) kept.push(purchase);
      for (const other of purchase.from) covered.add(other);
    }
  }
  return kept.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

/** How often each fate came up. */
export function countFates(
  purchases: readonly FollowedPurchase[],
): Readonly<Record<PolicyFate, number>> {
  const counts = Object.fromEntries(policyFates.map((fate) => [fate, 0])) as Record<
    PolicyFate,
    number
  >;
  for (const { fate } of purchases) counts[fate] += 1;
  return counts;
}

/** Purchases above a threshold of which we know whether a clause is there: the measure of a policy. */
export const countAbove = (counts: Readonly<Record<PolicyFate, number>>): number =>
  counts["with-clause"] + counts.motivated + counts.missing + counts["clause-unknown"];

/** A share that was reached, and of what; null where it cannot be told. */
export type ReachedShare = {
  readonly percent: number | null;
  readonly socialCents: number;
  readonly wholeCents: number | null;
};

/** @param wholeCents what it is a share of; null: not known */
export function shareOf(socialCents: number, wholeCents: number | null): ReachedShare {
  const percent =
    wholeCents === null || wholeCents <= 0
      ? null
      : Math.round((socialCents / wholeCents) * 1e4) / 100;
  return { percent, socialCents, wholeCents };
}
