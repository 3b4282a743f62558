import { joiningWords, wordsOf } from "#kernel/fold-text";

export type WordKnower = (text: string) => boolean;

/** So many letters at either end tell a word of the same family: `afval|contract`, `bomen|onderhoud`. */
const end = 5;
const shortestWord = 3;

/**
 * Tells whether any word of a text is known from some texts, whole or by its beginning or end. Letters alone are no sign:
 * every run of two or three stands in some label, also of “xqzz blarf”. Read at the first question.
 */
export function wordKnower(texts: readonly string[]): WordKnower {
  let known: ReadonlySet<string> | undefined;
  return (text) => {
    known ??= readWords(texts);
    const words = known;
    return wordsOf(text).some(
      (word) =>
        words.has(word) ||
        (word.length >= end && (words.has(beginningOf(word)) || words.has(endOf(word)))),
    );
  };
}

const beginningOf = (word: string): string => `${word.slice(0, end)}-`;
const endOf = (word: string): string => `-${word.slice(-end)}`;

function readWords(texts: readonly string[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const text of texts)
    for (const word of wordsOf(text)) {
      if (word.length < shortestWord || joiningWords.has(word) || known.has(word)) continue;
      known.add(word);
      if (word.length >= end) known.add(beginningOf(word)).add(endOf(word));
    }
  return known;
}
