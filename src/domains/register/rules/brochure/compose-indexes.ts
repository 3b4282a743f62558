import { inLanguage } from "#kernel/language";
import type { SelectionRecord } from "../export/selection-record.ts";
import type { Chapter, IndexGroup } from "./brochure.ts";
import { type EntryMaterial, printedName } from "./compose-entry.ts";

/** An organisation with the name and place of its block. */
export type Placed = {
  readonly record: SelectionRecord;
  readonly anchor: string;
  readonly name: string;
};

export type PlacedChapter = { readonly heading: string; readonly placed: readonly Placed[] };

/**
 * The organisations by the municipality of their seat: members of the partnership first, then the others,
 * each part in the order of the alphabet; whoever has no known place comes last.
 */
export function placeInChapters(
  records: readonly SelectionRecord[],
  material: EntryMaterial,
): PlacedChapter[] {
  const { language, words, codes, memberNis } = material;
  const byName = new Intl.Collator(language, { numeric: true }).compare;
  const chapters = new Map<string, { rank: number; records: SelectionRecord[] }>();
  for (const record of records) {
    const nis = record.address?.nis ?? null;
    const known = nis ? codes.municipalities.get(nis) : undefined;
    const heading = (known && inLanguage(known, language)) || record.address?.town?.trim() || "";
    const rank = heading === "" ? 2 : nis && memberNis.has(nis) ? 0 : 1;
    const chapter = chapters.get(heading) ?? { rank, records: [] };
    chapter.records.push(record);
    chapters.set(heading, chapter);
  }
  let counted = 0;
  return [...chapters]
    .sort(([a, left], [b, right]) => left.rank - right.rank || byName(a, b))
    .map(([heading, chapter]) => ({
      heading: heading === "" ? words.noPlace : heading,
      placed: chapter.records
        .map((record) => ({ record, name: printedName(record, material) }))
        .sort((a, b) => byName(a.name, b.name) || (a.record.id < b.record.id ? -1 : 1))
        .map((placed) => ({ ...placed, anchor: `o${++counted}` })),
    }));
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

export const composeMunicipalityIndex = (chapters: readonly Chapter[]): IndexGroup[] =>
  chapters.map(({ heading, entries }) => ({
    heading,
    topics: [{ label: "", entries: entries.map(({ anchor, name }) => ({ anchor, name })) }],
  }));
