import { addDays, asDay, type Day, parseDay } from "#kernel/day";
import { plainText } from "#kernel/file-table";

/** Which comes first where both are numbers: `3/4/2026`. */
export type DayOrder = "day-first" | "month-first";

/** How a day is written in a cell. */
export type DayShape = "iso" | "compact" | "numbers" | "words" | "serial" | "none";

const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const compact = /^(20\d{2}|19\d{2})(\d{2})(\d{2})$/;
const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[T ].*)?$/;
const serial = /^[2-6]\d{4}(?:\.\d+)?$/;
const words = /^(?:\p{L}+ )?(\d{1,2}) (\p{L}+) (\d{4}|\d{2})$/u;

const months: readonly string[] = [
  "jan januari janvier janv january",
  "feb februari fevrier fevr fev february",
  "mrt maart mars march maa",
  "apr april avril avr",
  "mei mai may",
  "jun juni juin june",
  "jul juli juillet juil july",
  "aug augustus aout august",
  "sep sept september septembre",
  "okt oktober octobre oct october",
  "nov november novembre",
  "dec december decembre",
];
const monthOf = new Map(
  months.flatMap((names, at) => names.split(" ").map((name) => [name, at + 1])),
);

/** In which of the shapes a day is written; for evidence, before it is read. */
export function shapeOfDay(text: string): DayShape {
  const bare = text.trim();
  if (iso.test(bare)) return "iso";
  if (compact.test(bare)) return "compact";
  if (numbers.test(bare)) return "numbers";
  if (serial.test(bare)) return "serial";
  return words.test(plainText(bare)) ? "words" : "none";
}

/** What a day in numbers says about the order: one of both is above twelve, or neither. */
export function orderOfDay(text: string): DayOrder | null {
  const match = numbers.exec(text.trim());
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first > 12 && second <= 12) return "day-first";
  return second > 12 && first <= 12 ? "month-first" : null;
}

/**
 * A day as ledgers write it: `2026-03-31`, `20260331`, `31/03/2026`, `31.3.26`, `31 mrt 2026`, or the number of days
 * by which a spreadsheet keeps it.
 * @returns null when there is no such day
 */
export function readLedgerDay(text: string, order: DayOrder): Day | null {
  const bare = text.trim();
  const plain = iso.exec(bare) ?? compact.exec(bare);
  if (plain) return dayOf(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const match = numbers.exec(bare);
  if (match) {
    const [first, second] = [Number(match[1]), Number(match[2])];
    // What has one meaning only is read so, whatever the order of the others.
    const isDayFirst = orderOfDay(bare) === null ? order === "day-first" : first > 12;
    return dayOf(
      fullYear(match[3] ?? ""),
      isDayFirst ? second : first,
      isDayFirst ? first : second,
    );
  }
  if (serial.test(bare)) return addDays(asDay("1899-12-30"), Math.floor(Number(bare)));
  const named = words.exec(plainText(bare));
  const month = monthOf.get(named?.[2] ?? "");
  return named && month ? dayOf(fullYear(named[3] ?? ""), month, Number(named[1])) : null;
}

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));
const two = (number: number): string => String(number).padStart(2, "0");
const dayOf = (year: number, month: number, day: number): Day | null =>
  parseDay(`${year}-${two(month)}-${two(day)}`);
