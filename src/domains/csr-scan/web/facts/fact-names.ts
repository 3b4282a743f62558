import type { Language } from "#kernel/language";
import { formatCents, formatNumber } from "#ui/format";
import type { CellValue, FactValue } from "../../rules/facts/fact-value.ts";
import type { Contradiction } from "../../rules/facts/find-contradictions.ts";
import type { Fact, FactColumn } from "../../rules/instrument/fact.ts";
import type { Taxonomy } from "../../rules/vsme/taxonomy.ts";
import type { FactsWords } from "../../text/facts/index.ts";

/** With as many decimals as were given, three at most. */
function plainNumber(language: Language, value: number): string {
  const digits = String(Number(value.toFixed(3))).split(".")[1]?.length ?? 0;
  return formatNumber(language, value, { digits });
}

type Choice = { readonly value: string; readonly label: string };

const countryNames = new Map<Language, Intl.DisplayNames>();

/** Name of a country in a language; its code where there is no name. */
export function countryName(code: string, language: Language): string {
  const names =
    countryNames.get(language) ??
    new Intl.DisplayNames([language], { type: "region", fallback: "code" });
  countryNames.set(language, names);
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}

/** What may be chosen, in the language of the page; the own country first. */
export function choicesOf(
  cell: Pick<Fact | FactColumn, "options" | "list">,
  lists: Taxonomy["lists"],
  language: Language,
): readonly Choice[] {
  if (cell.options)
    return cell.options.map(({ key, text }) => ({ value: key, label: text[language] }));
  const choices = [...(lists.get(cell.list ?? "")?.values() ?? [])];
  if (cell.list !== "country") return choices.map(({ key, text }) => ({ value: key, label: text }));
  const named = choices
    .map(({ key }) => ({ value: key, label: countryName(key, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const home = named.filter(({ value }) => value === "BE");
  return [...home, ...named.filter(({ value }) => value !== "BE")];
}

/** A value as one reads it in a sentence. */
export function valueWords(
  fact: Pick<Fact, "kind" | "options" | "list" | "unit">,
  value: FactValue | null,
  words: FactsWords,
  language: Language,
): string {
  if (value === null) return words.emptied;
  if (Array.isArray(value)) {
    if (value.some((one) => typeof one === "object")) return words.rowsCount(value.length);
    return (value as readonly string[])
      .map((one) => cellWords(fact, one, words, language))
      .join(", ");
  }
  return cellWords(fact, value as CellValue, words, language);
}

function cellWords(
  { kind, options, list, unit }: Pick<Fact, "kind" | "options" | "list" | "unit">,
  value: CellValue,
  words: FactsWords,
  language: Language,
): string {
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number") {
    if (kind === "money") return formatCents(language, value);
    if (kind === "year") return String(value);
    const number = plainNumber(language, value);
    return unit ? `${number} ${words.units[unit]}` : number;
  }
  if (list === "country") return countryName(value, language);
  return options?.find(({ key }) => key === value)?.text[language] ?? value;
}

/** A contradiction as a sentence that names the facts concerned. */
export function contradictionWords(
  { kind, facts, numbers }: Contradiction,
  definitions: readonly Fact[],
  words: FactsWords,
  language: Language,
): string {
  const nameOf = (key: string): string =>
    definitions.find((fact) => fact.key === key)?.text[language] ?? key;
  const [first, ...others] = facts;
  const isMoney = definitions.find(({ key }) => key === first)?.kind === "money";
  const isYear = kind === "years-reversed";
  return words.contradictions[kind]({
    first: nameOf(first),
    others: others.map(nameOf).join(", "),
    numbers: numbers.map((number) =>
      isMoney
        ? formatCents(language, number)
        : isYear
          ? String(number)
          : plainNumber(language, number),
    ),
  });
}
