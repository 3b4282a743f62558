/** What ranking needs to know about words; the register's own, so that both search alike. */
export type WordTools = {
  /** Words of a text as compared: no accents, small letters. */
  wordsOf(text: string): readonly string[];
  /** Words somebody searches for, without those that only join others. */
  queryWordsOf(text: string): readonly string[];
  stemOf(word: string): string;
  /** Readings of a compound, each a list of stems. */
  split(word: string): readonly (readonly string[])[];
  mayHaveSlip(word: string): boolean;
  isOneSlipAway(one: string, other: string): boolean;
};

export type RankedText = {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly tags: readonly string[];
};

/** Where a word stands decides how much it says about the text. */
const pointsIn = { title: 5, tags: 4, body: 1 } as const;
/** How close a searched word came. */
const closeness = { same: 4, part: 3, slip: 2 } as const;

type Place = keyof typeof pointsIn;
type Indexed<Text> = {
  readonly text: Text;
  /** Stem → best points of a place it stands in. */
  readonly stems: ReadonlyMap<string, number>;
  /** The same for parts of compounds. */
  readonly parts: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
};

const raise = (map: Map<string, number>, key: string, points: number): void => {
  if ((map.get(key) ?? 0) < points) map.set(key, points);
};

function indexed<Text extends RankedText>(text: Text, tools: WordTools): Indexed<Text> {
  const [stems, parts, words] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const places: Record<Place, string> = {
    title: text.title,
    tags: text.tags.join(" "),
    body: text.body,
  };
  for (const place of Object.keys(places) as Place[]) {
    for (const word of tools.wordsOf(places[place])) {
      raise(words, word, pointsIn[place]);
      raise(stems, tools.stemOf(word), pointsIn[place]);
      for (const part of tools.split(word).flat()) raise(parts, part, pointsIn[place]);
    }
  }
  return { text, stems, parts, words };
}

/** Points one searched word earns in one text; 0 when it is not in it. */
function pointsFor(
  word: string,
  { stems, parts, words }: Indexed<RankedText>,
  tools: WordTools,
): number {
  const stem = tools.stemOf(word);
  const same = (stems.get(stem) ?? 0) * closeness.same;
  const asPart = (parts.get(stem) ?? 0) * closeness.part;
  // `speelpleinonderhoud` is in "onderhoud van het speelplein": all parts of one reading.
  const inParts = tools.split(word).map((reading) => {
    const found = reading.map((part) => stems.get(part) ?? parts.get(part) ?? 0);
    return found.every((points) => points > 0) ? Math.min(...found) * closeness.part : 0;
  });
  const best = Math.max(same, asPart, ...inParts);
  if (best > 0 || !tools.mayHaveSlip(word)) return best;
  let slip = 0;
  for (const [other, points] of words) {
    if (tools.mayHaveSlip(other) && tools.isOneSlipAway(word, other)) slip = Math.max(slip, points);
  }
  return slip * closeness.slip;
}

const best = <Text extends RankedText>(found: { text: Text; points: number }[]): Text[] =>
  found
    .filter(({ points }) => points > 0)
    .sort(
      (a, b) =>
        b.points - a.points ||
        a.text.title.localeCompare(b.text.title, "nl") ||
        (a.text.id < b.text.id ? -1 : 1),
    )
    .map(({ text }) => text);

/**
 * Texts in which every searched word occurs, in any order: as itself, in another form, as part of a Dutch
 * compound, or with one slip of the pen. Best first. Nothing searched: all, as they came.
 */
export function searchTexts<Text extends RankedText>(
  query: string,
  texts: readonly Text[],
  tools: WordTools,
): readonly Text[] {
  const asked = tools.queryWordsOf(query);
  if (asked.length === 0) return texts;
  return best(
    texts.map((text) => {
      const index = indexed(text, tools);
      const points = asked.map((word) => pointsFor(word, index, tools));
      const total = points.some((one) => one === 0) ? 0 : points.reduce((sum, one) => sum + one, 0);
      return { text, points: total };
    }),
  );
}

const mostWords = 60;
const shortestTelling = 4;
/** A word of the subject weighs more than one of the letter under it. */
const weightIn = { subject: 3, body: 1 } as const;

/**
 * Texts that may serve as an answer to a question nobody searched words for: those that share its telling words.
 * A word that stands in most texts tells little; one shared word of the body alone is no suggestion.
 * @param limit at most so many, best first
 */
export function suggestTexts<Text extends RankedText>(
  question: { readonly subject: string; readonly body: string },
  texts: readonly Text[],
  tools: WordTools,
  limit: number,
): readonly Text[] {
  const weights = new Map<string, number>();
  const note = (text: string, weight: number) => {
    for (const word of tools.queryWordsOf(text)) {
      if (word.length >= shortestTelling && !weights.has(word)) weights.set(word, weight);
    }
  };
  note(question.subject, weightIn.subject);
  for (const sentence of question.body.split(/[.?!\n]+/)) {
    if (weights.size < mostWords) note(sentence, weightIn.body);
  }
  const indexes = texts.map((text) => indexed(text, tools));
  const totals = indexes.map(() => 0);
  for (const [word, weight] of weights) {
    const points = indexes.map((index) => pointsFor(word, index, tools));
    const holders = points.filter((one) => one > 0).length;
    const tells = Math.log((texts.length + 1) / (holders + 0.5));
    if (holders === 0 || tells <= 0) continue;
    points.forEach((one, at) => {
      totals[at] = (totals[at] ?? 0) + one * weight * tells;
    });
  }
  const least = pointsIn.body * closeness.same * 2 * weightIn.body * Math.log(1.5);
  return best(
    indexes.map(({ text }, at) => {
      const total = totals[at] ?? 0;
      return { text, points: total >= least ? total : 0 };
    }),
  ).slice(0, limit);
}
