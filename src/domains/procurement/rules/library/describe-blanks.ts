import type { ClauseBlank, ClauseText } from "./clause.ts";
import { blanksOf } from "./fill-clause.ts";

export type DescribedBlanks = {
  /** Those of the Dutch text in its order, then what only the French has. */
  readonly blanks: readonly ClauseBlank[];
  /** Names that nobody described. */
  readonly unknown: readonly string[];
  /** Names that stand in one of the two texts only. */
  readonly uneven: readonly string[];
};

/** The blanks of a text with what is known of them. @param known descriptions; of two with one name the first counts */
export function describeBlanks(text: ClauseText, known: readonly ClauseBlank[]): DescribedBlanks {
  const [nl, fr] = [blanksOf(text.nl), blanksOf(text.fr)];
  const names = [...new Set([...nl, ...fr])];
  const found = names.map((name) => known.find((blank) => blank.name === name) ?? name);
  return {
    blanks: found.filter((one) => typeof one !== "string"),
    unknown: found.filter((one) => typeof one === "string"),
    uneven: names.filter((name) => nl.includes(name) !== fr.includes(name)),
  };
}
