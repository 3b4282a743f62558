import type { Language } from "#kernel/language";

const largest = 1e12;

/**
 * A number as people write it: `1.234,5`, `1,234.5`, `1 234,5`, `1234.5`, `-3`. Where one mark could be both, as in
 * `1.234`, it is read as in the language of the page: a Dutch or French reader means 1234, an English one 1.234.
 * @returns null when it is no number, or one too large to be meant
 */
export function readTypedNumber(text: string, language: Language): number | null {
  const bare = text
    .trim()
    .replace(/[\s\u00a0\u202f'’]/g, "")
    .replace(/^[–−]/, "-");
  const match = /^(-?)(\d[\d.,]*)$/.exec(bare);
  if (!match) return null;
  const [, sign = "", digits = ""] = match;
  const plain = withPoint(digits, language);
  if (plain === null) return null;
  const number = Number(plain);
  if (!Number.isFinite(number) || number > largest) return null;
  return sign === "-" && number !== 0 ? -number : number;
}

/** The digits with a point before the decimals and nothing else; null when the marks make no sense. */
function withPoint(digits: string, language: Language): string | null {
  const decimal = decimalMarkOf(digits, language);
  const [whole = "", fraction, ...more] = decimal ? digits.split(decimal) : [digits];
  if (more.length > 0 || fraction?.match(/[.,]/) || fraction === "") return null;
  const grouped = /^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(whole);
  if (!grouped && !/^\d+$/.test(whole)) return null;
  return `${whole.replace(/[.,]/g, "")}${fraction === undefined ? "" : `.${fraction}`}`;
}

function decimalMarkOf(digits: string, language: Language): "." | "," | null {
  const marks = digits.replace(/\d/g, "");
  const last = marks.at(-1) as "." | "," | undefined;
  if (!last) return null;
  if (new Set(marks).size === 2) return last;
  if (marks.length > 1) return null;
  const after = digits.length - digits.indexOf(last) - 1;
  if (after !== 3 || /^0[.,]/.test(digits)) return last;
  const own = language === "en" ? "." : ",";
  return last === own ? last : null;
}
