import type { Doubt, Reason } from "../match.ts";
import { kilometresBetween } from "./distance.ts";
import type { FiledSupplier } from "./index-suppliers.ts";
import type { ReadNeed } from "./read-need.ts";

/** What place makes of a match: a factor of 0 … 1, how far as a ring, and why. */
export type PlaceVerdict = {
  readonly factor: number;
  /** 0 is served or nearest; who is in the same ring is as near. */
  readonly ring: number;
  readonly reasons: readonly Reason[];
  readonly doubts: readonly Doubt[];
};

/** Rings round the place of work in kilometres, and what is left of a match there. */
const rings: readonly { readonly upTo: number; readonly factor: number }[] = [
  { upTo: 5, factor: 0.98 },
  { upTo: 10, factor: 0.96 },
  { upTo: 20, factor: 0.92 },
  { upTo: 35, factor: 0.82 },
  { upTo: 50, factor: 0.7 },
  { upTo: 75, factor: 0.55 },
  { upTo: 100, factor: 0.45 },
  { upTo: 200, factor: 0.3 },
  { upTo: Number.POSITIVE_INFINITY, factor: 0.15 },
];
const nearUpTo = 35;
const farFrom = 50;
/** An organisation that says where it works, and not here. */
const outsideItsArea = 0.7;
const placeUnknown = 0.6;
/** Everybody of the register is as far as the last ring. */
const abroadFactor = 0.15;
/** Serving one of many municipalities asked is worth a bit less than serving all. */
const servesAtLeast = 0.85;

/** Does it work there? Its own area first, else how near it is. No place asked: everybody is as near. */
export function judgePlace({ area, places }: FiledSupplier, read: ReadNeed): PlaceVerdict {
  if (read.isAbroad)
    return {
      factor: abroadFactor,
      ring: rings.length,
      reasons: [],
      doubts: [{ kind: "abroad", nuts: read.need.place.nuts }],
    };
  if (read.nis.length === 0 && read.places.length === 0)
    return { factor: 1, ring: 0, reasons: [], doubts: [] };
  const served = read.nis.filter((nis) => area.has(nis));
  const km = nearest(places, read.places);
  const ring = km === null ? rings.length : rings.findIndex(({ upTo }) => km <= upTo);
  const rounded = km === null ? null : Math.round(km);
  const near: Reason[] =
    rounded !== null && rounded <= nearUpTo ? [{ kind: "near", km: rounded }] : [];
  if (served.length > 0) {
    const share = served.length / read.nis.length;
    const factor = servesAtLeast + (1 - servesAtLeast) * share;
    return { factor, ring, reasons: [{ kind: "serves", nis: served }, ...near], doubts: [] };
  }
  if (rounded === null)
    return { factor: placeUnknown, ring, reasons: [], doubts: [{ kind: "area-unknown" }] };
  const byDistance = rings[ring]?.factor ?? 0;
  const far: Doubt[] = rounded > farFrom ? [{ kind: "far", km: rounded }] : [];
  if (area.size === 0)
    return {
      factor: byDistance,
      ring,
      reasons: near,
      doubts: far.length > 0 ? far : [{ kind: "area-unknown" }],
    };
  return {
    factor: byDistance * outsideItsArea,
    ring,
    reasons: near,
    doubts: [{ kind: "area-not-stated", km: rounded }, ...far],
  };
}

function nearest(from: FiledSupplier["places"], to: ReadNeed["places"]): number | null {
  let best: number | null = null;
  for (const one of from)
    for (const other of to) {
      const km = kilometresBetween(one, other);
      if (best === null || km < best) best = km;
    }
  return best;
}
