import { inLanguage } from "#kernel/language";
import { printableText } from "#kernel/printable-text";
import type { SelectionRecord } from "../export/selection-record.ts";
import type { IndexGroup } from "./brochure.ts";
import { type EntryMaterial, printedName } from "./compose-entry.ts";

/** An organisation with the name and place of its block. */
export type Placed = {
  readonly record: SelectionRecord;
  readonly anchor: string;
  readonly name: string;
};

export type PlacedChapter = { readonly heading: string; readonly placed: readonly Placed[] };

/**
 * The organisations by the municipality of their seat: a chapter per member of the partnership, one for all
 * that sit elsewhere, one for who has no known place; inside a chapter in the order of the alphabet.
 */
export function placeInChapters(
  records: readonly SelectionRecord[],
  material: EntryMaterial,
): PlacedChapter[] {
  const { language, words, memberNis } = material;
  const byName = new Intl.Collator(language, { numeric: true }).compare;
  const chapters = new Map<string, { rank: number; records: SelectionRecord[] }>();
  for (const record of records) {
    const place = placeOf(record, material);
    const nis = record.address?.nis;
    const isMember = nis ? memberNis.has(nis) : false;
    // Without members to tell apart, every municipality has a chapter of its own.
    const heading = isMember || memberNis.size === 0 ? place : words.elsewhere;
    const rank = place === "" ? 2 : heading === words.elsewhere ? 1 : 0;
    const title = place === "" ? words.noPlace : heading;
    const chapter = chapters.get(title) ?? { rank, records: [] };
    chapter.records.push(record);
    chapters.set(title, chapter);
  }
  let counted = 0;
  return [...chapters]
    .sort(([a, left], [b, right]) => left.rank - right.rank || byName(a, b))
    .map(([heading, chapter]) => ({
      heading,
      placed: chapter.records
        .map((record) => ({ record, name: printedName(record, material) }))
        .sort((a, b) => byName(a.name, b.name) || (a.record.id < b.record.id ? -1 : 1))
        .map((placed) => ({ ...placed, anchor: `o${++counted}` })),
    }));
}

/** The municipality of the seat, else the town as it was written; empty when neither is known. */
function placeOf(record: SelectionRecord, { codes, language, strict }: EntryMaterial): string {
  const { nis, town } = record.address ?? {};
  const known = nis ? codes.municipalities.get(nis) : undefined;
  return printableText((known && inLanguage(known, language)) || town || "", strict);
}

/** Group of activities → activity → organisations, in the order of the tree; without activity, last. */
export function composeActivityIndex(
  chapters: readonly PlacedChapter[],
  material: EntryMaterial,
): IndexGroup[] {
  const { codes, language, words } = material;
  const byCode = new Map<string, Placed[]>();
  const without: Placed[] = [];
  for (const placed of chapters.flatMap((chapter) => chapter.placed)) {
    const known = placed.record.activities.filter(({ code }) => codes.activities.has(code));
    if (known.length === 0) without.push(placed);
    for (const { code } of known) byCode.set(code, [...(byCode.get(code) ?? []), placed]);
  }
  const groups = new Map<string, IndexGroup["topics"][number][]>();
  const inTree = [...byCode].sort(([a], [b]) => positionOf(a, material) - positionOf(b, material));
  for (const [code, placed] of inTree) {
    const name = codes.activities.get(code);
    const group = name?.parent ?? code;
    const label = name?.parent && name ? (inLanguage(name.label, language) ?? code) : "";
    groups.set(group, [
      ...(groups.get(group) ?? []),
      { label, entries: linesOf(placed, language) },
    ]);
  }
  const composed = [...groups].map(([group, topics]) => ({
    heading: inLanguage(codes.activities.get(group)?.label ?? {}, language) ?? group,
    topics,
  }));
  if (without.length === 0) return composed;
  const last = { label: "", entries: linesOf(without, language) };
  return [...composed, { heading: words.noActivity, topics: [last] }];
}

const positionOf = (code: string, { codes }: EntryMaterial): number => {
  const name = codes.activities.get(code);
  const group = name?.parent ? codes.activities.get(name.parent) : name;
  return (group?.position ?? 0) * 10_000 + (name?.parent ? name.position + 1 : 0);
};

const linesOf = (placed: readonly Placed[], language: string) =>
  [...placed]
    .sort((a, b) => new Intl.Collator(language, { numeric: true }).compare(a.name, b.name))
    .map(({ anchor, name }) => ({ anchor, name }));

/** Every municipality by its own name, wherever it lies; without a known place, last. */
export function composeMunicipalityIndex(
  chapters: readonly PlacedChapter[],
  material: EntryMaterial,
): IndexGroup[] {
  const { language, words } = material;
  const byName = new Intl.Collator(language).compare;
  const all = chapters.flatMap((chapter) => chapter.placed);
  const places = Map.groupBy(all, ({ record }) => placeOf(record, material));
  return [...places]
    .sort(([a], [b]) => Number(a === "") - Number(b === "") || byName(a, b))
    .map(([place, placed]) => ({
      heading: place || words.noPlace,
      topics: [{ label: "", entries: linesOf(placed, language) }],
    }));
}
