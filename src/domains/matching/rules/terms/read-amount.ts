import { parseAmount, plainTerms } from "./plain-terms.ts";

/** An amount of money as a text says it. */
export type SaidAmount = {
  /** EUR cents; without VAT when the text says so or says the rate that is in it. */
  readonly cents: number;
  readonly per: "whole" | "year" | "month";
  readonly vat: "excluded" | "included" | "unsaid";
};

const number = "\\d{1,3}(?:[ .,']\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";
const times: readonly (readonly [RegExp, number])[] = [
  [/^(?:miljoen|mio|mln|millions?|m)$/, 1_000_000],
  [/^(?:duizend|mille|thousand|k)$/, 1_000],
];
const scale = "(?:miljoen|mio|mln|millions?|duizend|mille|thousand|k|m)";
const euro = "(?:€|eur(?:os?)?)";
const pattern = new RegExp(
  `(?<![\\p{L}\\d])(?:${euro} ?(?<before>${number})(?:,-+)? ?(?<scaleBefore>${scale})?(?![\\p{L}\\d])|(?<after>${number})(?:,-+)? ?(?<scaleAfter>${scale})?(?: d')? ?${euro}(?![\\p{L}\\d]))`,
  "gu",
);

/** An amount beside one of these is what it is all worth. */
const label =
  /(?:raming|geraamd|geschat|waarde|budget|bedrag|krediet|estimat|estime|valeur|montant|value|amount|worth)[^.;\n]{0,40}$/;
const perUnit =
  /^(?:,?\s*(?:excl|incl|hors|htva|tvac|zonder|met|ex|inc)[^\s]*\s*(?:de\s+)?(?:btw|tva|vat)?\s*)?(?:\/|(?:per|par|a|an|each|p\.)(?=[\s'])|(?=l'))\s*(?:l'|elk\s)?(?<unit>uur|u\b|heure|h\b|hour|dag|jour|day|week|semaine|stuk|piece|m2|m²|km|persoon|personne|person|maaltijd|repas|meal|kg|maand|mois|month|jaar|an\b|annee|year)/;
const yearly =
  /^[^.;\n]{0,24}?(?:per jaar|op jaarbasis|jaarlijks|par an|\/ ?an\b|annuels?|per year|a year|yearly|annually|\/ ?jaar)/;
const monthly =
  /^[^.;\n]{0,24}?(?:per maand|maandelijks|par mois|mensuels?|per month|a month|monthly)/;
const perWords = /^\s*(?:(?:per|par|a)\s+\p{L}+|\/ ?\p{L}+)/u;
const vatAfter = 30;
const most = 1_000_000_000;

type Met = SaidAmount & { readonly isLabelled: boolean };

/**
 * The one amount a text is about, all of it or per year or month. Null when none is said, or several of which none is
 * said to be the worth; prices of an hour, a day or a piece are no worth. Of a range the highest counts.
 */
export function readAmount(text: string): SaidAmount | null {
  const plain = plainTerms(text);
  const met = [...plain.matchAll(pattern)].flatMap((match) => meet(match, plain) ?? []);
  const labelled = met.filter(({ isLabelled }) => isLabelled);
  const wanted = labelled.length > 0 ? labelled : met;
  const first = wanted[0];
  if (!first) return null;
  const isSame = wanted.every((one) => one.cents === first.cents && one.per === first.per);
  const range = rangeOf(plain);
  if (!isSame && (wanted.length !== 2 || !range)) return null;
  const { cents, per, vat } = wanted.reduce((a, b) => (b.cents > a.cents ? b : a));
  return { cents, per, vat };
}

/** "Tussen 10.000 en 20.000 euro" names the currency once. */
function rangeOf(plain: string): boolean {
  return /(?:tussen|entre|between|van|de|from)\s[^.;\n]{0,30}\d[^.;\n]{0,12}\s(?:en|et|and|tot|a|to|-)\s/.test(
    plain,
  );
}

function meet(match: RegExpExecArray, plain: string): Met | null {
  const { before, after, scaleBefore, scaleAfter } = match.groups ?? {};
  const value = parseAmount(before ?? after ?? "");
  if (value === null) return null;
  const word = scaleBefore ?? scaleAfter ?? "";
  const factor = times.find(([shape]) => shape.test(word))?.[1] ?? 1;
  const rest = plain.slice(match.index + match[0].length);
  const unit = perUnit.exec(rest.trimStart())?.groups?.unit;
  const per = perOf(unit, rest);
  const euros = value * factor;
  if (per === null || euros <= 0 || euros > most) return null;
  const vat = vatOf(rest.replace(perWords, "").slice(0, vatAfter));
  return {
    cents: Math.round((euros * 100) / (1 + vat.rate / 100)),
    per,
    vat: vat.said,
    isLabelled: label.test(plain.slice(Math.max(0, match.index - 60), match.index)),
  };
}

function perOf(unit: string | undefined, rest: string): SaidAmount["per"] | null {
  if (unit && /^(?:jaar|an|annee|year)$/.test(unit)) return "year";
  if (unit && /^(?:maand|mois|month)$/.test(unit)) return "month";
  if (unit) return null;
  if (yearly.test(rest)) return "year";
  return monthly.test(rest) ? "month" : "whole";
}

/** A rate is only taken out when the text says which: rates change. */
function vatOf(rest: string): { readonly said: SaidAmount["vat"]; readonly rate: number } {
  if (/^[\s(,]*(?:excl|ex\b|zonder|hors|htva|hors tva|h\.?t\.?v\.?a|without|plus)/.test(rest))
    return { said: "excluded", rate: 0 };
  const included =
    /^[\s(,]*(?:incl|inc\b|met|tvac|t\.v\.a\.c|ttc|btw inbegrepen|tva comprise|with)/;
  if (!included.test(rest)) return { said: "unsaid", rate: 0 };
  const rate = Number(/(\d{1,2}) ?%/.exec(rest)?.[1] ?? 0);
  return rate > 0 ? { said: "excluded", rate } : { said: "included", rate: 0 };
}
