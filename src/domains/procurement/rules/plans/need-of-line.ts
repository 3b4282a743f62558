import { asDay } from "#kernel/day";
import type { Need } from "#matching";
import { knownCpv, type PurchaseLine } from "./purchase-line.ts";

const mostDescription = 1_200;
const telling = 4;

type Said = Pick<
  PurchaseLine,
  | "title"
  | "description"
  | "context"
  | "nis"
  | "totalCents"
  | "years"
  | "statedCpv"
  | "ownCpv"
  | "echoCpv"
>;

/** The words of a line, the most telling first; what it is part of only when it says little itself. */
export function textsOfLine({
  title,
  description,
  context,
}: Pick<Said, "title" | "description" | "context">): string[] {
  const own = [withoutCode(title), description.slice(0, mostDescription)].filter(Boolean);
  const words = own.join(" ").match(/\p{L}{4,}/gu) ?? [];
  return words.length >= telling ? own : [...own, ...context.split("\n").slice(-1)].filter(Boolean);
}

/** “AC 3.1.7.1. Ondersteunen van …” begins with words of the software, not of the purchase. */
const withoutCode = (title: string): string =>
  title.replace(/^(?:[A-Z]{1,4}[\s_.-]*)?\d[\d._-]*[.:)]?\s+(?=\p{L})/u, "");

/** What is planned as a need somebody could meet. */
export function needOfLine(line: Said): Need {
  const cpv = knownCpv(line);
  return {
    texts: textsOfLine(line),
    language: "nl",
    cpv: cpv ? [cpv] : [],
    activities: [],
    place: { nis: [line.nis], nuts: [] },
    size: line.totalCents !== null && line.totalCents > 0 ? { cents: line.totalCents } : {},
    // The amount is that of all years together: said with the years it is for, never as that of each year.
    period: periodOf(line),
  };
}

/** From the first to the last year with an amount. */
function periodOf({ years }: Pick<Said, "years">): Need["period"] {
  const filled = Object.keys(years).filter((year) => years[year] !== 0);
  const [first, last] = [filled.toSorted()[0], filled.toSorted().at(-1)];
  return first && last ? { from: asDay(`${first}-01-01`), to: asDay(`${last}-12-31`) } : {};
}

const lastingYears = 3;

/** How many months it goes on: only what has an amount in three years or more is work that lasts. */
export function monthsOfLine({ years }: Pick<Said, "years">): number | undefined {
  const filled = Object.values(years).filter((cents) => cents !== 0).length;
  return filled >= lastingYears ? filled * 12 : undefined;
}
