import { type Day, parseDay } from "#kernel/day";

const months: readonly (readonly string[])[] = [
  ["jan", "januari", "janvier", "january"],
  ["feb", "februari", "fevrier", "fevr", "february"],
  ["mrt", "maart", "mars", "mar", "march"],
  ["apr", "april", "avril", "avr"],
  ["mei", "mai", "may"],
  ["jun", "juni", "juin", "june"],
  ["jul", "juli", "juillet", "juil", "july"],
  ["aug", "augustus", "aout", "august"],
  ["sep", "sept", "september", "septembre"],
  ["okt", "oktober", "octobre", "oct", "october"],
  ["nov", "november", "novembre"],
  ["dec", "december", "decembre"],
];

const dayOfParts = (year: string, month: string | number, date: string): Day | null =>
  parseDay(`${year}-${String(month).padStart(2, "0")}-${date.padStart(2, "0")}`);

/**
 * The day in a date as mail programs and people write it in Dutch, French and English: "maandag 23 november
 * 2026 9:12", "23/11/2026", "Mon, 23 Nov 2026 09:12:00 +0100", "November 23, 2026", "2026-11-23". Day before
 * month, as in Belgium. Null when no day is recognised.
 */
export function readWrittenDay(text: string): Day | null {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})/.exec(plain);
  if (iso) return dayOfParts(iso[1] ?? "", iso[2] ?? "", iso[3] ?? "");
  const figures = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/.exec(plain);
  if (figures) return dayOfParts(figures[3] ?? "", figures[2] ?? "", figures[1] ?? "");
  const monthOf = (word: string): number =>
    months.findIndex((names) => names.includes(word.replace(/\.$/, ""))) + 1;
  for (const found of plain.matchAll(
    /\b(\d{1,2})(?:er|st|nd|rd|th)?\s+([a-z]{3,10})\.?,?\s+(\d{4})\b/g,
  )) {
    const month = monthOf(found[2] ?? "");
    if (month > 0) return dayOfParts(found[3] ?? "", month, found[1] ?? "");
  }
  for (const found of plain.matchAll(
    /\b([a-z]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/g,
  )) {
    const month = monthOf(found[1] ?? "");
    if (month > 0) return dayOfParts(found[3] ?? "", month, found[2] ?? "");
  }
  return null;
}
