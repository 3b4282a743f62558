import type { AskedCode } from "./asked-codes.ts";
import type { Recognised } from "./phrase-book.ts";
import type { RankTools } from "./rank-tools.ts";

/** Surer than a short word that may mean something else, and than a phrase of which a word is absent. */
const sureEnough = 0.7;
const hardly = 0.1;

/** A label, a synonym of several words or a long one: said in so many words. */
export const namesTheWork = ({ sureness }: Pick<Recognised, "sureness">): boolean =>
  sureness >= sureEnough;

/**
 * A guess of the model hardly counts when the title names other work in so many words: mowing verges is no road
 * works. Only what lies in a group of the CPV of that work keeps its chance, or a division around it. What was given
 * or confirmed by a person stays as it is.
 */
export function doubtGuesses(
  codes: readonly AskedCode[],
  inTitle: readonly Recognised[],
  tools: RankTools,
): readonly AskedCode[] {
  const named = inTitle
    .filter(namesTheWork)
    .flatMap(({ code }) => tools.activities.get(code)?.cpv ?? [])
    .map((code) => code.slice(0, 3));
  if (named.length === 0) return codes;
  return codes.map((code) =>
    code.isGiven || named.some((group) => group.startsWith(code.code.slice(0, 3)))
      ? code
      : { ...code, chance: code.chance * hardly },
  );
}
