/**
 * A word without its Dutch or French ending, so that `hagen` meets `haag` and `jardins` meets `jardin`.
 * Light on purpose: it only has to send two forms of one word to the same text, never to be a word itself.
 * @param word folded, as `wordsOf` gives it
 */
export function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let stem = word;
  if (/[^aeious]s$/.test(stem) || /[aeiou]{1,2}s$/.test(stem)) stem = dropEnd(stem, 1);
  if (/eaux$/.test(stem)) stem = dropEnd(stem, 1);
  if (stem.endsWith("en") && stem.length >= 5) stem = dropEnd(stem, 2);
  else if (stem.endsWith("e") && stem.length >= 4) stem = dropEnd(stem, 1);
  // Open and closed syllables are spelt differently: boom, bomen; gras, grassen; huis, huizen; erf, erven.
  stem = stem.replace(/([a-z])\1/g, "$1");
  if (stem.endsWith("z")) stem = `${dropEnd(stem, 1)}s`;
  else if (stem.endsWith("v")) stem = `${dropEnd(stem, 1)}f`;
  return stem;
}

// Fewer than three letters say nothing any more.
const dropEnd = (word: string, letters: number): string =>
  word.length - letters >= 3 ? word.slice(0, -letters) : word;
