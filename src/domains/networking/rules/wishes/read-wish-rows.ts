import { wordsOf } from "#kernel/fold-text";
import { isStrength, type Strength } from "./wish.ts";

/** A row of a list of wishes that was not taken, with its cells as they stood. */
export type RefusedWishRow = {
  readonly row: number;
  readonly because:
    | "no-from"
    | "no-to"
    | "unknown-from"
    | "unknown-to"
    | "two-of-that-name"
    | "with-oneself"
    | "bad-strength"
    | "too-long"
    | "unreadable";
  readonly value: string;
  readonly cells: readonly string[];
};

export type ReadWishRow = {
  readonly from: string;
  readonly to: string;
  readonly strength: Strength | null;
  readonly about: string;
};

type Column = "from" | "to" | "strength" | "about";

const foldText = (text: string): string => wordsOf(text).join(" ");

/** Names of columns in the three languages, folded. */
const columnNames: Readonly<Record<Column, readonly string[]>> = {
  from: ["wie", "deelnemer", "van", "qui", "participant", "de", "who", "from", "vraagt"],
  to: [
    "wil ontmoeten",
    "ontmoet",
    "met",
    "met wie",
    "naar",
    "souhaite rencontrer",
    "avec",
    "a",
    "wants to meet",
    "meets",
    "to",
    "with",
  ],
  strength: [
    "sterkte",
    "hoe graag",
    "graag",
    "wens",
    "force",
    "priorite",
    "strength",
    "how much",
    "priority",
  ],
  about: ["waarvoor", "onderwerp", "waarover", "sujet", "pour quoi", "what for", "about", "topic"],
};

export type WishColumns = Readonly<Partial<Record<Column, number>>>;

/** Which column is what; null when who or with whom is not there. */
export function findWishColumns(header: readonly string[]): WishColumns | null {
  const folded = header.map((name) => foldText(name));
  const found: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(columnNames) as Column[]) {
    const at = folded.findIndex((name) => columnNames[column].includes(name));
    if (at >= 0) found[column] = at;
  }
  return found.from === undefined || found.to === undefined ? null : found;
}

/** Guests by name as it is folded; several may bear one name. */
export type GuestsByName = ReadonlyMap<string, readonly string[]>;

export const guestsByName = (
  guests: readonly { readonly id: string; readonly name: string }[],
): GuestsByName => {
  const byName = new Map<string, string[]>();
  for (const { id, name } of guests) {
    const key = foldText(name);
    byName.set(key, [...(byName.get(key) ?? []), id]);
  }
  return byName;
};

const longestAbout = 500;

/** One row of a list: a wish, or why it is none. */
export function readWishRow(
  { row, cells }: { readonly row: number; readonly cells: readonly string[] },
  columns: WishColumns,
  guests: GuestsByName,
): ReadWishRow | RefusedWishRow {
  const cell = (column: Column) => (cells[columns[column] ?? -1] ?? "").trim();
  const refused = (because: RefusedWishRow["because"], value = ""): RefusedWishRow => ({
    row,
    because,
    value,
    cells,
  });
  if (cell("from") === "") return refused("no-from");
  if (cell("to") === "") return refused("no-to");
  const from = guests.get(foldText(cell("from"))) ?? [];
  const to = guests.get(foldText(cell("to"))) ?? [];
  if (from.length === 0) return refused("unknown-from", cell("from"));
  if (to.length === 0) return refused("unknown-to", cell("to"));
  if (from.length > 1) return refused("two-of-that-name", cell("from"));
  if (to.length > 1) return refused("two-of-that-name", cell("to"));
  if (from[0] === to[0]) return refused("with-oneself", cell("to"));
  const strength = readStrength(cell("strength"));
  if (strength === undefined) return refused("bad-strength", cell("strength"));
  const about = cell("about");
  if (about.length > longestAbout) return refused("too-long", about.slice(0, 60));
  return { from: from[0] ?? "", to: to[0] ?? "", strength, about };
}

export const isRefusedRow = (row: ReadWishRow | RefusedWishRow): row is RefusedWishRow =>
  "because" in row;

const vetoWords = [
  "veto",
  "niet",
  "nee",
  "non",
  "no",
  "0",
  "liever niet",
  "plutot pas",
  "rather not",
];

/** The words of the pages, so that a list may say what a participant would choose. */
const strengthWords: Readonly<Record<string, Strength>> = {
  mag: 1,
  graag: 2,
  "heel graag": 3,
  "pourquoi pas": 1,
  volontiers: 2,
  "tres volontiers": 3,
  "would be nice": 1,
  gladly: 2,
  "very much": 3,
};

/** 1 to 3, a word for it, or a word for never; empty is a glad wish. undefined: none of these. */
function readStrength(text: string): Strength | null | undefined {
  if (text === "") return 2;
  if (vetoWords.includes(foldText(text))) return null;
  const word = strengthWords[foldText(text)];
  if (word !== undefined) return word;
  const number = Number(text);
  return isStrength(number) ? number : undefined;
}
