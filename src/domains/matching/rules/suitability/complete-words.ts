import { wordsOf } from "#kernel/fold-text";
import type { CompoundSplitter } from "#kernel/split-compound";
import { stemOf } from "#kernel/stem-word";

const cutOff = /([\p{L}\p{M}]{3,})-,? (?:en|of|\/) ([\p{L}\p{M}]{6,})/gu;

/**
 * Writes out Dutch words of which the second half is said once: `speel- en sportterreinen` → `speelterreinen en
 * sportterreinen`. What cannot be completed stays.
 */
export function completeWords(text: string, split: CompoundSplitter): string {
  return text.replace(cutOff, (whole, first: string, second: string) => {
    const half = secondHalf(wordsOf(second)[0] ?? "", split);
    return half ? whole.replace(`${first}-`, `${first}${half}`) : whole;
  });
}

function secondHalf(word: string, split: CompoundSplitter): string | undefined {
  for (const parts of split(word)) {
    const last = parts.at(-1);
    for (let at = word.length - 3; at > 2; at--)
      if (stemOf(word.slice(at)) === last) return word.slice(at);
  }
  return undefined;
}
