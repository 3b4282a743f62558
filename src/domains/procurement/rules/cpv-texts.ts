import { wordsOf } from "#kernel/fold-text";
import type { Notice } from "./notice.ts";

/** What a notice says in one language about what is bought, with the codes it was given. */
export type CpvText = {
  readonly language: string;
  /** Title and description in the notice's own words; never the header of TED, which is the label of the code. */
  readonly text: string;
  /** Eight digits, the main code first. */
  readonly cpv: readonly string[];
  /** The buyer, in folded words; empty when the notice names none. */
  readonly buyer: string;
};

/** Texts of a notice from which one can learn which code goes with which words; none without a code or a title. */
export function cpvTextsOf(
  notice: Pick<Notice, "cpv" | "otherCpv" | "title" | "description" | "buyers">,
): CpvText[] {
  const { cpv, otherCpv, title, description, buyers } = notice;
  if (!cpv) return [];
  const buyer = wordsOf(Object.values(buyers[0]?.name ?? {})[0] ?? "").join(" ");
  return Object.entries(title)
    .filter(([, own]) => own.trim())
    .map(([language, own]) => ({
      language,
      text: `${own} ${description[language] ?? ""}`.trim(),
      cpv: [...new Set([cpv, ...otherCpv])],
      buyer,
    }));
}
