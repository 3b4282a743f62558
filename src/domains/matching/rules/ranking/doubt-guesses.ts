import type { AskedCode } from "./asked-codes.ts";
import type { Recognised } from "./phrase-book.ts";
import type { RankTools } from "./rank-tools.ts";

/** A phrase that names the work itself: a label, or a synonym of several words. */
const namesTheWork = 0.9;
const against = 0.3;

/**
 * A guess of the model counts for less when the title names work of another division in so many words: weeding
 * on a cemetery is no funeral. What was given or confirmed by a person stays as it is.
 */
export function doubtGuesses(
  codes: readonly AskedCode[],
  inTitle: readonly Recognised[],
  tools: RankTools,
): readonly AskedCode[] {
  const named = inTitle
    .filter(({ sureness }) => sureness >= namesTheWork)
    .flatMap(({ code }) => tools.activities.get(code)?.cpv ?? []);
  if (named.length === 0) return codes;
  const divisions = new Set(named.map((code) => code.slice(0, 2)));
  return codes.map((code) =>
    code.isGiven || divisions.has(code.code.slice(0, 2))
      ? code
      : { ...code, chance: code.chance * against },
  );
}
