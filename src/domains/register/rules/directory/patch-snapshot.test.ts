import fc from "fast-check";
import { expect, test } from "vitest";
import { asDay } from "#kernel/day";
import { compoundSplitter } from "#kernel/split-compound";
import { clusterTile } from "../map/cluster-tile.ts";
import { buildSnapshot, type DirectoryEntry } from "./build-snapshot.ts";
import { aDirectoryEntry, exampleWords } from "./directory-examples.ts";
import type { DirectorySnapshot } from "./directory-snapshot.ts";
import { emptyFilter } from "./filter-state.ts";
import { listAt } from "./packed-lists.ts";
import { unpackRow } from "./packed-rows.ts";
import { type DirectoryPatch, patchSnapshot } from "./patch-snapshot.ts";
import { explainMatch } from "./search-words.ts";
import { membersOf, selectOrganisations } from "./select-organisations.ts";
import { runSteps } from "./text-index.ts";

const today = asDay("2026-11-23");
const split = compoundSplitter(["groen", "onderhoud", "tuin", "fiets", "herstel", "haag"]);
const read = (entries: readonly DirectoryEntry[]) =>
  runSteps(buildSnapshot("p", entries, exampleWords, split));

/** A register that remembers what changed, as the database does. */
type Register = ReadonlyMap<string, DirectoryEntry>;
const inOrder = (register: Register): DirectoryEntry[] =>
  [...register.values()].sort((a, b) =>
    a.row.name === b.row.name ? (a.row.id < b.row.id ? -1 : 1) : a.row.name < b.row.name ? -1 : 1,
  );

function patchTo(register: Register, changed: readonly string[]): DirectoryPatch {
  let after: string | null = null;
  const arrivals: DirectoryPatch["arrivals"][number][] = [];
  for (const entry of inOrder(register)) {
    if (changed.includes(entry.row.id)) arrivals.push({ entry, after });
    else after = entry.row.id;
  }
  return { changed, arrivals };
}

const words = [
  "groenonderhoud",
  "groen",
  "onderhoud",
  "tuinen",
  "fietsherstel",
  "haag",
  "Halle",
  "atelier",
];
const aWord = fc.constantFrom(...words, "ateleir", "Nieuw-Huis");
const aText = fc.array(aWord, { minLength: 1, maxLength: 3 }).map((some) => some.join(" "));
const places = fc.array(
  fc.record({ lon: fc.constantFrom(4.2, 4.21, 4.9), lat: fc.constantFrom(50.7, 50.9) }),
  { maxLength: 3 },
);
const anEntry = (id: string): fc.Arbitrary<DirectoryEntry> =>
  fc
    .record({
      row: fc.record({
        name: aText,
        kind: fc.constantFrom("social-enterprise" as const, "school" as const),
        workForms: fc.subarray(["kringwinkel" as const, "arbeidszorg" as const]),
        activities: fc.subarray(exampleWords.activities.map(({ code }) => code)),
        areaNis: fc.subarray(["23027", "23077", "23106"]),
        seatNis: fc.constantFrom("23027", "23106", null),
        postcode: fc.constantFrom("1501", "1500", null),
        places: fc.constantFrom(null, 3),
        isPublic: fc.boolean(),
      }),
      more: fc.record({
        otherNames: fc.array(aText, { maxLength: 1 }),
        descriptions: fc.array(aText, { maxLength: 1 }),
        establishmentNumbers: fc.constantFrom([], ["2000000001"]),
        places,
      }),
    })
    .map(({ row, more }) => aDirectoryEntry({ ...row, id }, more));

const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
/** Organisations that are written (new or anew) or, when null, removed. */
const aChange = fc
  .uniqueArray(fc.constantFrom(...ids), { maxLength: 4 })
  .chain((some) =>
    fc.tuple(...some.map((id) => fc.tuple(fc.constant(id), fc.option(anEntry(id))))),
  );

const rowsOf = ({ ids, rows }: DirectorySnapshot) => ids.map((_, at) => unpackRow(rows, at));

const textOf = ({ text }: DirectorySnapshot, at: number) => ({
  words: Array.from(
    listAt(text.ownWords, at),
    (packed) => `${text.vocabulary.words[packed >>> 2]} ${packed & 3}`,
  ),
  concepts: Array.from(listAt(text.conceptsOf, at), (number) => text.concepts[number]?.key),
});

function answersOf(snapshot: DirectorySnapshot) {
  return [
    ...words,
    "",
    "groen halle",
    "hale",
    "grn onderhoud",
    "ateliers",
    "nieuwhuis",
    "1501",
    "buizingen",
    "2000000001",
  ].map((query) => {
    const state = { ...emptyFilter, words: query };
    const selection = selectOrganisations(snapshot, state, today, "desk");
    return {
      query,
      order: Array.from(selection.order, (at) => snapshot.ids[at]),
      facets: selection.facets,
      readAs: selection.readings.map(({ readAs }) => readAs),
      why: Array.from(selection.order, (at) => explainMatch(snapshot.text, selection.readings, at)),
      tile: clusterTile(
        snapshot.points,
        { z: 9, x: 262, y: 171 },
        membersOf(snapshot, selection),
        (at) => snapshot.columns.kind[at] === 0,
      ),
    };
  });
}

test("whatever changes, reading on ends where reading everything anew would", () => {
  fc.assert(
    fc.property(fc.array(aChange, { minLength: 1, maxLength: 5 }), (changes) => {
      const register = new Map<string, DirectoryEntry>();
      let kept = read([]);
      for (const change of changes) {
        for (const [id, entry] of change) {
          if (entry) register.set(id, entry);
          else register.delete(id);
        }
        const patch = patchTo(
          register,
          change.map(([id]) => id),
        );
        const next = runSteps(patchSnapshot(kept, patch, exampleWords, split));
        if (!next) throw new Error("the patch did not fit");
        kept = next;
        const anew = read(inOrder(register));
        expect(rowsOf(kept)).toEqual(rowsOf(anew));
        for (const part of ["ids", "positions", "postcodes", "columns", "points"] as const) {
          expect(kept[part], part).toEqual(anew[part]);
        }
        expect(kept.text.nameLengths).toEqual(anew.text.nameLengths);
        expect(kept.text.concepts).toEqual(anew.text.concepts);
        expect(kept.ids.map((_, at) => textOf(kept, at))).toEqual(
          anew.ids.map((_, at) => textOf(anew, at)),
        );
        expect(answersOf(kept)).toEqual(answersOf(anew));
      }
    }),
    { numRuns: 200 },
  );
});

test("the snapshot before a patch answers as it did", () => {
  const one = aDirectoryEntry({ name: "Atelier" });
  const before = read([one]);
  const told = answersOf(before);
  const patch = {
    changed: ["Atelier", "Fietsherstel"],
    arrivals: [{ entry: aDirectoryEntry({ name: "Fietsherstel", postcode: "1501" }), after: null }],
  };
  runSteps(patchSnapshot(before, patch, exampleWords, split));
  expect(answersOf(before)).toEqual(told);
});

test("a patch that names an organisation the snapshot does not know does not fit", () => {
  const entry = aDirectoryEntry({ name: "Atelier" });
  const patch = { changed: ["Atelier"], arrivals: [{ entry, after: "nobody" }] };
  expect(runSteps(patchSnapshot(read([]), patch, exampleWords, split))).toBeNull();
});
