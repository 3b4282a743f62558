import { daysBetween } from "#kernel/day";
import { withoutExampleMark } from "#kernel/example-mark";
import type { PurchaseFacts } from "#matching";
import type { Duration, Lot, Nature, Notice } from "./notice.ts";
import { isReserved } from "./reserved.ts";

const readLanguages = ["nl", "fr", "en"];
/** More lots repeat themselves. */
const mostLots = 20;

/** What a notice tells about how well its purchase suits the social economy. */
export function factsOfNotice(notice: Notice): PurchaseFacts {
  const { lots, natures } = notice;
  const language = languageOf(notice);
  const texts = [notice.title, notice.description]
    .concat(lots.slice(0, mostLots).flatMap(({ title, description }) => [title, description]))
    .map((text) => withoutExampleMark(text[language] ?? ""))
    .filter((text, at, all) => text && all.indexOf(text) === at);
  const cpv = [notice.cpv, ...notice.otherCpv, ...lots.flatMap((lot) => [lot.cpv, ...lot.otherCpv])]
    .filter((code) => code !== undefined)
    .filter((code, at, all) => all.indexOf(code) === at);
  const nature = natures[0] ?? lots[0]?.natures[0];
  const cents = centsOf(notice);
  const months = longestOf(lots);
  return {
    texts,
    cpv,
    kind: "notice",
    reserved: isReserved(notice),
    socialTerms: lots.some(hasSocialTerms),
    ...(nature && isOneNature(notice) ? { nature } : {}),
    ...(cents === undefined ? {} : { cents }),
    ...(months === undefined ? {} : { months }),
  };
}

/** The language in which most was written, Dutch first; a title there must be. */
function languageOf({ title }: Notice): string {
  return readLanguages.find((language) => title[language]) ?? Object.keys(title)[0] ?? "nl";
}

const isOneNature = ({ natures, lots }: Notice): boolean =>
  new Set<Nature>([...natures, ...lots.flatMap((lot) => lot.natures)]).size === 1;

function centsOf({ estimatedValue, awardedValue }: Notice): number | undefined {
  const value = estimatedValue ?? awardedValue;
  return value?.currency === "EUR" && value.cents > 0 ? value.cents : undefined;
}

function longestOf(lots: readonly Lot[]): number | undefined {
  const months = lots.flatMap(({ duration }) => (duration ? [monthsOf(duration)] : []));
  const known = months.filter((count) => count !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}

const daysInMonth = 365.25 / 12;

function monthsOf({ months, days, from, to }: Duration): number | undefined {
  if (months !== undefined) return months;
  if (days !== undefined) return days / daysInMonth;
  if (!from || !to) return undefined;
  return daysBetween(from, to) / daysInMonth;
}

const hasSocialTerms = ({ strategic, socialObjectives, performanceTerms }: Lot): boolean =>
  strategic.includes("soc-obj") ||
  socialObjectives.some((code) => code !== "none") ||
  Object.values(performanceTerms).some((text) => socialWords.test(text));

/** Conditions that only name a form or a deposit are no social clause. */
const socialWords =
  /sociale? (clausule|tewerkstelling|economie)|maatwerk|clauses? sociale|insertion|social clause|disadvantaged/i;
