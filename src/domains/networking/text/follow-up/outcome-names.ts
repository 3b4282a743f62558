import type { Language } from "#kernel/language";
import type { Outcome } from "../../rules/follow-up/outcome.ts";
import { followUpWords } from "./index.ts";

/** What can come of a meeting, in words; with what is said where nothing did. */
export const outcomeNames = (language: Language): Readonly<Record<Outcome | "nothing", string>> => {
  const { outcomes, nothing } = followUpWords(language);
  return { ...outcomes, nothing };
};
