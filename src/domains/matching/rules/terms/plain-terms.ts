/** A text as terms are looked for in it: small letters without accents, one kind of space, dash and apostrophe. */
export const plainTerms = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\u00a0\u202f\u2007\u2009]/g, " ")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/[\u2018\u2019]/g, "'");

const words: Readonly<Record<string, number>> = {
  ...{ een: 1, één: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8 },
  ...{ negen: 9, tien: 10, twaalf: 12, achttien: 18, twintig: 20, vierentwintig: 24 },
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9 },
  ...{ dix: 10, douze: 12, "dix-huit": 18, vingt: 20, "vingt-quatre": 24, "trente-six": 36 },
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ twelve: 12, eighteen: 18, twenty: 20, zesendertig: 36, achtenveertig: 48 },
};

/** A small number as it is written, in figures or as a word in three languages; for use inside a pattern. */
export const smallNumber = `\\d{1,4}(?:[.,]\\d{1,2})?|${Object.keys(words).join("|")}`;

/** `3`, `2,5`, `drie`, `six`. */
export const valueOfNumber = (text: string): number =>
  words[text] ?? Number(text.replace(",", "."));

/**
 * Belgian and English ways to write an amount: `25.000`, `25 000,50`, `25,000.50`, `25'000`, `25000`. Null when it is none,
 * or when it may be read in two ways that differ (`1.234,567`).
 */
export function parseAmount(text: string): number | null {
  const plain = text.replace(/[\s']/g, "").replace(/,-+$/, "");
  const decimals = /[.,]\d{1,2}$/.exec(plain)?.[0] ?? "";
  const whole = plain.slice(0, plain.length - decimals.length);
  if (!/^\d{1,3}([.,]\d{3})+$|^\d+$/.test(whole)) return null;
  const separators = new Set(whole.match(/[.,]/g) ?? []);
  if (separators.size > 1 || (decimals && separators.has(decimals.slice(0, 1)))) return null;
  return Number(`${whole.replace(/[.,]/g, "")}${decimals.replace(",", ".")}`);
}
