import type { CompoundSplitter } from "#kernel/split-compound";
import { buildPointSet, type MapPoint } from "../map/point-set.ts";
import { buildColumns } from "./build-columns.ts";
import type {
  DirectoryActivity,
  DirectoryMunicipality,
  DirectoryRow,
  DirectorySnapshot,
} from "./directory-snapshot.ts";
import { packRows } from "./packed-rows.ts";
import { buildTextIndex, type Concept, type SearchableText } from "./text-index.ts";

/** What is known of one organisation besides what the list shows. */
export type DirectoryEntry = {
  readonly row: DirectoryRow;
  /** Other names: in languages, commercial, abbreviated. */
  readonly otherNames: readonly string[];
  readonly descriptions: readonly string[];
  /** KBO numbers of its open establishments. */
  readonly establishmentNumbers: readonly string[];
  /** Places of its open establishments; without any, its own place is used. */
  readonly places: readonly { readonly lon: number; readonly lat: number }[];
};

/** Words that are the same for every register: what activities, forms, kinds and places are called. */
export type DirectoryWords = {
  readonly activities: readonly (DirectoryActivity & { readonly phrases: readonly string[] })[];
  readonly municipalities: readonly (DirectoryMunicipality & {
    readonly phrases: readonly string[];
  })[];
  readonly forms: Readonly<Record<string, readonly string[]>>;
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  /** Postcode → names of the places that have it, the number itself included. */
  readonly postcodes: ReadonlyMap<string, readonly string[]>;
};

/**
 * The register of one partnership, ready to be searched and drawn. Works in steps, so that a server can
 * answer others in between.
 * @param entries in the order of their names
 */
export function* buildSnapshot(
  partnershipId: string,
  entries: readonly DirectoryEntry[],
  words: DirectoryWords,
  split: CompoundSplitter,
): Generator<void, DirectorySnapshot> {
  const rows = entries.map(({ row }) => row);
  const postcodes = postcodesOf(rows);
  const parents = parentsOf(words);
  const columns = yield* buildColumns(rows, words.activities, words.municipalities);
  yield;
  const texts: SearchableText[] = [];
  for (const [at, entry] of entries.entries()) {
    texts.push(searchableText(entry, parents));
    if (at % 4_000 === 3_999) yield;
  }
  yield;
  const concepts = conceptsFrom(words, usedPostcodes(postcodes));
  const text = yield* buildTextIndex(texts, concepts, split);
  yield;
  const points = buildPointSet(entries.flatMap(pointsOf));
  yield;
  const packed = yield* packRows(rows);
  const ids = rows.map(({ id }) => id);
  return {
    partnershipId,
    rows: packed,
    postcodes,
    ids,
    positions: new Map(ids.map((id, position) => [id, position])),
    activities: words.activities.map(({ code, parent, label }) => ({ code, parent, label })),
    municipalities: words.municipalities.map(({ nis, name }) => ({ nis, name })),
    columns,
    text,
    points,
  };
}

export const parentsOf = (words: DirectoryWords): ReadonlyMap<string, string | null> =>
  new Map(words.activities.map(({ code, parent }) => [code, parent]));

/** What of an organisation is searched. */
export function searchableText(
  { row, otherNames, descriptions, establishmentNumbers }: DirectoryEntry,
  parents: ReadonlyMap<string, string | null>,
): SearchableText {
  const activities = row.activities.flatMap((code) => [code, parents.get(code) ?? code]);
  return {
    names: [row.name, ...otherNames],
    descriptions,
    numbers: row.number ? [row.number, ...establishmentNumbers] : establishmentNumbers,
    concepts: [
      ...activities.map((code) => `activity:${code}`),
      ...row.workForms.map((form) => `form:${form}`),
      `kind:${row.kind}`,
      `seat:${row.seatNis}`,
      `postcode:${row.postcode}`,
      ...row.areaNis.map((nis) => `area:${nis}`),
    ],
  };
}

/** By row, each different one kept once. */
export function postcodesOf(rows: readonly DirectoryRow[]): (string | null)[] {
  const kept = new Map<string, string>();
  return rows.map(({ postcode }) => {
    if (postcode !== null && !kept.has(postcode)) kept.set(postcode, postcode);
    return kept.get(postcode ?? "") ?? null;
  });
}

/** In their own order, so that it does not matter who is read first. */
export function usedPostcodes(postcodes: readonly (string | null)[]): string[] {
  const used = new Set<string>();
  for (const postcode of postcodes) if (postcode !== null) used.add(postcode);
  return [...used].sort();
}

/** Everything organisations share and that has words of its own. */
export function conceptsFrom(words: DirectoryWords, postcodes: readonly string[]): Concept[] {
  const named = (prefix: string, phrases: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(phrases).map(([key, texts]) => ({ key: `${prefix}:${key}`, phrases: texts }));
  return [
    ...words.activities.map(({ code, phrases }) => ({
      key: `activity:${code}`,
      field: "activity" as const,
      phrases,
    })),
    ...named("form", words.forms).map((concept) => ({ ...concept, field: "form" as const })),
    ...named("kind", words.kinds).map((concept) => ({ ...concept, field: "kind" as const })),
    ...words.municipalities.flatMap(({ nis, phrases }) => [
      { key: `seat:${nis}`, field: "seat" as const, phrases },
      { key: `area:${nis}`, field: "area" as const, phrases },
    ]),
    ...postcodes.map((postcode) => ({
      key: `postcode:${postcode}`,
      field: "seat" as const,
      phrases: words.postcodes.get(postcode) ?? [postcode],
    })),
  ];
}

/** Where an organisation at a position is drawn. */
export const pointsOf = ({ row, places }: DirectoryEntry, position: number): MapPoint[] => {
  if (places.length > 0) return places.map(({ lon, lat }) => ({ position, lon, lat }));
  return row.lon !== null && row.lat !== null ? [{ position, lon: row.lon, lat: row.lat }] : [];
};
