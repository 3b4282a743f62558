import { parseDay } from "#kernel/day";
import { formatNumber } from "#ui/format";
import type { BlankUnit } from "../../rules/library/clause.ts";

const months = {
  nl: [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
  ],
  fr: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
  ],
} as const;

/** What was typed in a blank as the clause writes it: 1 januari 2027, 1.200. */
export function sayValue(unit: BlankUnit, typed: string, language: "nl" | "fr"): string {
  const text = typed.trim().slice(0, 500);
  if (unit === "date") {
    const day = parseDay(text);
    if (!day) return text;
    const [year, month, date] = day.split("-").map(Number);
    const first = language === "fr" && date === 1 ? "1er" : String(date);
    return `${first} ${months[language][(month ?? 1) - 1]} ${year}`;
  }
  if (unit === "text" || text === "" || !/^\d+([.,]\d+)?$/.test(text)) return text;
  return formatNumber(language, Number(text.replace(",", ".")));
}
