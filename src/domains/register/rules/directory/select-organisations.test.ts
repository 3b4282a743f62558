import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, asDay } from "#kernel/day";
import { compoundSplitter } from "#kernel/split-compound";
import { organisationKinds } from "../organisation.ts";
import { workForms } from "../work-form.ts";
import { buildSnapshot, type DirectoryEntry } from "./build-snapshot.ts";
import { aDirectoryEntry, exampleWords } from "./directory-examples.ts";
import {
  emptyFilter,
  type FilterState,
  filterToQuery,
  noActivity,
  parseFilter,
  placeRelations,
  sortOrders,
  statusChoices,
} from "./filter-state.ts";
import { unpackRow } from "./packed-rows.ts";
import { selectedIds, selectOrganisations } from "./select-organisations.ts";
import { runSteps } from "./text-index.ts";

const today = asDay("2026-11-23");
const snapshotOf = (entries: readonly DirectoryEntry[]) =>
  runSteps(buildSnapshot("p", entries, exampleWords, compoundSplitter([])));

const codes = exampleWords.activities.map(({ code }) => code);
const places = exampleWords.municipalities.map(({ nis }) => nis);

const someEntry = fc.record({
  kind: fc.constantFrom(...organisationKinds),
  workForms: fc.uniqueArray(fc.constantFrom(...workForms), { maxLength: 2 }),
  activities: fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 3 }),
  seatNis: fc.constantFrom(...places, null),
  areaNis: fc.uniqueArray(fc.constantFrom(...places), { maxLength: 3 }),
  hoursPerMonth: fc.constantFrom(null, 10, 500),
  places: fc.constantFrom(null, 4),
  status: fc.constantFrom("active" as const, "stopped" as const, "unknown" as const),
  isPublic: fc.boolean(),
});

const sortedSet = <Value extends string>(values: readonly Value[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 }).map((some) => [...some].sort());

const someFilter: fc.Arbitrary<FilterState> = fc.record({
  words: fc.constant(""),
  kinds: sortedSet(organisationKinds),
  workForms: sortedSet(workForms),
  activities: sortedSet([...codes, noActivity]),
  municipalities: sortedSet(places),
  placeRelation: fc.constantFrom(...placeRelations),
  minHours: fc.constantFrom(null, 1, 100),
  minPlaces: fc.constantFrom(null, 1, 5),
  status: fc.constantFrom(...statusChoices),
  sort: fc.constantFrom(...sortOrders),
});

const some = <Value>(chosen: readonly Value[], has: (value: Value) => boolean) =>
  chosen.length === 0 || chosen.some(has);

/** The filter read aloud, for one organisation. */
function fits({ row }: DirectoryEntry, state: FilterState): boolean {
  const doing = row.activities.flatMap((code) => [code, code.split("/")[0] ?? ""]);
  const inPlace = (nis: string) =>
    (state.placeRelation !== "area" && row.seatNis === nis) ||
    (state.placeRelation !== "seat" && row.areaNis.includes(nis));
  return (
    some(state.kinds, (kind) => row.kind === kind) &&
    some(state.workForms, (form) => row.workForms.includes(form)) &&
    some(state.activities, (code) =>
      code === noActivity ? doing.length === 0 : doing.includes(code),
    ) &&
    some(state.municipalities, inPlace) &&
    (state.minHours === null || (row.hoursPerMonth ?? 0) >= state.minHours) &&
    (state.minPlaces === null || (row.places ?? 0) >= state.minPlaces) &&
    (state.status === "all" ||
      (state.status === "not-stopped" ? row.status !== "stopped" : row.status === state.status))
  );
}

const entriesFrom = (rows: readonly object[]): DirectoryEntry[] =>
  rows.map((row, at) => aDirectoryEntry({ ...row, name: `Voorbeeld ${at}` }));

test("a filter selects exactly the organisations that fit it, each once", () => {
  fc.assert(
    fc.property(fc.array(someEntry, { maxLength: 12 }), someFilter, (rows, state) => {
      const entries = entriesFrom(rows);
      const snapshot = snapshotOf(entries);
      const selection = selectOrganisations(snapshot, state, today);
      const expected = entries.filter((entry) => fits(entry, state)).map(({ row }) => row.id);
      expect(selectedIds(snapshot, selection).sort()).toEqual(expected.sort());
      expect(selection.total).toBe(expected.length);
    }),
  );
});

