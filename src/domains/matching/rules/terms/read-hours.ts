import { parseAmount, plainTerms } from "./plain-terms.ts";

/** Hours of work as a text says them. */
export type SaidHours = {
  readonly hours: number;
  readonly per: "whole" | "week" | "month" | "year";
};

const edge = "(?<![\\p{L}\\d.,:])";
const hours = new RegExp(
  `${edge}(?<n>\\d{1,3}(?:[ .,']\\d{3})+|\\d+(?:[.,]\\d{1,2})?) ?(?:(?:arbeids|werk|man)?uren|(?:arbeids|werk|man)?uur|u|heures?(?: de travail)?|h|(?:working |man-?)?hours?|hrs?)(?![\\p{L}\\d])\\.?`,
  "gu",
);
/** A time of the day or a term to answer in is no work. */
const clockBefore =
  /(?:\b(?:na|voor|om|tot|vanaf|van|rond|tegen|tussen|en|a|vers|avant|apres|jusqu'a|des|de|entre|et|at|before|after|from|to|until|till|and|binnen|within|dans les|sous|max\.?|minstens)|-|\d)\s*$/;
const clockUpTo = 24;
const termBefore = /\b(?:binnen|within|dans les|sous|endeans)\s*(?:de )?$/;
const perShape =
  /^\s*(?:werk |de travail |of work )?(?:\/|per|par|elke|iedere|chaque|a|each|every|op|each)\s*(?<unit>dag|jour|day|week|semaine|wk|maand|mois|month|jaar|an\b|annee|year)/;
const adverb =
  /^\s*(?<unit>wekelijks|maandelijks|jaarlijks|hebdomadaires?|mensuel(?:le)?s?|annuel(?:le)?s?|weekly|monthly|yearly)/;
const most = 1_000_000;

/** The hours a text asks for; null when it says none, a time of the day only, hours a day, or several that differ. */
export function readHours(text: string): SaidHours | null {
  const plain = plainTerms(text);
  const met = [...plain.matchAll(hours)].flatMap((match) => meet(match, plain) ?? []);
  const [first] = met;
  if (!first) return null;
  return met.every(({ hours, per }) => hours === first.hours && per === first.per) ? first : null;
}

function meet(match: RegExpExecArray, plain: string): SaidHours | null {
  const value = parseAmount(match.groups?.n ?? "");
  if (value === null || value <= 0 || value > most) return null;
  const before = plain.slice(Math.max(0, match.index - 16), match.index);
  const after = plain.slice(match.index + match[0].length);
  const unit = (perShape.exec(after) ?? adverb.exec(after))?.groups?.unit;
  if (/^\s*\d/.test(after) || termBefore.test(before)) return null;
  if (!unit && value <= clockUpTo && clockBefore.test(before)) return null;
  if (!unit) return { hours: value, per: "whole" };
  if (/^(?:dag|jour|day)/.test(unit)) return null;
  if (/^(?:week|semaine|wk|hebdo)/.test(unit)) return { hours: value, per: "week" };
  return { hours: value, per: /^(?:maand|mois|month|mensuel)/.test(unit) ? "month" : "year" };
}
