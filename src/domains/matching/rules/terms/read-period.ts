import { addDays, type Day, parseDay } from "#kernel/day";
import { plainTerms, smallNumber, valueOfNumber } from "./plain-terms.ts";

/** When it is to be done, as a text says it. */
export type SaidPeriod = {
  readonly from?: Day;
  readonly to?: Day;
  /** How long, in months, when no days were said. */
  readonly months?: number;
  /** Only months were named: every year again. */
  readonly isSeason?: true;
};

const monthNames: readonly string[] = [
  "jan(?:uari|vier|uary)?",
  "feb(?:ruari|ruary)?|fev(?:rier)?",
  "maart|mars|march|mrt",
  "apr(?:il)?|avril",
  "mei|mai|may",
  "juni?|juin|june",
  "juli?|juillet|july",
  "aug(?:ustus|ust)?|aout",
  "sept?(?:ember|embre)?",
  "o[kc]t(?:ober|obre)?",
  "nov(?:ember|embre)?",
  "dec(?:ember|embre)?",
];
const anyMonth = `(?:${monthNames.join("|")})`;
const monthOf = (word: string): number =>
  monthNames.findIndex((shape) => new RegExp(`^(?:${shape})$`).test(word)) + 1;

const moment = (name: string): string =>
  `(?:(?:le |the )?(?<${name}d>\\d{1,2})(?:er|e|st|nd|rd|th|ste|de)? (?:of )?(?<${name}m>${anyMonth})\\.?(?: (?<${name}y>20\\d\\d))?|` +
  `(?<${name}dd>\\d{1,2})[./-](?<${name}mm>\\d{1,2})[./-](?<${name}yy>20\\d\\d)|(?<${name}iso>20\\d\\d-\\d\\d-\\d\\d)|` +
  `(?:(?<${name}edge>begin|eind|einde|debut|fin|start|end)(?: (?:van|of|de))? )?(?<${name}mo>${anyMonth})\\.?(?: (?<${name}moy>20\\d\\d))?|` +
  `(?:(?<${name}yedge>begin|eind|einde|debut|fin|start|end)(?: (?:van|of|de))? )?(?<${name}year>20\\d\\d))`;
const edge = "(?<![\\p{L}\\d])";
const end = "(?![\\p{L}\\d])";
const both = new RegExp(
  `${edge}(?:van|vanaf|tussen|du|de|d'|entre|from|between|a partir du|a partir de) ?${moment("a")} (?:tot(?: en met| eind)?|t\\.?e\\.?m\\.?|en|au|a|jusqu'(?:au|a|en)|et|to|until|till|and|through) ?${moment("b")}${end}`,
  "u",
);
const since = new RegExp(
  `${edge}(?:vanaf|met ingang van|startend op|start op|start in|start|aanvang op|a partir du|a partir de|des le|a compter du|from|starting(?: on| in)?|as of) ?${moment("a")}${end}`,
  "u",
);
const until = new RegExp(
  `${edge}(?:tot(?: en met)?|t\\.?e\\.?m\\.?|uiterlijk|jusqu'(?:au|a|en)|until|till|through) ?${moment("b")}${end}`,
  "u",
);
const years = new RegExp(
  `${edge}(?<a>20\\d\\d) ?(?:-|tot|t\\.?e\\.?m\\.?|a|to) ?(?<b>20\\d\\d)${end}`,
  "u",
);
const inYear = new RegExp(
  `${edge}(?:in|voor|en|pour|during|tijdens|het jaar|l'annee) (?<y>20\\d\\d)${end}`,
  "u",
);

/** What looks like a time but is an age, a guarantee, an experience or a rhythm. */
const noDuration =
  /(?:kinderen|kind|baby's|jongeren|leerlingen|enfants?|children|aged?|leeftijd|oud|vanaf|sinds|depuis|since|al|elke|om de|per|tous les|toutes les|every|ervaring|experience|binnen|tot|\d ?(?:a|-)|garantie|om)\s*(?:de |van |over |d'|of )?$/;
const noDurationAfter =
  /^\s*(?:oud|ervaring|garantie|geleden|lang bestaan|d'age|d'experience|de garantie|old|of age|experience|ago|of experience|warranty)/;
const duration = new RegExp(
  `${edge}(?<n>${smallNumber})[ -]?(?<unit>jarige?n?|jaren|jaar|ans|annees?|years?|maanden|maand|mois|months?)${end}`,
  "gu",
);
const mostMonths = 240;

/** The period a text says; null when it says none, or only ages, rhythms and guarantees. Months without a year are the next ones. */
export function readPeriod(text: string, today: Day): SaidPeriod | null {
  const plain = plainTerms(text);
  const days = fromDays(plain, today);
  if (!days) return fromDuration(plain);
  // "Vanaf 1 maart 2027, 4 jaar": the first day and the length say the last.
  const months = days.from && !days.to ? fromDuration(plain)?.months : undefined;
  return days.from && months ? { from: days.from, to: lastDayAfter(days.from, months) } : days;
}

