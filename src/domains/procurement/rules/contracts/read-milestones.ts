import type { Day } from "#kernel/day";
import type { Measure, Milestone } from "./contract.ts";
import { readNumber, writeNumber } from "./read-number.ts";

/** So many fit in the form. */
export const mostMilestones = 24;

/** Words for a measure at the end of a line, in three languages; "€" before or behind the number is euro too. */
const unitWords: readonly (readonly [Measure, RegExp])[] = [
  ["hours", /^(u|uur|uren|h|heures?|hours?)\.?$/i],
  ["places", /^(plaats|plaatsen|places?)\.?$/i],
  ["cents", /^(€|eur|euro|euros)\.?$/i],
];

const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/**
 * Milestones as they are typed, one a line: "2027-06-30: 500 uur, 2 plaatsen" or "30/06/2027 500 uur". What is named is
 * what must be delivered by then since the start.
 * @returns the number of the first line that cannot be read
 */
export function readMilestones(
  text: string,
  parseDay: (text: string) => Day | null,
): readonly Milestone[] | { readonly line: number } {
  const found: Milestone[] = [];
  const lines = text.split("\n");
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const milestone = readLine(line.trim(), parseDay);
    if (!milestone || found.length >= mostMilestones) return { line: at + 1 };
    found.push(milestone);
  }
  return found;
}

function readLine(line: string, parseDay: (text: string) => Day | null): Milestone | null {
  const parts = /^(\S+?)\s*:?\s+(.+)$/.exec(line);
  const on = parts?.[1] ? parseDay(isoOf(parts[1])) : null;
  if (!parts?.[2] || !on) return null;
  const values: Record<Measure, number | null> = { hours: null, places: null, cents: null };
  // Commas stand inside numbers as well: a new figure begins after a comma and a space, "+" or ";".
  for (const piece of parts[2].split(/,\s+|[;+]/)) {
    const figure = readFigure(piece.trim());
    if (!figure || values[figure.measure] !== null) return null;
    values[figure.measure] = figure.value;
  }
  return { on, ...values };
}

const isoOf = (text: string): string => {
  const [, date, month, year] = dayFirst.exec(text) ?? [];
  if (!date || !month || !year) return text;
  return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
};

function readFigure(piece: string): { readonly measure: Measure; readonly value: number } | null {
  const euro = /^€\s*/.test(piece) ? `${piece.replace(/^€\s*/, "")} €` : piece;
  const [, digits = "", unit = ""] = /^([-\d.,\s]+?)\s*([^\d\s]+)$/.exec(euro) ?? [];
  const measure = unitWords.find(([, words]) => words.test(unit))?.[0];
  const value = readNumber(digits);
  if (!measure || value === null || value === "wrong" || value < 0) return null;
  if (measure === "places" && !Number.isInteger(value)) return null;
  return { measure, value: measure === "cents" ? Math.round(value * 100) : value };
}

/** As `readMilestones` reads them back. @param units of the reader: "uur", "plaatsen", "euro" */
export const writeMilestones = (
  milestones: readonly Milestone[],
  units: Readonly<Record<Measure, string>>,
): string =>
  milestones
    .map(({ on, hours, places, cents }) => {
      const figures = [
        hours === null ? null : `${writeNumber(hours)} ${units.hours}`,
        places === null ? null : `${writeNumber(places)} ${units.places}`,
        cents === null ? null : `${writeNumber(cents / 100)} ${units.cents}`,
      ].filter((one) => one !== null);
      return `${on}: ${figures.join(", ")}`;
    })
    .join("\n");
