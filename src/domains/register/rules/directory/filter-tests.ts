import { organisationKinds } from "../organisation.ts";
import { workForms } from "../work-form.ts";
import { type DirectorySnapshot, nowhere } from "./directory-snapshot.ts";
import { bitOf, type FacetName } from "./facet-counts.ts";
import { type FilterState, noActivity, type StatusChoice } from "./filter-state.ts";
import { isEmptyAt } from "./packed-lists.ts";

type Test = (position: number) => boolean;
/** The conditions of a filter besides its words. */
export type Tests = readonly { readonly bit: number; readonly test: Test }[];

/** One test per condition that is set. */
export function testsOf(snapshot: DirectorySnapshot, state: FilterState): Tests {
  const { columns } = snapshot;
  const tests: [FacetName, Test | null][] = [
    ["kind", oneOf(columns.kind, marked(organisationKinds, state.kinds))],
    ["form", anyOf(columns.forms, marked(workForms, state.workForms))],
    ["activity", activityTest(snapshot, state)],
    ["place", placeTest(snapshot, state)],
    ["hours", atLeast(columns.hours, state.minHours)],
    ["places", atLeast(columns.places, state.minPlaces)],
    ["status", oneOf(columns.status, statusMarks[state.status])],
  ];
  return tests.flatMap(([facet, test]) => (test ? { bit: bitOf(facet), test } : []));
}

export function meetsAll(tests: Tests, position: number): boolean {
  for (let one = 0; one < tests.length; one++) {
    if (tests[one]?.test(position) !== true) return false;
  }
  return true;
}

/**
 * By bit of a condition: positions that fail it and no other, so that dropping it would bring them back. Worked out
 * when counts are asked and not while searching: kept with every answer, these lists kept the garbage collector busy.
 * @param maySee by position: 0 for what is left out whatever the filter; null when nothing is
 */
export function missingOne(
  tests: Tests,
  candidates: Uint32Array,
  maySee: Uint8Array | null,
): ReadonlyMap<number, readonly number[]> {
  const missing = new Map<number, number[]>(tests.map(({ bit }) => [bit, []]));
  if (tests.length === 0) return missing;
  for (let at = 0; at < candidates.length; at++) {
    const position = candidates[at] ?? 0;
    if (maySee?.[position] === 0) continue;
    let fails = 0;
    for (let one = 0; one < tests.length; one++) {
      const asked = tests[one];
      if (asked?.test(position) === false) fails |= asked.bit;
      // With two missed, no single change would bring it back.
      if ((fails & (fails - 1)) !== 0) break;
    }
    missing.get(fails)?.push(position);
  }
  return missing;
}

function activityTest({ columns, activities }: DirectorySnapshot, state: FilterState): Test | null {
  const does = anyOf(
    columns.activities,
    marked(
      activities.map(({ code }) => code),
      state.activities,
    ),
  );
  if (!does || !state.activities.includes(noActivity)) return does;
  return (position) => isEmptyAt(columns.activities, position) || does(position);
}

function placeTest(snapshot: DirectorySnapshot, state: FilterState): Test | null {
  const wanted = marked(
    snapshot.municipalities.map(({ nis }) => nis),
    state.municipalities,
  );
  if (!wanted) return null;
  const { seat, areas } = snapshot.columns;
  const sits: Test = (position) => {
    const place = seat[position] ?? nowhere;
    return place !== nowhere && wanted[place] === 1;
  };
  const serves = anyOf(areas, wanted);
  if (state.placeRelation === "seat") return sits;
  if (state.placeRelation === "area") return serves;
  return (position) => sits(position) || serves?.(position) === true;
}

/** 1 for each chosen code; null when nothing is chosen. */
function marked(codes: readonly string[], chosen: readonly string[]): Uint8Array | null {
  if (chosen.length === 0) return null;
  const wanted = new Set(chosen);
  return Uint8Array.from(codes, (code) => (wanted.has(code) ? 1 : 0));
}

/** By `statusNumbers`: active, unknown, stopped. */
const statusMarks: Readonly<Record<StatusChoice, Uint8Array | null>> = {
  all: null,
  "not-stopped": Uint8Array.of(1, 1, 0),
  active: Uint8Array.of(1, 0, 0),
  unknown: Uint8Array.of(0, 1, 0),
  stopped: Uint8Array.of(0, 0, 1),
};

const oneOf = (column: Uint8Array, wanted: Uint8Array | null): Test | null =>
  wanted && ((position) => wanted[column[position] ?? 0] === 1);

const atLeast = (column: Uint32Array, least: number | null): Test | null =>
  least === null ? null : (position) => (column[position] ?? 0) >= least;

function anyOf(
  lists: { readonly starts: Uint32Array; readonly values: Uint32Array },
  wanted: Uint8Array | null,
): Test | null {
  if (!wanted) return null;
  return (position) => {
    const end = lists.starts[position + 1] ?? 0;
    for (let at = lists.starts[position] ?? 0; at < end; at++) {
      if (wanted[lists.values[at] ?? 0] === 1) return true;
    }
    return false;
  };
}