test("a facet counts what one would see after choosing it", () => {
  fc.assert(
    fc.property(fc.array(someEntry, { maxLength: 12 }), someFilter, (rows, state) => {
      const snapshot = snapshotOf(entriesFrom(rows));
      const total = (changed: Partial<FilterState>) =>
        selectOrganisations(snapshot, { ...state, ...changed }, today).total;
      const { facets } = selectOrganisations(snapshot, state, today);
      expect([...facets.kinds]).toEqual(organisationKinds.map((kind) => total({ kinds: [kind] })));
      expect([...facets.workForms]).toEqual(workForms.map((form) => total({ workForms: [form] })));
      expect([...facets.activities]).toEqual(codes.map((code) => total({ activities: [code] })));
      expect([...facets.municipalities]).toEqual(
        places.map((nis) => total({ municipalities: [nis] })),
      );
      expect(facets.withoutActivity).toBe(total({ activities: [noActivity] }));
      expect(facets.withHours).toBe(total({ minHours: 1 }));
      expect(facets.withPlaces).toBe(total({ minPlaces: 1 }));
      expect([...facets.status]).toEqual(
        (["active", "unknown", "stopped"] as const).map((status) => total({ status })),
      );
    }),
  );
});

test("the public never sees what is not published", () => {
  const entries = [
    aDirectoryEntry({ name: "Zichtbaar" }),
    aDirectoryEntry({ name: "Verborgen", isPublic: false }),
  ];
  const snapshot = snapshotOf(entries);
  const state = { ...emptyFilter, words: "verborgen" };
  expect(selectOrganisations(snapshot, state, today, "public").total).toBe(0);
  expect(selectOrganisations(snapshot, state, today, "desk").total).toBe(1);
  const all = selectOrganisations(snapshot, emptyFilter, today, "public");
  expect(selectedIds(snapshot, all)).toEqual(["Zichtbaar"]);
  expect([...all.facets.kinds].reduce((sum, count) => sum + count)).toBe(1);
});

test("each of six equals is first about as often as the others", () => {
  const ids = [..."abcdef"].map((letter) => `0199b6d4-0000-7000-8000-00000000000${letter}`);
  const snapshot = snapshotOf(ids.map((id) => aDirectoryEntry({ id, name: "Gelijk" })));
  const first = new Map(ids.map((id) => [id, 0]));
  const days = 600;
  for (let day = 0; day < days; day++) {
    const selection = selectOrganisations(snapshot, emptyFilter, addDays(today, day));
    const [winner = ""] = selectedIds(snapshot, selection, 1);
    first.set(winner, (first.get(winner) ?? 0) + 1);
  }
  for (const times of first.values()) {
    expect(times).toBeGreaterThan(70);
    expect(times).toBeLessThan(130);
  }
});

test("in thirty days nobody of three equals is always first or never", () => {
  const ids = ["een", "twee", "drie"];
  const snapshot = snapshotOf(ids.map((id) => aDirectoryEntry({ id, name: id })));
  const firsts = Array.from({ length: 30 }, (_, day) => {
    const selection = selectOrganisations(snapshot, emptyFilter, addDays(today, day));
    return selectedIds(snapshot, selection, 1)[0];
  });
  for (const id of ids) {
    expect(firsts.filter((first) => first === id).length).toBeGreaterThanOrEqual(5);
    expect(firsts.filter((first) => first === id).length).toBeLessThanOrEqual(15);
  }
});

test("the same day gives everybody the same order", () => {
  const entries = ["a", "b", "c", "d"].map((name) => aDirectoryEntry({ name }));
  const orders = [snapshotOf(entries), snapshotOf(entries)].map((snapshot) =>
    selectedIds(snapshot, selectOrganisations(snapshot, emptyFilter, today)),
  );
  expect(orders[0]).toEqual(orders[1]);
});

test("a filter comes back from its address unchanged", () => {
  const someWords = fc.string({ unit: "grapheme" }).map((text) => text.replace(/\s+/g, " ").trim());
  fc.assert(
    fc.property(someFilter, someWords, (filter, words) => {
      const state = parseFilter(new URLSearchParams(filterToQuery({ ...filter, words })));
      expect(state).toEqual({ ...filter, words });
      expect(filterToQuery(parseFilter(new URLSearchParams(filterToQuery(state))))).toBe(
        filterToQuery(state),
      );
    }),
  );
});

test("an address with mistakes still gives a filter", () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      const state = parseFilter(new URLSearchParams(query));
      expect(parseFilter(new URLSearchParams(filterToQuery(state)))).toEqual(state);
    }),
  );
  expect(
    parseFilter(new URLSearchParams("soort=onzin&uren=-3&gemeente=Halle&volgorde=x&status=")),
  ).toEqual(emptyFilter);
});

test("a social enterprise never waits behind a regular company that fits no better", () => {
  const entries = Array.from({ length: 40 }, (_, at) =>
    aDirectoryEntry({
      name: `organisation-${at}`,
      kind: at % 10 === 0 ? "social-enterprise" : "regular-company",
    }),
  );
  const snapshot = snapshotOf(entries);
  for (let days = 0; days < 10; days++) {
    const found = selectOrganisations(snapshot, emptyFilter, addDays(today, days));
    const kinds = [...found.order].map((position) => unpackRow(snapshot.rows, position).kind);
    expect(kinds.lastIndexOf("social-enterprise")).toBe(3);
  }
});
