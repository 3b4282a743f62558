import { organisationKinds } from "../organisation.ts";
import { workForms } from "../work-form.ts";
import { type DirectorySnapshot, nowhere } from "./directory-snapshot.ts";
import type { PlaceRelation } from "./filter-state.ts";
import { isEmptyAt, type Lists } from "./packed-lists.ts";

/** The conditions besides words; each is a facet of which one sees what the others leave. */
const facetNames = ["kind", "form", "activity", "place", "hours", "places", "status"] as const;
export type FacetName = (typeof facetNames)[number];

/** The bit by which a failed condition is remembered. */
export const bitOf = (facet: FacetName): number => 1 << facetNames.indexOf(facet);

/** How many organisations each choice of a facet would show, given the other conditions. */
export type FacetCounts = {
  /** By position in `organisationKinds`. */
  readonly kinds: Uint32Array;
  /** By position in `workForms`. */
  readonly workForms: Uint32Array;
  /** By position in the snapshot's activities, groups included. */
  readonly activities: Uint32Array;
  readonly withoutActivity: number;
  /** By position in the snapshot's municipalities. */
  readonly municipalities: Uint32Array;
  readonly withHours: number;
  readonly withPlaces: number;
  /** 0 active, 1 unknown, 2 stopped. */
  readonly status: Uint32Array;
};

/**
 * @param passing positions that meet every condition
 * @param missing by bit of a facet: positions that fail that facet's condition and no other
 */
export function countFacets(
  snapshot: DirectorySnapshot,
  passing: Uint32Array,
  missing: ReadonlyMap<number, readonly number[]>,
  relation: PlaceRelation,
): FacetCounts {
  const { columns } = snapshot;
  // A facet's own counts leave out its own condition.
  const counted = (facet: FacetName): Uint32Array => {
    const others = missing.get(bitOf(facet));
    if (!others) return passing;
    const positions = new Uint32Array(passing.length + others.length);
    positions.set(passing);
    positions.set(others, passing.length);
    return positions;
  };
  const above = (column: Uint32Array, positions: Uint32Array): number => {
    let count = 0;
    for (const position of positions) if ((column[position] ?? 0) > 0) count++;
    return count;
  };
  return {
    kinds: countValues(columns.kind, counted("kind"), organisationKinds.length),
    workForms: countLists(columns.forms, counted("form"), workForms.length),
    activities: countLists(columns.activities, counted("activity"), snapshot.activities.length),
    withoutActivity: counted("activity").reduce(
      (count, position) => count + Number(isEmptyAt(columns.activities, position)),
      0,
    ),
    municipalities: countPlaces(snapshot, counted("place"), relation),
    withHours: above(columns.hours, counted("hours")),
    withPlaces: above(columns.places, counted("places")),
    status: countValues(columns.status, counted("status"), 3),
  };
}

function countValues(column: Uint8Array, positions: Uint32Array, values: number): Uint32Array {
  const counts = new Uint32Array(values);
  for (const position of positions) {
    const value = column[position] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

function countLists(lists: Lists, positions: Uint32Array, values: number): Uint32Array {
  const counts = new Uint32Array(values);
  for (const position of positions) {
    const end = lists.starts[position + 1] ?? 0;
    for (let at = lists.starts[position] ?? 0; at < end; at++) {
      const value = lists.values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

/** An organisation that sits in a municipality and also serves it counts there once. */
function countPlaces(
  { columns, municipalities }: DirectorySnapshot,
  positions: Uint32Array,
  relation: PlaceRelation,
): Uint32Array {
  const counts =
    relation === "seat"
      ? new Uint32Array(municipalities.length)
      : countLists(columns.areas, positions, municipalities.length);
  if (relation === "area") return counts;
  for (const position of positions) {
    const seat = columns.seat[position] ?? nowhere;
    if (seat === nowhere) continue;
    if (relation === "either" && serves(columns.areas, position, seat)) continue;
    counts[seat] = (counts[seat] ?? 0) + 1;
  }
  return counts;
}

function serves(areas: Lists, position: number, place: number): boolean {
  const end = areas.starts[position + 1] ?? 0;
  for (let at = areas.starts[position] ?? 0; at < end; at++) {
    if (areas.values[at] === place) return true;
  }
  return false;
}
