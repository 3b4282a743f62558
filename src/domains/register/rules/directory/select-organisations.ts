import type { Day } from "#kernel/day";
import { organisationKinds } from "../organisation.ts";
import { type DirectorySnapshot, nowhere } from "./directory-snapshot.ts";
import { countFacets, type FacetCounts } from "./facet-counts.ts";
import { fairOrder } from "./fair-order.ts";
import type { FilterState } from "./filter-state.ts";
import { meetsAll, missingOne, testsOf } from "./filter-tests.ts";
import { type SearchResult, searchWords, type WordReading } from "./search-words.ts";

/** Who looks: the desk sees the whole register, the public only what is published. */
export type Audience = "desk" | "public";

export type Selection = {
  /** Positions in the snapshot, in the order they are shown. */
  readonly order: Uint32Array;
  readonly total: number;
  readonly facets: FacetCounts;
  /** How the typed words were read; empty when none were typed. */
  readonly readings: readonly WordReading[];
};

/**
 * Which organisations a filter means, in their order, with what each further choice would leave.
 * The same snapshot, filter, audience and day always give the same answer.
 * @param today decides the fair order among equals
 */
export function selectOrganisations(
  snapshot: DirectorySnapshot,
  state: FilterState,
  today: Day,
  audience: Audience = "desk",
): Selection {
  const found = searchWords(snapshot.text, state.words);
  const tests = testsOf(snapshot, state);
  const { passing } = ordersOf(snapshot).scratch;
  const candidates = found?.positions ?? everyPosition(snapshot);
  const maySee = audience === "public" ? snapshot.columns.isPublic : null;
  let total = 0;
  // Tens of thousands of rows, a few conditions each: counted loops, because iterators cost more than the tests.
  for (let at = 0; at < candidates.length; at++) {
    const position = candidates[at] ?? 0;
    if (maySee?.[position] !== 0 && meetsAll(tests, position)) passing[total++] = position;
  }
  const order = inOrder(snapshot, state, today, passing.subarray(0, total), found);
  let facets: FacetCounts | undefined;
  return {
    order,
    total,
    // A tile or a file asks for the organisations only; counting takes as long as finding.
    get facets() {
      facets ??= countFacets(
        snapshot,
        order,
        missingOne(tests, candidates, maySee),
        state.placeRelation,
      );
      return facets;
    },
    readings: found?.readings ?? [],
  };
}

const membersBySelection = new WeakMap<Selection, Uint8Array>();

/** 1 for each position that is selected; for drawing, which asks the same selection many times. */
export function membersOf(snapshot: DirectorySnapshot, selection: Selection): Uint8Array {
  const known = membersBySelection.get(selection);
  if (known) return known;
  const members = new Uint8Array(snapshot.ids.length);
  const { order } = selection;
  for (let at = 0; at < order.length; at++) members[order[at] ?? 0] = 1;
  membersBySelection.set(selection, members);
  return members;
}

/** Ids of the selection in their order; at most `limit`. */
export const selectedIds = (
  snapshot: DirectorySnapshot,
  selection: Selection,
  limit = selection.order.length,
): string[] =>
  Array.from(selection.order.subarray(0, limit), (position) => snapshot.ids[position] ?? "");

function inOrder(
  snapshot: DirectorySnapshot,
  state: FilterState,
  today: Day,
  selected: Uint32Array,
  found: SearchResult | null,
): Uint32Array {
  const { order: whole, ranks } = wholeOrder(snapshot, state.sort, today);
  const order = new Uint32Array(selected.length);
  if (selected.length * sortingCosts < whole.length) {
    for (let at = 0; at < order.length; at++) order[at] = ranks[selected[at] ?? 0] ?? 0;
    order.sort();
    for (let at = 0; at < order.length; at++) order[at] = whole[order[at] ?? 0] ?? 0;
  } else {
    const { members } = ordersOf(snapshot).scratch;
    for (let at = 0; at < selected.length; at++) members[selected[at] ?? 0] = 1;
    let filled = 0;
    for (let at = 0; at < whole.length && filled < order.length; at++) {
      const position = whole[at] ?? 0;
      if (members[position] === 1) order[filled++] = position;
    }
    for (let at = 0; at < selected.length; at++) members[selected[at] ?? 0] = 0;
  }
  return found && state.sort === "fair" ? bestFirst(snapshot, order, found) : order;
}

/** Sorting one row takes about as long as passing over so many in an order that is there already. */
const sortingCosts = 16;

