import type { Day } from "#kernel/day";
import { inLanguage } from "#kernel/language";
import { printableParagraphs, printableText } from "#kernel/printable-text";
import type { BrochureWords } from "../../text/brochure/index.ts";
import type { CodeNames, SelectionRecord, SelectionSource } from "../export/selection-record.ts";
import { type WorkForm, workForms } from "../work-form.ts";
import type {
  Brochure,
  BrochureChoice,
  BrochureMap,
  BrochurePart,
  SourceLine,
} from "./brochure.ts";
import { brochureColours } from "./brochure-colours.ts";
import { composeEntry, type EntryMaterial } from "./compose-entry.ts";
import {
  composeActivityIndex,
  composeMunicipalityIndex,
  placeInChapters,
} from "./compose-indexes.ts";
import { type AreaBoundary, drawAreaMap } from "./draw-area-map.ts";
import { pictogramSvg } from "./pictograms.ts";

/** Everything that is known about a selection, gathered for one brochure. */
export type BrochureFacts = {
  readonly partnership: { readonly name: string; readonly isExample: boolean };
  /** Members today, with their boundary. */
  readonly members: readonly AreaBoundary[];
  readonly records: readonly SelectionRecord[];
  readonly sources: readonly SelectionSource[];
  readonly codes: CodeNames;
  /** Who drew the boundaries, and under which licence. */
  readonly boundarySource: string;
  readonly madeOn: Day;
};

/**
 * The brochure in words and drawings, ready to be set. Sole traders and stopped organisations are left out
 * here once more, whoever made the selection: a brochure lies on a counter.
 * @param strict replaces every letter outside Latin, for machines whose fonts have less than ours should
 */
export function composeBrochure(
  facts: BrochureFacts,
  choice: BrochureChoice,
  words: BrochureWords,
  strict = false,
): Brochure {
  const records = printable(facts.records);
  const sources = numberSources(records, facts.sources, words);
  const numbers = new Map(sources.map(({ id, line }) => [id, line.number]));
  const material: EntryMaterial = {
    language: choice.language,
    words,
    codes: facts.codes,
    strict,
    memberNis: new Set(facts.members.map(({ nis }) => nis)),
    sourceNumber: (id) => numbers.get(id),
  };
  const has = (part: BrochurePart) => choice.parts.includes(part);
  const placed = placeInChapters(records, material);
  const chapters = placed.map((chapter) => ({
    heading: chapter.heading,
    entries: chapter.placed.map(({ record, anchor }) => composeEntry(record, anchor, material)),
  }));
  const forms = workForms.filter((form) => records.some((one) => one.workForms.includes(form)));
  const text = (raw: string) => printableText(raw, strict);
  return {
    language: choice.language,
    title: text(choice.title) || words.defaultTitle,
    partnership: text(facts.partnership.name),
    madeOn: words.longDay(facts.madeOn),
    madeOnDay: facts.madeOn,
    count: words.organisationCount(records.length),
    municipalities: memberNames(facts, material).join(" · "),
    isExample: facts.partnership.isExample,
    labels: words.labels,
    intro: printableParagraphs(choice.intro, strict),
    contact: choice.contact.map(text).filter((line) => line !== ""),
    map: has("map") ? composeMap(facts, records, material) : null,
    guide: has("guide") ? words.guide : [],
    workForms: forms.map((form) => ({
      form,
      label: words.workForms[form],
      meaning: words.workFormMeanings[form],
    })),
    activityIndex: has("activity-index") ? composeActivityIndex(placed, material) : [],
    municipalityIndex: has("municipality-index") ? composeMunicipalityIndex(placed, material) : [],
    chapters,
    sources: sources.map(({ line }) => ({
      ...line,
      publisher: text(line.publisher),
      title: text(line.title),
      licence: text(line.licence),
    })),
    pictograms: drawPictograms(forms),
  };
}

/** Those that may lie on a counter: no sole traders, nobody who stopped. */
export const printable = (records: readonly SelectionRecord[]): SelectionRecord[] =>
  records.filter(({ naturalPerson, status }) => !naturalPerson && status !== "stopped");

function numberSources(
  records: readonly SelectionRecord[],
  sources: readonly SelectionSource[],
  words: BrochureWords,
): { id: string; line: SourceLine }[] {
  const used = new Set(records.flatMap(({ sourceIds }) => sourceIds));
  return sources
    .filter(({ id }) => used.has(id))
    .sort(
      (a, b) =>
        a.publisher.localeCompare(b.publisher) ||
        a.title.localeCompare(b.title) ||
        b.retrievedOn.localeCompare(a.retrievedOn),
    )
    .map(({ id, publisher, title, licence, url, retrievedOn }, at) => ({
      id,
      line: {
        number: at + 1,
        publisher,
        title,
        licence,
        retrievedOn: words.longDay(retrievedOn),
        url,
      },
    }));
}

const memberNames = (facts: BrochureFacts, { language }: EntryMaterial): string[] =>
  facts.members
    .map(({ name }) => inLanguage(name, language) ?? "")
    .sort(new Intl.Collator(language).compare);

function composeMap(
  facts: BrochureFacts,
  records: readonly SelectionRecord[],
  material: EntryMaterial,
): BrochureMap | null {
  if (facts.members.length === 0) return null;
  const { words, language } = material;
  const points = records.flatMap(({ point }) => point ?? []);
  const counts = facts.members.map(({ nis, name }) => ({
    name: inLanguage(name, language) ?? "",
    count: records.filter(({ address }) => address?.nis === nis).length,
  }));
  const area = { boundaries: facts.members, points, language };
  const onMap = drawAreaMap({ ...area, look: "map" });
  return {
    svg: onMap.svg,
    coverSvg: drawAreaMap({ ...area, look: "cover" }).svg,
    alt: words.mapAlt(counts),
    caption: words.mapCaption(onMap.shown, records.length - onMap.shown),
    source: words.boundaries(facts.boundarySource),
  };
}

/** One drawing per work form in ochre, by its code. */
const drawPictograms = (forms: readonly WorkForm[]): Record<string, string> =>
  Object.fromEntries(forms.map((form) => [form, pictogramSvg(form, brochureColours.socialInk)]));
