import type { Day } from "#kernel/day";
import { withoutNationalNumbers } from "#kernel/national-number";
import type { EvidenceKind } from "../evidence.ts";

/** What of a letter matters to evidence. */
export type EvidenceLetter = {
  readonly subject: string;
  readonly day: Day;
  readonly text: string;
};

/** What mail programs put before the subject of a letter that is passed on or answered. */
const passedOn =
  /^\s*(?:(?:fwd?|re|tr|rv|aw|wg|doorst|doorgestuurd|antw|rép|réf)\s*(?:\[\d+\])?\s*:\s*)+/i;

/** The subject as its first writer wrote it. */
export const plainSubject = (subject: string): string => subject.replace(passedOn, "").trim();

// In Dutch, French and English; the first that fits decides, so the narrower words stand first.
const kindWords: readonly (readonly [EvidenceKind, RegExp])[] = [
  ["round-table", /\b(ronde ?tafel|table ronde|round ?table)/i],
  ["brainstorm", /\b(brainstorm|denkdag|remue-méninges)/i],
  ["scan", /\b(mvo-?scan|scan rse|csr scan)/i],
  [
    "contract",
    /\b(gunning|opdracht gegund|contract|bestelbon|bon de commande|purchase order|marché attribué)/i,
  ],
  ["delivery", /\b(levering|factuur|opgeleverd|facture|livraison|invoice|delivery)/i],
  ["agreement", /\b(overeenkomst|convenant|samenwerkingsakkoord|accord|convention|agreement)/i],
  ["training", /\b(vorming|opleiding|workshop|infosessie|formation|training)/i],
  [
    "publication",
    /\b(nieuwsbrief|persbericht|artikel|brochure|folder|communiqué|article|newsletter|press release)/i,
  ],
  ["analysis", /\b(analyse|onderzoek|bevraging|enquête|étude|survey|study)/i],
  [
    "event",
    /\b(beurs|evenement|netwerkmoment|rondleiding|bedrijfsbezoek|opendeur|salon|événement|visite|fair|event|visit)/i,
  ],
  ["advice", /\b(advies|avis|conseil|advice)/i],
  ["meeting", /\b(overleg|vergadering|verslag|notulen|réunion|compte rendu|meeting|minutes)/i],
];

/** The sort of deed a text seems to be about; "other" when nothing says so. A person corrects it. */
export const guessKind = (text: string): EvidenceKind =>
  kindWords.find(([, words]) => words.test(text))?.[0] ?? "other";

const longestTitle = 300;

/**
 * A forwarded letter as evidence. Its text stays whole, but for national register numbers, which are replaced.
 * @param words what stands where nothing was written, and where a number was taken out
 */
export function evidenceOfLetter(
  letter: EvidenceLetter,
  words: { readonly noSubject: string; readonly leftOutNumber: string },
): { title: string; happenedOn: Day; kind: EvidenceKind; sourceText: string } {
  const clean = (text: string) => withoutNationalNumbers(text, words.leftOutNumber);
  const title = clean(plainSubject(letter.subject)).slice(0, longestTitle).trim();
  const kind = guessKind(title);
  return {
    title: title || words.noSubject,
    happenedOn: letter.day,
    kind: kind === "other" ? guessKind(letter.text.slice(0, 2_000)) : kind,
    sourceText: clean(letter.text),
  };
}

/** What a document is called, as a title: "verslag_rondetafel-2026.pdf" → "verslag rondetafel-2026". */
export const titleOfFile = (name: string): string =>
  name
    .replace(/\.[\p{L}\p{N}]{1,5}$/u, "")
    .replace(/_+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, longestTitle);

/** A day in the name of a document: "2026-11-18 verslag", "verslag 18.11.2026", "20261118_verslag". */
export function dayInName(name: string): string | null {
  const [, year, month, day] =
    /(?<!\d)((?:19|20)\d{2})[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(name) ??
    [];
  if (year) return `${year}-${month}-${day}`;
  const [, dayFirst, monthNext, yearLast] =
    /(?<!\d)(0?[1-9]|[12]\d|3[01])[-_. ](0?[1-9]|1[0-2])[-_. ]((?:19|20)\d{2})(?!\d)/.exec(name) ??
    [];
  return yearLast
    ? `${yearLast}-${monthNext?.padStart(2, "0")}-${dayFirst?.padStart(2, "0")}`
    : null;
}