/** Sorted by points, highest first; equals stay in the order they have. */
function bestFirst(
  snapshot: DirectorySnapshot,
  order: Uint32Array,
  found: SearchResult,
): Uint32Array {
  const { points } = ordersOf(snapshot).scratch;
  const { positions } = found;
  let most = 0;
  for (let at = 0; at < positions.length; at++) {
    const earned = found.points[at] ?? 0;
    points[positions[at] ?? 0] = earned;
    if (earned > most) most = earned;
  }
  const equals = new Uint32Array(most + 1);
  for (let at = 0; at < order.length; at++) {
    const earned = points[order[at] ?? 0] ?? 0;
    equals[earned] = (equals[earned] ?? 0) + 1;
  }
  const starts = new Uint32Array(most + 1);
  for (let earned = most - 1; earned >= 0; earned--) {
    starts[earned] = (starts[earned + 1] ?? 0) + (equals[earned + 1] ?? 0);
  }
  const sorted = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const position = order[at] ?? 0;
    const earned = points[position] ?? 0;
    const place = starts[earned] ?? 0;
    sorted[place] = position;
    starts[earned] = place + 1;
  }
  return sorted;
}

const socialEnterprise = organisationKinds.indexOf("social-enterprise");

/**
 * The social economy before everybody else, each in the order given: the directory is about it, and a KBO extract
 * brings a hundred regular companies for one of them.
 */
function socialFirst(snapshot: DirectorySnapshot, order: Uint32Array): Uint32Array {
  const { kind } = snapshot.columns;
  const sorted = new Uint32Array(order.length);
  const others = new Uint32Array(order.length);
  let [social, regular] = [0, 0];
  for (let at = 0; at < order.length; at++) {
    const position = order[at] ?? 0;
    if (kind[position] === socialEnterprise) sorted[social++] = position;
    else others[regular++] = position;
  }
  sorted.set(others.subarray(0, regular), social);
  return sorted;
}

type WholeOrder = { readonly order: Uint32Array; readonly ranks: Uint32Array };
type Orders = {
  fair?: { readonly day: Day; readonly whole: WholeOrder };
  readonly other: Map<string, WholeOrder>;
  readonly every: Uint32Array;
  /** Used over and over: new arrays of this size for each search would keep the garbage collector busy. */
  readonly scratch: { passing: Uint32Array; members: Uint8Array; points: Uint16Array };
};
/** Orders of whole registers, made when first asked for: sorting a hundred thousand takes a moment. */
const ordersBySnapshot = new WeakMap<DirectorySnapshot, Orders>();

function ordersOf(snapshot: DirectorySnapshot): Orders {
  const known = ordersBySnapshot.get(snapshot);
  if (known) return known;
  const size = snapshot.ids.length;
  const orders: Orders = {
    other: new Map(),
    every: Uint32Array.from(snapshot.ids.keys()),
    scratch: {
      passing: new Uint32Array(size),
      members: new Uint8Array(size),
      points: new Uint16Array(size),
    },
  };
  ordersBySnapshot.set(snapshot, orders);
  return orders;
}

const everyPosition = (snapshot: DirectorySnapshot): Uint32Array => ordersOf(snapshot).every;

type Turns = { readonly day: Day; readonly order: Uint32Array };
const turnsByIds = new WeakMap<readonly string[], Turns>();

/** Who comes first today among these; a change that moves nobody keeps the same list of ids, and this with it. */
function turnsOf(ids: readonly string[], day: Day): Uint32Array {
  const known = turnsByIds.get(ids);
  if (known?.day === day) return known.order;
  const order = fairOrder(ids, day);
  turnsByIds.set(ids, { day, order });
  return order;
}

function withRanks(order: Uint32Array): WholeOrder {
  const ranks = new Uint32Array(order.length);
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank] ?? 0] = rank;
  return { order, ranks };
}

function wholeOrder(
  snapshot: DirectorySnapshot,
  sort: FilterState["sort"],
  today: Day,
): WholeOrder {
  const orders = ordersOf(snapshot);
  if (sort === "fair") {
    if (orders.fair?.day !== today) {
      orders.fair = {
        day: today,
        whole: withRanks(socialFirst(snapshot, turnsOf(snapshot.ids, today))),
      };
    }
    return orders.fair.whole;
  }
  const known = orders.other.get(sort) ?? withRanks(sortedBy(snapshot, sort));
  orders.other.set(sort, known);
  return known;
}

/** Rows already stand in the order of their names, and sorting keeps equals as they were. */
function sortedBy(snapshot: DirectorySnapshot, sort: FilterState["sort"]): Uint32Array {
  const order = Uint32Array.from(snapshot.ids.keys());
  const { seat, freshOn } = snapshot.columns;
  if (sort === "municipality") {
    order.sort((a, b) => (seat[a] ?? nowhere) - (seat[b] ?? nowhere) || a - b);
  } else if (sort === "freshness") {
    order.sort((a, b) => (freshOn[b] ?? 0) - (freshOn[a] ?? 0) || a - b);
  }
  return order;
}
