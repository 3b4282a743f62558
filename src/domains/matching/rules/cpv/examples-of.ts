import { withoutNearDuplicates } from "../text/near-duplicates.ts";
import { type ConfirmedMapping, foldedText } from "./confirmed-mapping.ts";
import type { CpvExample } from "./cpv-model.ts";

/** A text of a notice with known codes, as whoever reads notices hands it over. */
export type LearnableText = {
  readonly language: string;
  /** Title and description in the notice's own words. */
  readonly text: string;
  /** Eight digits, the main code first; at least one. */
  readonly cpv: readonly string[];
  /** Of whom it is, in folded words; empty when unknown. Texts of one buyer are never on both sides of a test. */
  readonly buyer: string;
};

/** Languages of the labels: in another a text would teach words that no label and no buyer here has. */
const learnedLanguages = new Set(["nl", "fr", "en"]);

/**
 * What is learned from: what people confirmed, and texts of notices by their main code. Of texts that are nearly the
 * same one is left, and none that says what a person confirmed otherwise.
 */
export function examplesOf(
  texts: readonly LearnableText[],
  mappings: readonly ConfirmedMapping[],
): CpvExample[] {
  const confirmed = new Set(mappings.map(({ text }) => foldedText(text)));
  const notices = withoutNearDuplicates(
    texts.filter(
      ({ language, text, cpv }) =>
        learnedLanguages.has(language) && cpv.length > 0 && !confirmed.has(foldedText(text)),
    ),
  );
  return [
    ...mappings.map(({ text, cpv }) => ({
      text,
      codes: [cpv],
      family: foldedText(text),
      kind: "confirmed" as const,
    })),
    ...notices.map(({ text, cpv, buyer }) => ({
      text,
      codes: cpv.slice(0, 1),
      family: buyer || foldedText(text),
      kind: "notice" as const,
    })),
  ];
}
