import type { LineChange } from "./compare-lines.ts";
import { type LeftReason, leftReasons, type PlanReading } from "./planned-purchase.ts";

/** How the rows of a plan went: rows = lines + refused + everything in `left`. */
export type PlanCounts = {
  readonly rows: number;
  readonly lines: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Lines of the edition before that this one no longer has; unknown before it is taken over. */
  readonly gone?: number;
  readonly left: Readonly<Record<LeftReason, number>>;
  /** Notes about rows that were kept. */
  readonly told: number;
  /** Lines without any amount. */
  readonly withoutAmount: number;
  readonly municipalities: number;
  readonly oursCents: number;
  readonly statedCents: number | null;
  readonly statedLine: number | null;
  readonly undone?: {
    readonly removed: number;
    readonly restored: number;
    /** Lines somebody worked on, which stayed. */
    readonly kept: readonly { readonly id: string; readonly title: string }[];
  };
};

export function countPlan(reading: PlanReading, changes: readonly LineChange[]): PlanCounts {
  const kinds = (kind: LineChange["kind"]) => changes.filter((one) => one.kind === kind).length;
  const { lines, refused, left, told, oursCents, stated, rows } = reading;
  return {
    rows,
    lines: lines.length,
    added: kinds("added"),
    changed: kinds("changed"),
    unchanged: kinds("unchanged"),
    refused: refused.length,
    left: Object.fromEntries(
      leftReasons.map((reason) => [
        reason,
        left.filter(({ because }) => because === reason).length,
      ]),
    ) as Record<LeftReason, number>,
    told: told.length,
    withoutAmount: lines.filter(({ totalCents }) => totalCents === null).length,
    municipalities: new Set(lines.map(({ nis }) => nis)).size,
    oursCents,
    statedCents: stated?.cents ?? null,
    statedLine: stated?.line ?? null,
  };
}

export const sumLeft = ({ left }: PlanCounts): number =>
  Object.values(left).reduce((sum, count) => sum + count, 0);
