import type { Language, Multilingual } from "#kernel/language";
import type { LocalOperator } from "../../rules/clauses/capacity.ts";
import type { NoteBlock } from "../../rules/clauses/note.ts";
import type { Certainty } from "../../rules/clauses/procurement-rules.ts";
import type { PurchaseNames } from "../../text/clauses/fill-advice-text.ts";
import type { ClauseWords } from "../../text/clauses/index.ts";
import type { OpenedAdvice } from "./advices.ts";

export type NoteNames = PurchaseNames & {
  readonly partnership: string;
  /** Every municipality where the work is done. */
  readonly places: Multilingual | null;
  readonly cpv: string | null;
  /** Where an organisation sits, in the language of the note. */
  readonly placeOf: (operator: LocalOperator) => string | null;
};

/** What every section of the note is made from. */
export type Given = {
  readonly opened: OpenedAdvice;
  readonly names: NoteNames;
  readonly language: Language;
  readonly words: ClauseWords;
};

export const paragraph = (text: string, tone?: "strong" | "soft"): NoteBlock =>
  tone ? { kind: "paragraph", text, tone } : { kind: "paragraph", text };

/** How sure a thing is, behind it; nothing when it was read in its source. */
export const unsure = (words: ClauseWords, certainty: Certainty | undefined): string =>
  certainty && certainty !== "sourced" ? ` [${words.certainties[certainty]}]` : "";
