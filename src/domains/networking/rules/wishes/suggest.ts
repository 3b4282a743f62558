import { joiningWords, wordsOf } from "#kernel/fold-text";
import { stemOf } from "#kernel/stem-word";

/** Somebody at the fair as suggestions see it. */
export type SuggestGuest = {
  readonly id: string;
  readonly organisationId: string | null;
  readonly isSocial: boolean;
  readonly seeks: string;
  readonly offers: string;
};

/** What a guest that seeks something has in common with what another one offers in its own words. */
export type OwnWordsMatch = {
  readonly from: string;
  readonly to: string;
  readonly words: readonly string[];
};

/** Pairs of which one seeks in words what the other offers; of the two sides, never of one. */
export function matchOwnWords(guests: readonly SuggestGuest[]): readonly OwnWordsMatch[] {
  const offered = guests.map((guest) => ({ guest, stems: stemsOf(guest.offers) }));
  return guests.flatMap((seeker) => {
    if (seeker.seeks === "") return [];
    const sought = stemsOf(seeker.seeks);
    return offered.flatMap(({ guest, stems }) => {
      if (guest.id === seeker.id || guest.isSocial === seeker.isSocial) return [];
      const words = [...sought].filter(([stem]) => stems.has(stem)).map(([, word]) => word);
      return words.length > 0 ? [{ from: seeker.id, to: guest.id, words }] : [];
    });
  });
}

const shortestWord = 4;
/** Said of any work; alone they bring nobody together. */
const sayNothing: ReadonlySet<string> = new Set(
  "onderhoud werk werken kleine grote nieuwe dienst diensten hulp onze jullie entretien travail petits nouveaux service services maintenance work small".split(
    " ",
  ),
);

/** Telling words of a text by their stem, each as it was first written. */
const stemsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    wordsOf(text)
      .filter((word) => word.length >= shortestWord)
      .filter((word) => !joiningWords.has(word) && !sayNothing.has(word))
      .map((word) => [stemOf(word), word] as const)
      .reverse(),
  );
