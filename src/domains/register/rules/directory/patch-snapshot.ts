import type { CompoundSplitter } from "#kernel/split-compound";
import { patchPointSet } from "../map/point-set.ts";
import { buildColumns } from "./build-columns.ts";
import {
  conceptsFrom,
  type DirectoryEntry,
  type DirectoryWords,
  parentsOf,
  pointsOf,
  postcodesOf,
  searchableText,
  usedPostcodes,
} from "./build-snapshot.ts";
import type { DirectoryColumns, DirectorySnapshot } from "./directory-snapshot.ts";
import { type PackedRows, packRows } from "./packed-rows.ts";
import {
  type RowSplice,
  splicedColumn,
  splicedItems,
  splicedLists,
  spliceOf,
} from "./row-splice.ts";
import { patchTextIndex } from "./text-index.ts";

/** What changed in a register since a snapshot of it was made. */
export type DirectoryPatch = {
  /** Ids of organisations that are new, changed or went; those that went have no arrival. */
  readonly changed: readonly string[];
  /** The new and changed ones, in the order of their names. */
  readonly arrivals: readonly {
    readonly entry: DirectoryEntry;
    /** Id of the unchanged organisation just ahead of it in that order; null when there is none. */
    readonly after: string | null;
  }[];
};

/**
 * The snapshot that reading the whole register would make, but for the numbers its words have; made from the one
 * before, of which the facts of unchanged organisations are copied as they are. The one before stays as it was.
 * Works in steps, so that a server can answer others in between.
 * @param words the same as the snapshot was made with
 * @returns null when the patch does not fit the snapshot
 */
export function* patchSnapshot(
  before: DirectorySnapshot,
  patch: DirectoryPatch,
  words: DirectoryWords,
  split: CompoundSplitter,
): Generator<void, DirectorySnapshot | null> {
  const slots = patch.arrivals.map(({ after }) =>
    after === null ? 0 : 1 + (before.positions.get(after) ?? Number.NaN),
  );
  if (slots.some(Number.isNaN)) return null;
  const leaving = new Set(patch.changed.flatMap((id) => before.positions.get(id) ?? []));
  const splice = spliceOf(before.ids.length, leaving, slots);
  const entries = patch.arrivals.map(({ entry }) => entry);
  const arrivals = entries.map(({ row }) => row);
  const packed = yield* packRows(arrivals);
  const postcodes = splicedItems(before.postcodes, postcodesOf(arrivals), splice);
  const arrived = yield* buildColumns(arrivals, before.activities, before.municipalities);
  const columns = splicedColumns(before.columns, arrived, splice);
  yield;
  const parents = parentsOf(words);
  const texts = entries.map((entry) => searchableText(entry, parents));
  const concepts = conceptsFrom(words, usedPostcodes(postcodes));
  const text = yield* patchTextIndex(before.text, splice, texts, concepts, split);
  yield;
  const places = entries.flatMap((entry, at) => pointsOf(entry, splice.arrived[at] ?? 0));
  const points = patchPointSet(before.points, splice.to, places);
  yield;
  return {
    ...before,
    ...placesInOrder(before, splice, arrivals),
    rows: splicedRows(before.rows, packed, splice),
    postcodes,
    columns,
    text,
    points,
  };
}

/** Ids by position and the reverse; mostly nobody moved. */
function placesInOrder(
  before: DirectorySnapshot,
  splice: RowSplice,
  arrivals: readonly { readonly id: string }[],
): Pick<DirectorySnapshot, "ids" | "positions"> {
  const inPlace =
    splice.from.length === splice.to.length &&
    arrivals.every(({ id }, at) => before.positions.get(id) === splice.arrived[at]);
  if (inPlace) return before;
  const ids = splicedItems(
    before.ids,
    arrivals.map(({ id }) => id),
    splice,
  );
  return { ids, positions: new Map(ids.map((id, position) => [id, position])) };
}

/** Rows that went stay in their text, where nothing points at them any more. */
function splicedRows(before: PackedRows, arrived: PackedRows, splice: RowSplice): PackedRows {
  const more = arrived.text.map((text) => text + before.texts.length);
  return {
    texts: [...before.texts, ...arrived.texts],
    text: splicedColumn(before.text, more, splice),
    from: splicedColumn(before.from, arrived.from, splice),
    to: splicedColumn(before.to, arrived.to, splice),
  };
}

const splicedColumns = (
  before: DirectoryColumns,
  arrived: DirectoryColumns,
  splice: RowSplice,
): DirectoryColumns => ({
  kind: splicedColumn(before.kind, arrived.kind, splice),
  status: splicedColumn(before.status, arrived.status, splice),
  isPublic: splicedColumn(before.isPublic, arrived.isPublic, splice),
  seat: splicedColumn(before.seat, arrived.seat, splice),
  hours: splicedColumn(before.hours, arrived.hours, splice),
  places: splicedColumn(before.places, arrived.places, splice),
  freshOn: splicedColumn(before.freshOn, arrived.freshOn, splice),
  forms: splicedLists(before.forms, arrived.forms, splice),
  activities: splicedLists(before.activities, arrived.activities, splice),
  areas: splicedLists(before.areas, arrived.areas, splice),
});