/** The last day of so many months that begin on a day. */
function lastDayAfter(from: Day, months: number): Day {
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  const count = year * 12 + (month - 1) + months;
  const first = dayIn(String(Math.floor(count / 12)), (count % 12) + 1, 1);
  // The 31st of a month of thirty days: the contract ends with that month.
  const same = `${first.slice(0, 8)}${String(day).padStart(2, "0")}`;
  const next = parseDay(same);
  return next ? addDays(next, -1) : lastOfMonth(first);
}

type Groups = Readonly<Record<string, string | undefined>>;
type Moment = { readonly first: Day; readonly last: Day; readonly hasYear: boolean };

function fromDays(plain: string, today: Day): SaidPeriod | null {
  const two = both.exec(plain);
  if (two?.groups) return betweenOf(two.groups, today);
  const start = since.exec(plain)?.groups;
  const stop = until.exec(plain)?.groups;
  const from = start && momentOf(start, "a", today);
  const to = stop && momentOf(stop, "b", today);
  if (from && to && from.first <= to.last) return { from: from.first, to: to.last };
  if (from) return { from: from.first };
  if (to) return { to: to.last };
  const span = years.exec(plain)?.groups ?? inYear.exec(plain)?.groups;
  if (!span) return null;
  const [a, b] = [span.a ?? span.y, span.b ?? span.y];
  return a && b && a <= b ? { from: dayIn(a, 1, 1), to: dayIn(b, 12, 31) } : null;
}

function betweenOf(groups: Groups, today: Day): SaidPeriod | null {
  const last = momentOf(groups, "b", today);
  if (!last) return null;
  // "Van 1 maart tot 31 oktober 2027": the year that is said counts for both.
  const first = momentOf(groups, "a", today, last.hasYear ? last.last.slice(0, 4) : undefined);
  if (!first) return null;
  if (first.hasYear && !last.hasYear) {
    const same = momentOf(groups, "b", today, first.first.slice(0, 4));
    return same && same.last >= first.first ? { from: first.first, to: same.last } : null;
  }
  if (first.hasYear || last.hasYear) {
    return first.first <= last.last ? { from: first.first, to: last.last } : null;
  }
  return seasonOf(first, last, today);
}

/** Months without a year: the season that goes on or comes next. */
function seasonOf(first: Moment, last: Moment, today: Day): SaidPeriod {
  const year = Number(today.slice(0, 4));
  const over = first.first.slice(5) > last.last.slice(5) ? 1 : 0;
  for (const start of [year - 1, year, year + 1]) {
    const from = `${start}${first.first.slice(4)}` as Day;
    const to = `${start + over}${last.last.slice(4)}` as Day;
    if (to >= today) return { from, to, isSeason: true };
  }
  return { from: first.first, to: last.last, isSeason: true };
}

function momentOf(groups: Groups, name: string, today: Day, year?: string): Moment | null {
  const one = (part: string) => groups[`${name}${part}`];
  const iso = one("iso");
  if (iso) return onDay(parseDay(iso), true);
  const numeric = one("yy");
  if (numeric) return onDay(dayOrNull(numeric, one("mm"), one("dd")), true);
  const said = one("y") ?? one("moy");
  const at = said ?? year ?? today.slice(0, 4);
  const named = one("m");
  if (named) return onDay(dayOrNull(at, String(monthOf(named)), one("d")), said !== undefined);
  const month = one("mo");
  if (month) {
    const first = dayIn(at, monthOf(month), 1);
    return { first, last: lastOfMonth(first), hasYear: said !== undefined };
  }
  const whole = one("year");
  if (!whole) return null;
  const isEnd = /^(?:eind|fin|end)/.test(one("yedge") ?? "");
  const first = isEnd ? dayIn(whole, 12, 1) : dayIn(whole, 1, 1);
  const isStart = /^(?:begin|debut|start)/.test(one("yedge") ?? "");
  return { first, last: isStart ? dayIn(whole, 1, 31) : dayIn(whole, 12, 31), hasYear: true };
}

const onDay = (day: Day | null, hasYear: boolean): Moment | null =>
  day && { first: day, last: day, hasYear };

const dayOrNull = (year: string, month = "", day = ""): Day | null =>
  parseDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);

const dayIn = (year: string, month: number, day: number): Day =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as Day;

/** From the first of a month to its last. */
function lastOfMonth(first: Day): Day {
  const next = addDays(first, 31);
  return addDays(`${next.slice(0, 8)}01` as Day, -1);
}

/** "3 jaar", "drie jaar", "36 mois", "a two-year contract"; the first that is one. */
function fromDuration(plain: string): SaidPeriod | null {
  for (const match of plain.matchAll(duration)) {
    const { n = "", unit = "" } = match.groups ?? {};
    const before = plain.slice(Math.max(0, match.index - 24), match.index);
    const after = plain.slice(match.index + match[0].length);
    if (noDuration.test(before) || noDurationAfter.test(after)) continue;
    // "Een jaar" is often "any year"; in figures, or after "voor" or "duur", it is a term.
    if (
      /^(?:een|un|une|one)$/.test(n) &&
      !/(?:voor|duur van|looptijd van|pour|duree d'|for|of)\s*$/.test(before)
    )
      continue;
    const months = Math.round(
      valueOfNumber(n) * (/^(?:jar|jaar|ans|annee|year)/.test(unit) ? 12 : 1),
    );
    if (months > 0 && months <= mostMonths) return { months };
  }
  return null;
}
