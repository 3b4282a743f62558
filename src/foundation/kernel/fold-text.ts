/**
 * Words of a text as they are compared: small letters, no accents, no punctuation. Dots inside a number
 * vanish (`0413.313.535` is one word), and Sint, Saint and St are one word, as in place names.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/ĳ/g, "ij")
    .replace(/ß/g, "ss")
    .replace(/(\d)\.(?=\d)/g, "$1");
  return (plain.match(/[a-z0-9]+/g) ?? []).map((word) => sameSaint[word] ?? word);
}

const sameSaint: Readonly<Record<string, string>> = {
  sint: "st",
  saint: "st",
  sankt: "st",
  sainte: "ste",
};

/** Words of a text that will be searched in: those of `wordsOf`, and words with a hyphen also as one word. */
export function searchableWordsOf(text: string): string[] {
  const joined = (text.match(/[\p{L}\p{M}\d]+(?:-[\p{L}\p{M}\d]+)+/gu) ?? []).map((word) =>
    wordsOf(word).join(""),
  );
  return [...wordsOf(text), ...joined];
}

/** Words that only join others. */
export const joiningWords: ReadonlySet<string> = new Set(
  (
    "van de het een en met voor in op te ter ten tot aan der den uit of om bij naar door " +
    "du la le les des et pour dans sur au aux par un une l d the and for with at to by " +
    "bv nv vzw cv asbl srl sa"
  ).split(" "),
);

/**
 * Words somebody searches for. A KBO number becomes one word of ten digits however it was typed
 * (`BE 0413 313 535`); words that only join others are left out unless nothing else was typed.
 */
export function queryWordsOf(query: string): string[] {
  const numbersJoined = query.replace(
    /(?:\bBE[\s.]?)?\b([0-9]?)(\d{3})[\s.](\d{3})[\s.](\d{3})\b/gi,
    (_, first: string, a: string, b: string, c: string) => ` ${first || "0"}${a}${b}${c} `,
  );
  const words = [...new Set(wordsOf(numbersJoined.replace(/\bBE(?=\d{10}\b)/gi, "")))];
  const telling = words.filter((word) => !joiningWords.has(word));
  return (telling.length > 0 ? telling : words).slice(0, maxQueryWords);
}

/** Nobody types more; a pasted page should not keep the server busy. */
const maxQueryWords = 12;
