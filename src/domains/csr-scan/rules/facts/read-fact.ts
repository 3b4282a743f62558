import { parseDay } from "#kernel/day";
import { readKboNumber } from "#kernel/kbo-number";
import type { Language } from "#kernel/language";
import { type Refusal, refuse } from "#kernel/refusal";
import type { Fact, FactColumn, FactSection } from "../instrument/fact.ts";
import type { Taxonomy } from "../vsme/taxonomy.ts";
import type { CellValue, FactRow, FactValue } from "./fact-value.ts";
import { readTypedNumber } from "./read-number.ts";

/** What came from the form: one text, several ticks, or rows of texts. */
export type TypedFact = {
  readonly texts: readonly string[];
  readonly rows?: readonly Readonly<Record<string, string>>[];
};

export const typedProblems = [
  "not-a-number",
  "not-whole",
  "negative",
  "not-a-day",
  "not-a-year",
  "not-a-number-of-kbo",
  "unknown-choice",
  "unknown-code",
  "too-long",
  "too-many-rows",
  "row-double",
] as const;
export type TypedProblem = (typeof typedProblems)[number];

export type ReadFact =
  | { readonly kind: "read"; readonly value: FactValue }
  | { readonly kind: "empty" }
  | Refusal<TypedProblem>;

type Around = {
  readonly language: Language;
  readonly lists: Taxonomy["lists"];
  readonly sections: readonly FactSection[];
};
type ReadCell =
  | { readonly kind: "read"; readonly value: CellValue }
  | { readonly kind: "empty" }
  | Refusal<TypedProblem>;

const mostTextCharacters = 10_000;
const mostShortCharacters = 300;
const mostRows = 100;
const empty = { kind: "empty" } as const;
const read = <Value>(value: Value) => ({ kind: "read", value }) as const;

/**
 * What somebody typed for a fact, as a value. What is refused names itself (`about`): the text, and the row from 1.
 * Nothing typed is not a value of nought: it is empty.
 */
export function readFact(fact: Fact, typed: TypedFact, around: Around): ReadFact {
  switch (fact.kind) {
    case "rows":
      return readRows(fact, typed.rows ?? [], around);
    case "choices":
    case "sections": {
      const known =
        fact.kind === "sections"
          ? around.sections.filter(({ omit }) => omit).map(({ key }) => key)
          : (fact.options ?? []).map(({ key }) => key);
      const unknown = typed.texts.find((text) => !known.includes(text));
      if (unknown !== undefined) return refuse("unknown-choice", unknown);
      const chosen = known.filter((key) => typed.texts.includes(key));
      return chosen.length > 0 ? read(chosen) : empty;
    }
    case "codes":
      return readCodes(fact, typed.texts.join(","), around);
    case "kbo-number": {
      const text = (typed.texts[0] ?? "").trim();
      if (text === "") return empty;
      const number = readKboNumber(text);
      return number.kind === "number" ? read(number.number) : refuse("not-a-number-of-kbo", text);
    }
    case "long-text":
      return readText(typed.texts[0] ?? "", fact.most ?? mostTextCharacters);
    default:
      return readCell({ ...fact, kind: fact.kind }, typed.texts[0] ?? "", around);
  }
}

function readText(given: string, most: number): ReadCell {
  const text = given.replace(/\r\n?/g, "\n").trim();
  if (text === "") return empty;
  return text.length > most ? refuse("too-long", String(most)) : read(text);
}

type Cell = Pick<FactColumn, "kind" | "options" | "list"> & { readonly most?: number | undefined };

function readCell(cell: Cell, given: string, around: Around): ReadCell {
  const text = given.trim();
  if (text === "") return empty;
  switch (cell.kind) {
    case "text":
      return readText(given, cell.most ?? mostShortCharacters);
    case "yes-no":
      return text === "yes" || text === "no"
        ? read(text === "yes")
        : refuse("unknown-choice", text);
    case "choice": {
      const isKnown = cell.list
        ? around.lists.get(cell.list)?.has(text)
        : cell.options?.some(({ key }) => key === text);
      return isKnown ? read(text) : refuse("unknown-choice", text);
    }
    case "code": {
      const code = codeOf(text, cell.list, around);
      return code === null ? refuse("unknown-code", text) : read(code);
    }
    case "day": {
      const day = parseDay(text);
      return day ? read(day) : refuse("not-a-day", text);
    }
    case "year":
      return /^(19|20|21)\d\d$/.test(text) ? read(Number(text)) : refuse("not-a-year", text);
    default:
      return readQuantity(cell.kind, text, around.language);
  }
}

function readQuantity(
  kind: "count" | "decimal" | "money",
  text: string,
  language: Language,
): ReadCell {
  const bare = kind === "money" ? text.replace(/€|EUR/i, "") : text;
  const number = readTypedNumber(bare, language);
  if (number === null) return refuse("not-a-number", text);
  if (number < 0) return refuse("negative", text);
  if (kind === "count" && !Number.isInteger(number)) return refuse("not-whole", text);
  return read(kind === "money" ? Math.round(number * 100) : number);
}

/** A code as people write it: `43.31`, `4331`, `20 01 01`, `200101`, `20.01.01`, with a star behind it. */
export function codeOf(
  text: string,
  list: string | undefined,
  { lists }: Pick<Around, "lists">,
): string | null {
  const digits = text.replace(/\*$/, "").replace(/[\s.]/g, "");
  if (!/^\d{4,7}$/.test(digits)) return null;
  // A Belgian NACE code has a fifth digit of its own; the European class is the first four.
  const key =
    list === "waste"
      ? digits.replace(/^(\d\d)(\d\d)(\d\d)$/, "$1 $2 $3")
      : digits.replace(/^(\d\d)(\d\d)\d{0,3}$/, "$1.$2");
  return lists.get(list ?? "")?.has(key) ? key : null;
}

function readCodes(fact: Fact, text: string, around: Around): ReadFact {
  const typed = text.split(/[,;\n]/).flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
  const codes = new Set<string>();
  for (const part of typed) {
    const code = codeOf(part, fact.list, around);
    if (code === null) return refuse("unknown-code", part);
    codes.add(code);
  }
  if (codes.size > (fact.most ?? mostRows)) return refuse("too-many-rows", String(fact.most));
  return codes.size > 0 ? read([...codes]) : empty;
}

/** Rows with nothing in them fall away. */
function readRows(
  fact: Fact,
  rows: readonly Readonly<Record<string, string>>[],
  around: Around,
): ReadFact {
  const found: FactRow[] = [];
  for (const [at, texts] of rows.entries()) {
    const row: Record<string, CellValue> = {};
    for (const column of fact.columns ?? []) {
      const cell = readCell(column, texts[column.key] ?? "", around);
      if (cell.kind === "refused") {
        return { ...cell, about: `${column.key}:${at + 1}:${cell.about ?? ""}` };
      }
      if (cell.kind === "read") row[column.key] = cell.value;
    }
    if (Object.keys(row).length > 0) found.push(row);
  }
  if (found.length > (fact.most ?? mostRows)) return refuse("too-many-rows", String(fact.most));
  const by = fact.rowsBy ?? fact.columns?.find(({ axis }) => axis)?.key;
  if (by) {
    const seen = new Set<CellValue>();
    for (const { [by]: key } of found) {
      if (key === undefined) continue;
      if (seen.has(key)) return refuse("row-double", String(key));
      seen.add(key);
    }
  }
  return found.length > 0 ? read(found) : empty;
}
