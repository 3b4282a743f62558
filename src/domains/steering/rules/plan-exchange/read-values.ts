import { type Day, parseDay } from "#kernel/day";
import { plainText } from "#kernel/file-table";
import type { ActionStatus } from "../action.ts";
import { readEuros } from "../actions/read-euros.ts";

const months: readonly (readonly string[])[] = [
  ["jan", "januari", "janvier", "january"],
  ["feb", "februari", "fevrier", "february"],
  ["mrt", "maart", "mars", "march"],
  ["apr", "april", "avril"],
  ["mei", "mai", "may"],
  ["jun", "juni", "juin", "june"],
  ["jul", "juli", "juillet", "july"],
  ["aug", "augustus", "aout", "august"],
  ["sep", "sept", "september", "septembre"],
  ["okt", "oktober", "octobre", "oct", "october"],
  ["nov", "november", "novembre"],
  ["dec", "december", "decembre"],
];

const two = (number: number): string => String(number).padStart(2, "0");
const lastDay = (year: number, month: number): number =>
  month === 2 ? (parseDay(`${year}-02-29`) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/**
 * A day as plans write it: `2026-11-23`, `23/11/2026`, `23 nov 2026`; of `11/2026`, `Q3 2026`, `najaar 2026` and
 * `2026` the first or the last day.
 */
export function readPlanDay(text: string, edge: "first" | "last"): Day | null {
  const bare = text.trim().replace(/[T ]\d{2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, "");
  const iso = parseDay(bare);
  if (iso) return iso;
  const numbers = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(bare);
  if (numbers) {
    const year = Number(numbers[3]) + (numbers[3]?.length === 2 ? 2000 : 0);
    return parseDay(`${year}-${two(Number(numbers[2]))}-${two(Number(numbers[1]))}`);
  }
  const words = plainText(bare);
  const named = /^(?:(?:ma|di|wo|do|vr|za|zo)\w* )?(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(words);
  if (named) {
    const month = monthOf(named[2] ?? "");
    return month ? parseDay(`${named[3]}-${two(month)}-${two(Number(named[1]))}`) : null;
  }
  const span = spanOf(words, bare);
  if (!span) return null;
  const { year, from, to } = span;
  const day = edge === "first" ? `${two(from)}-01` : `${two(to)}-${lastDay(year, to)}`;
  return parseDay(`${year}-${day}`);
}

function spanOf(words: string, bare: string): { year: number; from: number; to: number } | null {
  const year = Number(/\b(\d{4})\b/.exec(words)?.[1]);
  if (!(year >= 1990 && year <= 2100)) return null;
  const rest = words.replace(String(year), " ").replace(/\s+/g, " ").trim();
  if (rest === "") return { year, from: 1, to: 12 };
  const quarter = /^(?:q|k|t|kwartaal|trimester) ?([1-4])$|^([1-4])e? (?:kwartaal|trimester)$/.exec(
    rest,
  );
  if (quarter) {
    const from = (Number(quarter[1] ?? quarter[2]) - 1) * 3 + 1;
    return { year, from, to: from + 2 };
  }
  if (["voorjaar", "lente", "printemps", "spring"].includes(rest)) return { year, from: 3, to: 6 };
  if (["zomer", "ete", "summer"].includes(rest)) return { year, from: 6, to: 9 };
  if (["najaar", "herfst", "automne", "autumn"].includes(rest)) return { year, from: 9, to: 12 };
  const month = monthOf(rest) ?? (/^\d{1,2}[./-]\d{4}$/.test(bare.trim()) ? Number(rest) : null);
  return month && month <= 12 ? { year, from: month, to: month } : null;
}

const monthOf = (word: string): number | null => {
  const at = months.findIndex((names) => names.includes(word));
  return at === -1 ? null : at + 1;
};

/** An amount of a plan in cents; null when it is none. A dash and an empty cell say nothing: undefined. */
export function readAmount(text: string): number | null | undefined {
  const bare = text.trim();
  if (bare === "" || /^[-–—/]+$|^n\.?v\.?t\.?$/i.test(bare)) return undefined;
  // A workbook hands a formula over with all its digits.
  const digits = /^\d+\.\d{3,}$/.test(bare) && !/^\d{1,3}\.\d{3}$/.test(bare);
  if (digits) {
    const cents = Math.round(Number(bare) * 100);
    return Number.isSafeInteger(cents) ? cents : null;
  }
  return readEuros(bare);
}

const statusWords: Readonly<Record<ActionStatus, readonly string[]>> = {
  planned: [
    "gepland",
    "nog te starten",
    "niet gestart",
    "te starten",
    "op te starten",
    "nieuw",
    "open",
    "prevu",
    "planifie",
    "planned",
  ],
  running: [
    "bezig",
    "lopend",
    "lopende",
    "in uitvoering",
    "gestart",
    "in voorbereiding",
    "doorlopend",
    "en cours",
    "running",
    "ongoing",
  ],
  done: [
    "klaar",
    "afgerond",
    "gerealiseerd",
    "voltooid",
    "uitgevoerd",
    "afgewerkt",
    "termine",
    "realise",
    "done",
    "finished",
  ],
  stopped: [
    "gestopt",
    "stopgezet",
    "geschrapt",
    "niet uitgevoerd",
    "geannuleerd",
    "arrete",
    "stopped",
    "cancelled",
  ],
};

export function readStatus(text: string): ActionStatus | null {
  const words = plainText(text);
  const found = Object.entries(statusWords).find(([, names]) => names.includes(words));
  return found ? (found[0] as ActionStatus) : null;
}

export type RowLevel = "goal" | "action-plan" | "action";

const levelNames: readonly (readonly [RegExp, RowLevel])[] = [
  [/^(?:actieplan(?:nen)?|ap|plan d action|action plan)$/, "action-plan"],
  [/^(?:actie|acties|ac|act|action|actions)$/, "action"],
  [
    /^(?:(?:beleids|strategische |operationele )?doelstelling(?:en)?|bd|bpd|sd|doel|objectif|goal|policy goal|objectif strategique)$/,
    "goal",
  ],
];

export const readLevel = (text: string): RowLevel | null =>
  levelNames.find(([names]) => names.test(plainText(text)))?.[1] ?? null;

/** What a code says of its own level: `BD1`, `AP-1.2`, `AC 1.2.3`. */
export function levelOfCode(code: string): RowLevel | null {
  const letters = /^[A-Za-z]+/.exec(code.trim())?.[0].toUpperCase() ?? "";
  if (["BD", "BPD", "SD", "DOEL", "DO"].includes(letters)) return "goal";
  if (letters === "AP") return "action-plan";
  if (["AC", "ACT", "A", "ACTIE"].includes(letters)) return "action";
  return null;
}

/** Parts of a cell that holds several things. */
export const partsOf = (text: string, apart: RegExp = /[;\n,]+| en | et | and | & /): string[] =>
  text
    .split(apart)
    .map((part) => part.trim())
    .filter((part) => part !== "");
