import { z } from "zod";
import { readReferenceFile, rowsOf } from "#platform/reference-file";
import type { CpvLabel } from "../../rules/cpv/cpv-code.ts";

const words = z.array(z.string());
const row = z.object({
  nl: z.string(),
  fr: z.string(),
  en: z.string(),
  synonymsNl: words,
  synonymsFr: words,
  synonymsEn: words,
  cpv: z.array(z.string()),
});

/**
 * Everyday words for what the sector does (“strijkwinkel”, “poetsen”), as further labels of the code that is nearest to
 * it: buyers use them, and the vocabulary does not.
 * @throws AppError `reference.unreadable`
 */
export async function readActivityWords(projectRoot: string): Promise<CpvLabel[]> {
  const file = await readReferenceFile(`${projectRoot}reference`, "activities");
  return rowsOf(file, row).flatMap(({ cpv: [code], ...said }) => {
    if (!code) return [];
    const byLanguage = {
      nl: [said.nl, ...said.synonymsNl],
      fr: [said.fr, ...said.synonymsFr],
      en: [said.en, ...said.synonymsEn],
    };
    return Object.entries(byLanguage).flatMap(([language, texts]) =>
      texts.map((text) => ({ code, language, text })),
    );
  });
}
