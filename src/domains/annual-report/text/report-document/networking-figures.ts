import type { Language } from "#kernel/language";
import type { NetworkingFigureKind } from "../../rules/report/figure-kinds.ts";
import { en } from "./networking-figures-en.ts";
import { fr } from "./networking-figures-fr.ts";
import { nl } from "./networking-figures-nl.ts";
import type { FigureWords } from "./nl.ts";

/** Gatherings and what came of them, each figure in words. */
export const networkingFigureWords: Record<Language, Record<NetworkingFigureKind, FigureWords>> = {
  nl,
  fr,
  en,
};
