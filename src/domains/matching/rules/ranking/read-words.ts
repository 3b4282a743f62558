import { wordsOf } from "#kernel/fold-text";
import type { CompoundSplitter } from "#kernel/split-compound";
import { stemOf } from "#kernel/stem-word";
import { withoutMarker } from "./ordinary-words.ts";
import { familyOf } from "./word-families.ts";

/** A word where it stands: as written, its stem (one for a family of words), and readings of it as a compound (stems). */
export type ReadWord = {
  readonly word: string;
  readonly stem: string;
  readonly readings: readonly (readonly string[])[];
};

/** Reads the telling words of a text in nl, fr, en; words that only join others are left out. */
export type WordReader = (text: string) => readonly ReadWord[];

const mostRemembered = 200_000;

/** @param split without it no word is a compound */
export function wordReader(split?: CompoundSplitter): WordReader {
  const remembered = new Map<string, ReadWord>();
  return (text) =>
    wordsOf(withoutMarker(text))
      .filter((word) => word.length > 1 && !joining.has(word))
      .map((word) => {
        const before = remembered.get(word);
        if (before) return before;
        if (remembered.size >= mostRemembered) remembered.clear();
        const read = {
          word,
          stem: familyOf(stemOf(word)),
          readings: (split?.(word) ?? []).map((parts) => parts.map(familyOf)),
        };
        remembered.set(word, read);
        return read;
      });
}

/** The stem of a word and those of every part it may be made of, each once. */
export const termsOf = ({ stem, readings }: ReadWord): string[] => [
  ...new Set([stem, ...readings.flat()]),
];

const joining = new Set(
  (
    "de het een en of van in op te ter ten tot aan der den des uit om bij naar door voor met als dat die dit deze is zijn wordt " +
    "wij we ons onze jullie uw hen zorgen zorgt zorgde zetten inzetten investeren stimuleren realiseren versterken verder meer vrij alle " +
    "nous notre nos vous votre leurs tous toutes our your their we you " +
    "worden werd kan er ook niet over onder per via alle hun haar zich " +
    "le la les un une du et ou au aux par pour dans sur avec sans ce ces cette son sa ses leur leurs qui que est sont il elle ne pas " +
    "the and or for with at to by from on of an as be are this that which its into " +
    "der die das und oder fur mit von im zu den dem " +
    "bv nv vzw cv cvba asbl srl sa"
  ).split(" "),
);
