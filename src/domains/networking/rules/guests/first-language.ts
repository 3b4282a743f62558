import type { Language } from "#kernel/language";

/** What is known of the language of an organisation. */
export type KnownLanguage = {
  /** In which it answered an earlier invitation, the latest; null: it never did. */
  readonly answeredIn: Language | null;
  /** In which its sources state its name or what it does. Where it lies says nothing. */
  readonly statedIn: readonly Language[];
};

/**
 * The language in which a guest of the register is first written to.
 * @param usual of the gathering: the first of its languages
 */
export function firstLanguage({ answeredIn, statedIn }: KnownLanguage, usual: Language): Language {
  if (answeredIn) return answeredIn;
  return statedIn.includes(usual) ? usual : (statedIn[0] ?? usual);
}
