import type { Language } from "#kernel/language";
import type { GatheringKind } from "../../rules/gathering.ts";
import { gatheringWords } from "./index.ts";

/** The forms of a gathering as people call them. */
export const gatheringKindNames = (language: Language): Readonly<Record<GatheringKind, string>> =>
  gatheringWords(language).kinds;
