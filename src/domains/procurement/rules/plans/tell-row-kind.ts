import { plainText } from "#kernel/file-table";
import type { PlanMapping } from "./plan-field.ts";
import { yearOfField } from "./plan-field.ts";

export type RowKind = "purchase" | "sum" | "footnote" | "heading" | "repeated-header";

/** Fields of amounts and years, which tell nothing about what is bought. */
const isFigure = (field: string): boolean =>
  field === "amount" || field === "total" || field === "year" || yearOfField(field) !== null;

const sumWord =
  /^(?:sub|eind|sous )?\s?tota(?:a)?l(?:en)?(?: generaa?l| general)?\b|^(?:algemeen|generaal|grand) tota|^som\b|^somme\b/;
const footnoteStart =
  /^(?:\(?\s?\*|\(?\d{1,2}\)|[¹²³]|bron\b|source\b|opm\b|opmerking|nota bene|nb\b|n\.b\.|remarque|voetnoot|noot\b|note\b|toelichting bij|alle bedragen|bedragen (?:in|zijn)|tous les montants|\(?bedragen)/i;

/**
 * What a row of a table is: a purchase, or something people write between purchases.
 * @param headers of the table, plain
 */
export function tellRowKind(
  cells: readonly string[],
  mapping: PlanMapping,
  headers: readonly string[],
): RowKind {
  const filled = cells.flatMap((cell, at) => (cell.trim() === "" ? [] : [at]));
  if (filled.length >= 2 && filled.every((at) => plainText(cells[at] ?? "") === headers[at])) {
    return "repeated-header";
  }
  const figures = filled.filter((at) => isFigure(mapping[at] ?? "ignore"));
  const texts = filled.filter((at) => !figures.includes(at));
  const [only] = texts;
  if (only === undefined || texts.length > 1) return "purchase";
  const text = (cells[only] ?? "").trim();
  // “Totaalaanpak onkruid” is a purchase: the word has to stand by itself, and little may follow it.
  const plain = plainText(text);
  if (figures.length > 0) {
    return sumWord.test(plain) && plain.split(" ").length <= 5 ? "sum" : "purchase";
  }
  if (sumWord.test(plain) && plain.split(" ").length <= 5) return "sum";
  if (footnoteStart.test(text)) return "footnote";
  const inTitle = mapping[only] === "title";
  const shouted = text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
  return inTitle && !shouted && !text.endsWith(":") ? "purchase" : "heading";
}
