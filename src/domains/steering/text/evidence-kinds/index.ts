import type { Language } from "#kernel/language";
import type { EvidenceKind } from "../../rules/evidence.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";

const namesIn: Record<Language, Record<EvidenceKind, string>> = { nl, fr, en };

/** What each kind of evidence is called, within a sentence. */
export const evidenceKindNames = (language: Language): Record<EvidenceKind, string> =>
  namesIn[language];
