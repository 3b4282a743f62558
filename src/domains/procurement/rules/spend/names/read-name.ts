import { latinLetters } from "./latin-letters.ts";
import { type LegalForm, withoutLegalForm } from "./legal-forms.ts";

/** A name as it is compared. */
export type ReadName = {
  /** Small Latin letters and digits, without the legal form and without words that only join. Never empty, except of a name without letters. */
  readonly words: readonly string[];
  readonly form: LegalForm | null;
  /** The words written as one. */
  readonly joined: string;
  /** First letters of all its words, those that only join included: `VDAB`. */
  readonly initials: string;
  /** Numbers in it, Roman ones as well: they tell branches, funds and sections apart. */
  readonly numbers: string;
};

const joining = new Set(
  "the of for voor pour and en et und y van de der den des het ter ten tot du la le les del di da in".split(
    " ",
  ),
);

/** Words that are written in more than one way. */
const sameWords: Readonly<Record<string, string>> = {
  co: "company",
  cie: "company",
  compagnie: "company",
  intl: "international",
  internationaal: "international",
  internationale: "international",
  gebr: "gebroeders",
  sint: "st",
  saint: "st",
  sankt: "st",
  sainte: "ste",
  ets: "etablissements",
  maatsch: "maatschappij",
  dept: "department",
  gov: "government",
  us: "united states",
  usa: "united states",
  uk: "united kingdom",
};

const roman = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/;

/**
 * Reads a name of an organisation: `Example & Zn. B.V.B.A.` and `EXAMPLE EN ZN BV` become the same.
 * An abbreviation loses its dots, a possessive its s.
 */
export function readName(text: string): ReadName {
  const plain = latinLetters(text.normalize("NFKC"))
    .replace(/[’`´]/g, "'")
    .replace(/\b(\p{L}(?:\.\s?\p{L}){1,7})\.?(?![\p{L}\p{N}])/gu, (dotted) =>
      dotted.replace(/[.\s]/g, ""),
    )
    .replace(/'s\b/g, "")
    .replace(/\b[ld]'(?=\p{L})/gu, "")
    .replace(/(\p{L})'(?=\p{L})/gu, "$1")
    .replace(/iz(?=ation)/g, "is")
    .replace(/[&+]/g, " and ");
  const all = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const bare = withoutLegalForm(all.filter((word) => !leading(word)));
  const spelled = bare.words.flatMap((word) => (sameWords[word] ?? word).split(" "));
  const telling = spelled.filter((word) => !joining.has(word));
  const words = telling.length > 0 ? telling : spelled;
  return { ...readWords(words, bare.form), initials: spelled.map((word) => word[0]).join("") };
}

/** A name out of words that were read before. */
export const readWords = (words: readonly string[], form: LegalForm | null): ReadName => ({
  words,
  form,
  joined: words.join(""),
  initials: words.map((word) => word[0]).join(""),
  numbers: words
    .filter((word, at) => at > 0 && isNumber(word))
    .sort()
    .join(" "),
});

const leading = (word: string): boolean => word === "the" || word === "and";

/** A word with a digit in it, or a Roman number. */
export const isNumber = (word: string): boolean =>
  /\d/.test(word) || (word.length > 0 && roman.test(word));
