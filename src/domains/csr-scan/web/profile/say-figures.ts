import type { Language } from "#kernel/language";
import { formatPercent } from "#ui";
import type { Text } from "../../rules/instrument/instrument.ts";
import type { ToldShare } from "../../rules/profile/peers.ts";
import type { AnswerCounts, Score } from "../../rules/profile/score-scan.ts";
import { amountOf } from "../../rules/profile/tell-subject.ts";
import { profileWords } from "../../text/profile/index.ts";

/** "deels (54%)"; without a figure where too little is known. */
export function sayScore(language: Language, score: Score): string {
  const word = profileWords(language).amounts[amountOf(score)];
  return score.share === null ? word : `${word} (${formatPercent(language, score.share)})`;
}

/** "3 ja, 2 deels, 1 weet ik niet": only what there is. */
export function sayCounts(language: Language, counts: AnswerCounts): string {
  const words = profileWords(language).counts;
  const order = ["yes", "partly", "no", "unknown", "not-applicable", "open"] as const;
  return order.flatMap((key) => (counts[key] > 0 ? [words[key](counts[key])] : [])).join(", ");
}

/** What may be told of a group, in words that say how coarse it is. */
export function sayTold(language: Language, told: ToldShare | null): string {
  const words = profileWords(language).others;
  if (!told) return words.tooFew;
  const [from, to] = [formatPercent(language, told.from), formatPercent(language, told.to)];
  if (told.to === 0) return words.nobody;
  if (told.from === 1) return words.everyone;
  if (told.from === told.to) return words.about(from);
  if (told.from === 0) return words.atMost(to);
  return told.to === 1 ? words.atLeast(from) : words.between(from, to);
}

/** The name of a part in this language. */
export const nameOf = (
  parts: readonly { readonly key: string; readonly name: Text }[],
  key: string,
  language: Language,
): string => parts.find((part) => part.key === key)?.name[language] ?? key;
