import type { Language } from "#kernel/language";
import { formatPercent } from "#ui";
import type { ShareRange } from "../../rules/spend-view/share-range.ts";
import type { SpendViewWords } from "../../text/spend-view/index.ts";

const oneDigit = { digits: 1 } as const;

/** "4,1 % tot 6,3 %"; one percentage when nothing is unknown. */
export function sayShare(language: Language, share: ShareRange | null, words: SpendViewWords) {
  if (share === null) return words.noShare;
  return words.range(
    formatPercent(language, share.atLeast, oneDigit),
    formatPercent(language, share.atMost, oneDigit),
  );
}

/** The same as sentences. */
export function sayShareLong(language: Language, share: ShareRange | null, words: SpendViewWords) {
  if (share === null) return words.noShare;
  return words.rangeLong(
    formatPercent(language, share.atLeast, oneDigit),
    formatPercent(language, share.atMost, oneDigit),
  );
}
