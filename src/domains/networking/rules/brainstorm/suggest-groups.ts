import { wordsOf } from "#kernel/fold-text";
import { stemOf } from "#kernel/stem-word";
import type { Idea } from "./brainstorm.ts";

export type SuggestedGroup = {
  /** A word that the ideas share, as one of them wrote it. */
  readonly word: string;
  readonly ideaIds: readonly string[];
};

// Twice: "fietsen" loses its plural and then, like "fiets", its last letter.
const shortStemOf = (word: string): string => stemOf(stemOf(word));

/** Words that say nothing of what an idea is about, in the three languages of the room. */
const empty = new Set(
  wordsOf(
    "aan alle als altijd andere anders beter bij daar dan dat deze die dit door doen een elke elkaar geen graag hebben " +
      "heeft het hier hoe iedereen iets kan kunnen maar maken meer meest met mensen mogen moet moeten naar niet nog " +
      "onze ook over samen sociaal sociale economie tegen tijdens tot uit van veel voor waar wat wel werk worden wordt zelf zijn zodat zonder zou " +
      "avec aussi autre autres avoir bien chaque comme dans des elle est être faire leur leurs les mais même nos notre nous par pas plus pour " +
      "que qui sans ses sociale sociaux son sur tous tout très une vous économie " +
      "about all also and are better can each for from have how into make more must not other our people should social " +
      "some that the them there they this use what when where which will with work your economy",
  ).map(shortStemOf),
);

/** Words that say something, by their stem: "fiets" and "fietsen" meet. */
function stemsOf(body: string): ReadonlyMap<string, string> {
  const stems = new Map<string, string>();
  for (const written of body.match(/[\p{L}\p{M}\p{N}]{4,}/gu) ?? []) {
    for (const word of wordsOf(written)) {
      const stem = shortStemOf(word);
      if (stem.length > 2 && !empty.has(stem) && !stems.has(stem)) stems.set(stem, written);
    }
  }
  return stems;
}

/**
 * Ideas without a group that speak of the same: they share a word, the largest first; no idea stands in two. A help for
 * who groups, who decides.
 * @param most how many groups at most
 */
export function suggestGroups(ideas: readonly Idea[], most = 6): readonly SuggestedGroup[] {
  const open = ideas.filter(({ state, groupId }) => state === "shown" && groupId === null);
  const stemsById = new Map(open.map((idea) => [idea.id, stemsOf(idea.body)]));
  const taken = new Set<string>();
  const suggested: SuggestedGroup[] = [];
  while (suggested.length < most) {
    const best = largest(open, stemsById, taken);
    if (!best) break;
    for (const id of best.ideaIds) taken.add(id);
    suggested.push(best);
  }
  return suggested;
}

function largest(
  open: readonly Idea[],
  stemsById: ReadonlyMap<string, ReadonlyMap<string, string>>,
  taken: ReadonlySet<string>,
): SuggestedGroup | null {
  const found = new Map<string, { word: string; ideaIds: string[] }>();
  for (const { id } of open) {
    if (taken.has(id)) continue;
    for (const [stem, word] of stemsById.get(id) ?? []) {
      const group = found.get(stem) ?? { word, ideaIds: [] };
      group.ideaIds.push(id);
      found.set(stem, group);
    }
  }
  const [best] = [...found.values()]
    .filter(({ ideaIds }) => ideaIds.length > 1)
    .sort((one, other) => other.ideaIds.length - one.ideaIds.length);
  return best ?? null;
}
