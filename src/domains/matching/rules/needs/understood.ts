import type { FoundMapping } from "../cpv/confirmed-mapping.ts";
import type { CpvGuess, CpvPrediction } from "../cpv/predict-cpv.ts";
import type { ReadNeed } from "../ranking/read-need.ts";

/** A code with how sure it is; a wide one says what within it is likeliest. */
export type CodeGuess = {
  /** Digits of the node: `77`, `7731`, or eight when somebody gave it. */
  readonly node: string;
  /** 0 … 1. */
  readonly chance: number;
  /** The likeliest class within it. */
  readonly within?: CpvGuess;
};

/** Which CPV a need is about, as it is told to who asks. */
export type UnderstoodCodes =
  | { readonly kind: "given"; readonly codes: readonly string[] }
  /** A person gave this text, or one nearly like it, this code. */
  | { readonly kind: "confirmed"; readonly found: FoundMapping }
  | { readonly kind: "sure"; readonly guess: CodeGuess }
  | { readonly kind: "which-of"; readonly guesses: readonly CodeGuess[] }
  | { readonly kind: "none" };

export type Understood = {
  readonly activities: readonly {
    readonly code: string;
    readonly asked: "ticked" | "words" | "cpv";
  }[];
  readonly codes: UnderstoodCodes;
};

const mostActivities = 6;
/** Surer than this an activity is said to be understood; below it only weighs in the ranking. */
const leastSure = 0.3;

/** What of a need is worth telling: who asks can see at a glance whether they were understood. */
export function understoodOf(read: ReadNeed): Understood {
  const sure = read.activities.filter(({ sureness }) => sureness >= leastSure);
  // A code leads to many activities; when the words name some, those are what is meant.
  const named = sure.filter(({ asked }) => asked !== "cpv");
  return {
    activities: (named.length > 0 ? named : sure).slice(0, mostActivities),
    codes: codesOf(read),
  };
}

function codesOf({ need, prediction }: ReadNeed): UnderstoodCodes {
  if (need.cpv.length > 0) return { kind: "given", codes: need.cpv };
  const { verdict, mapping } = prediction;
  if (mapping) return { kind: "confirmed", found: mapping };
  if (verdict.kind === "no-text") return { kind: "none" };
  if (verdict.kind === "sure")
    return { kind: "sure", guess: guessOf(verdict.division, prediction) };
  const guesses = shareOut(verdict.divisions.map((division) => guessOf(division, prediction)));
  return guesses.length > 0 ? { kind: "which-of", guesses } : { kind: "none" };
}

function guessOf(division: string, { divisions, classes }: CpvPrediction): CodeGuess {
  const chance = divisions.find(({ node }) => node === division)?.chance ?? 0;
  const within = classes.find(({ node }) => node.startsWith(division));
  return { node: division, chance, ...(within ? { within } : {}) };
}

/**
 * A text can be about two divisions, each likely by itself; but who is asked "which of these?" chooses one.
 * @returns the same guesses with chances that add up to at most one, also in whole percents
 */
function shareOut(guesses: readonly CodeGuess[]): readonly CodeGuess[] {
  const percents = guesses.reduce((sum, { chance }) => sum + Math.round(chance * 100), 0);
  if (percents <= 100) return guesses;
  const sum = guesses.reduce((total, { chance }) => total + chance, 0);
  return guesses.map(({ node, chance, within }) => {
    const shared = Math.floor((chance / sum) * 100) / 100;
    const part = within && chance > 0 ? (within.chance * shared) / chance : 0;
    return { node, chance: shared, ...(within ? { within: { ...within, chance: part } } : {}) };
  });
}

/** From this share of a division its likeliest class is what is meant. */
const mostOfIt = 0.4;

/** The code a guess stands for: the likeliest class when most of the chance lies there, else the division. */
export const codeOf = ({ node, chance, within }: CodeGuess): string =>
  (within && within.chance >= chance * mostOfIt ? within.node : node).padEnd(8, "0");
