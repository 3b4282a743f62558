import type { CpvPrediction, CpvPredictor } from "../cpv/predict-cpv.ts";
import type { Need } from "../need.ts";
import type { TextFeatures } from "../text/text-features.ts";
import { type AskedActivity, activitiesAsked } from "./asked-activities.ts";
import { type AskedCode, askedCodes } from "./asked-codes.ts";
import { municipalitiesOfNuts } from "./belgian-nuts.ts";
import { doubtGuesses } from "./doubt-guesses.ts";
import { halvesOf, type NeedHalf } from "./need-halves.ts";
import { isOrdinary, withoutMarker } from "./ordinary-words.ts";
import type { RankTools } from "./rank-tools.ts";
import type { Point } from "./ranking-world.ts";
import { termsOf } from "./read-words.ts";

/** A term of the need, how much it counts, and the words of the text it came from. */
export type AskedTerm = { readonly term: string; readonly weight: number; readonly word: string };

/** A need with everything that was understood of it; made once, used for every register. */
export type ReadNeed = {
  readonly need: Need;
  readonly prediction: CpvPrediction;
  readonly terms: readonly AskedTerm[];
  /** The same as contracts are compared by: words, pairs, runs of letters. */
  readonly features: TextFeatures;
  readonly activities: readonly AskedActivity[];
  readonly codes: readonly AskedCode[];
  /** Two kinds of work or more that are asked together; empty: one. */
  readonly halves: readonly NeedHalf[];
  /** Municipalities asked, those of a NUTS region included. */
  readonly nis: readonly string[];
  /** Only regions outside Belgium were said. */
  readonly isAbroad: boolean;
  /** Points the distance is measured from; none: no place was said. */
  readonly places: readonly Point[];
};

/** Nothing was learned yet, or nothing was said. */
export const noPrediction: CpvPrediction = {
  divisions: [],
  groups: [],
  classes: [],
  said: [],
  verdict: { kind: "no-text" },
};

/** The title says what is bought, the rest for whom and how. */
const weightOfText = (at: number): number => (at === 0 ? 1 : 0.4);
const mostTerms = 60;
/** Shorter stems come out of any compound: "schotels" holds "tel". */
const shortestPart = 4;
/** What comes later are conditions. */
const mostSigns = 2_000;

/**
 * Reads a need: words, letters, activities of our tree, CPV codes given or predicted, places. A few milliseconds.
 * @param predict null as long as nothing was learned; words and activities then carry the answer
 */
export function readNeed(need: Need, tools: RankTools, predict: CpvPredictor | null): ReadNeed {
  const text = need.texts.join("\n");
  const prediction = predict && text ? predict(need.texts) : noPrediction;
  const inRegion = need.place.nuts.flatMap((nuts) =>
    municipalitiesOfNuts(nuts, tools.centres.keys()),
  );
  const nis = [...new Set([...need.place.nis, ...inRegion])];
  const centres = nis.flatMap((code) => tools.centres.get(code) ?? []);
  const title = tools.withoutPlaces(need.texts[0] ?? "");
  const inTitle = tools.phrases.recognise(tools.readWords(title));
  const codes = doubtGuesses(askedCodes(need.cpv, prediction), inTitle, tools);
  return {
    need,
    prediction,
    terms: termsAsked(need.texts, tools),
    features: tools.readLetters(withoutMarker(text).slice(0, mostSigns)),
    activities: activitiesAsked(need, codes, tools),
    codes,
    halves: need.activities.length > 0 ? [] : halvesOf(title, tools),
    nis,
    isAbroad: isAbroad(need),
    places: need.place.at ? [need.place.at] : centres,
  };
}

const isAbroad = ({ place: { nis, nuts, at } }: Need): boolean =>
  nis.length === 0 && !at && nuts.length > 0 && nuts.every((code) => !/^BE/i.test(code));

function termsAsked(texts: readonly string[], tools: RankTools): AskedTerm[] {
  const asked = new Map<string, AskedTerm>();
  texts.forEach((text, at) => {
    for (const read of tools.readWords(text))
      for (const term of termsOf(read)) {
        if (isOrdinary(term) || isOrdinary(read.stem)) continue;
        if (term !== read.stem && term.length < shortestPart) continue;
        const weight = weightOfText(at) * (term === read.stem ? 1 : 0.7);
        if ((asked.get(term)?.weight ?? 0) < weight)
          asked.set(term, { term, weight, word: read.word });
      }
  });
  return [...asked.values()].sort((a, b) => b.weight - a.weight).slice(0, mostTerms);
}
