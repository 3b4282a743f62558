import { inLanguage, type Language } from "#kernel/language";
import { printableText, shortened } from "#kernel/printable-text";
import type { BrochureWords } from "../../text/brochure/index.ts";
import {
  addressLines,
  type CodeNames,
  type SelectionActivity,
  type SelectionRecord,
} from "../export/selection-record.ts";
import type { Entry, EntryFact } from "./brochure.ts";

/** What all entries of one brochure share. */
export type EntryMaterial = {
  readonly language: Language;
  readonly words: BrochureWords;
  readonly codes: CodeNames;
  /** Only Latin letters, after a font turned out to have less than it should. */
  readonly strict: boolean;
  /** Members of the partnership: an area that holds them all is named in one word. */
  readonly memberNis: ReadonlySet<string>;
  sourceNumber(sourceId: string): number | undefined;
};

const longestDescription = 900;

/** The block of one organisation. What nobody told is left out, never written as empty. */
export function composeEntry(
  record: SelectionRecord,
  anchor: string,
  material: EntryMaterial,
): Entry {
  const { language, words, strict } = material;
  const description = inLanguage(record.description, language) ?? "";
  return {
    anchor,
    name: printedName(record, material),
    isExample: record.isExample,
    workForms: record.workForms.map((form) => ({ form, label: words.workForms[form] })),
    description: shortened(printableText(description, strict), longestDescription),
    facts: [...offerFacts(record, material), ...contactFacts(record, material)].map((fact) => ({
      ...fact,
      lines: fact.lines.map((line) => printableText(line, strict)).filter((line) => line !== ""),
    })),
    sources: [...new Set(record.sourceIds.flatMap((id) => material.sourceNumber(id) ?? []))].sort(
      (a, b) => a - b,
    ),
  };
}

/** Its name in the language of the brochure; the number when nothing of the name can be drawn. */
export function printedName(
  record: SelectionRecord,
  { language, words, strict }: Pick<EntryMaterial, "language" | "words" | "strict">,
): string {
  const name = printableText(record.names[language] || record.name, strict);
  if (/[\p{L}\p{N}]/u.test(name)) return name;
  return words.nameless(record.number ? dottedNumber(record.number) : null);
}

const dottedNumber = (number: string): string =>
  `${number.slice(0, 4)}.${number.slice(4, 7)}.${number.slice(7)}`;

function offerFacts(record: SelectionRecord, material: EntryMaterial): EntryFact[] {
  const { words } = material;
  const stated = activityLabels(record.activities, "stated", material);
  const derived = activityLabels(record.activities, "derived-from-nace", material);
  return facts([
    [words.facts.activities, stated.join(", ")],
    [words.facts.derivedActivities, stated.length === 0 ? derived.join(", ") : ""],
    [words.facts.capacity, capacityText(record, words)],
    [words.facts.area, areaText(record, material)],
    [words.facts.qualityLabels, record.qualityLabels.join(", ")],
  ]);
}

function contactFacts(record: SelectionRecord, { words }: EntryMaterial): EntryFact[] {
  const address = addressLines(record.address);
  const site = record.website ? webAddress(record.website) : null;
  return [
    ...(address.length > 0 ? [{ label: words.facts.address, lines: address, href: null }] : []),
    ...facts([[words.facts.phone, record.phone ?? "", phoneHref(record.phone)]]),
    ...facts([[words.facts.email, record.email ?? "", mailHref(record.email)]]),
    ...(site ? [{ label: words.facts.website, lines: [site.shown], href: site.href }] : []),
  ];
}

const facts = (
  pairs: readonly (readonly [label: string, text: string, href?: string | null])[],
): EntryFact[] =>
  pairs
    .filter(([, text]) => text !== "")
    .map(([label, text, href]) => ({ label, lines: [text], href: href ?? null }));

function activityLabels(
  activities: readonly SelectionActivity[],
  basis: SelectionActivity["basis"],
  { codes, language }: EntryMaterial,
): string[] {
  return activities
    .filter((activity) => activity.basis === basis)
    .flatMap(({ code }) => codes.activities.get(code) ?? [])
    .sort((a, b) => a.position - b.position)
    .map(({ label }) => inLanguage(label, language) ?? "");
}

function capacityText(record: SelectionRecord, words: BrochureWords): string {
  const parts = [
    record.capacityHoursMonth !== null ? words.hoursPerMonth(record.capacityHoursMonth) : "",
    record.capacityPlaces !== null ? words.places(record.capacityPlaces) : "",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function areaText(record: SelectionRecord, material: EntryMaterial): string {
  const { memberNis, codes, language, words } = material;
  const area = new Set(record.areaNis);
  if (area.size === 0) return "";
  const coversAll = memberNis.size > 0 && [...memberNis].every((nis) => area.has(nis));
  const beyond = [...area].filter((nis) => !memberNis.has(nis)).length;
  if (coversAll) return words.wholeArea(beyond);
  const named = [...area].flatMap((nis) => {
    const names = codes.municipalities.get(nis);
    return names ? (inLanguage(names, language) ?? []) : [];
  });
  const sorted = named.sort(new Intl.Collator(language).compare);
  return sorted.length > 12 ? words.manyMunicipalities(sorted.length) : sorted.join(", ");
}

/** "www.voorbeeld.be/werk" for the eye and a full address for the click; null when it is no web address. */
export function webAddress(website: string): { shown: string; href: string } | null {
  const typed = website.trim();
  const full = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(full)) return null;
  const url = new URL(full);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  if (!url.hostname.includes(".")) return null;
  const shown = full.replace(/^https?:\/\//i, "").replace(/\/$/, "");
  return { shown: shortened(shown, 60), href: url.href };
}

const phoneHref = (phone: string | null): string | null => {
  const digits = (phone ?? "").replace(/[^\d+]/g, "");
  return /^\+?\d{8,15}$/.test(digits) ? `tel:${digits}` : null;
};

const mailHref = (email: string | null): string | null =>
  email && /^[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}$/i.test(email) ? `mailto:${email}` : null;
