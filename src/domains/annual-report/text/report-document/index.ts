import type { Language } from "#kernel/language";
import { evidenceKindNames } from "#steering";
import { clientWords } from "./client.ts";
import { comparedWords } from "./compared.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { networkingWords } from "./networking.ts";
import { nl, type Words } from "./nl.ts";

const wordsIn: Record<Language, Words> = { nl, fr, en };

export type ReportWords = Words & {
  readonly kinds: ReturnType<typeof evidenceKindNames>;
  readonly benchmark: ReturnType<typeof comparedWords>;
  readonly client: ReturnType<typeof clientWords>;
  readonly networking: ReturnType<typeof networkingWords>;
};

/** The words of the report itself, which are frozen with it. */
export const reportWords = (language: Language): ReportWords => ({
  ...wordsIn[language],
  kinds: evidenceKindNames(language),
  benchmark: comparedWords(language),
  client: clientWords(language),
  networking: networkingWords(language),
});
