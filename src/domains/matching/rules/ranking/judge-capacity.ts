import type { Doubt, Reason } from "../match.ts";
import type { FiledSupplier } from "./index-suppliers.ts";
import type { ReadNeed } from "./read-need.ts";

export type CapacityVerdict = {
  readonly factor: number;
  readonly reasons: readonly Reason[];
  readonly doubts: readonly Doubt[];
};

const unknownFactor = 0.9;
/** Who can do a part may do it together with others. */
const shortAtLeast = 0.6;
const certain: CapacityVerdict = { factor: 1, reasons: [], doubts: [] };

/** Hours a month it can give to the work asked: the most of the activities that match, else of the whole. */
export function hoursFor(filed: FiledSupplier, read: ReadNeed): number | null {
  const stated = read.activities.flatMap(
    ({ code }) => filed.activities.get(code)?.hoursPerMonth ?? [],
  );
  return stated.length > 0 ? Math.max(...stated) : filed.supplier.hoursPerMonth;
}

/** Is there enough of it? Only hours are compared: there is no dated tariff to turn euros into hours. */
export function judgeCapacity(filed: FiledSupplier, read: ReadNeed): CapacityVerdict {
  const { hoursPerMonth: asked, cents } = read.need.size;
  if (asked === undefined && cents === undefined) return certain;
  const has = hoursFor(filed, read);
  if (has === null)
    return { factor: unknownFactor, reasons: [], doubts: [{ kind: "capacity-unknown" }] };
  if (asked === undefined || asked <= 0) return certain;
  if (has >= asked)
    return { factor: 1, reasons: [{ kind: "capacity", hoursPerMonth: has, asked }], doubts: [] };
  return {
    factor: shortAtLeast + (unknownFactor - shortAtLeast) * (has / asked),
    reasons: [],
    doubts: [{ kind: "capacity-short", hoursPerMonth: has, asked }],
  };
}
