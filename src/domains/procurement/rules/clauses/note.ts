import type { Language } from "#kernel/language";

export type NoteBlock =
  | { readonly kind: "paragraph"; readonly text: string; readonly tone?: "strong" | "soft" }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly columns: readonly { readonly label: string; readonly share: number }[];
      readonly rows: readonly (readonly string[])[];
    }
  /** A text to paste, set apart. */
  | { readonly kind: "clause"; readonly text: string }
  | { readonly kind: "warning"; readonly title: string; readonly lines: readonly string[] };

export type NoteSection = {
  readonly title: string;
  readonly depth: 1 | 2;
  readonly blocks: readonly NoteBlock[];
};

/** The note for the file, in one language, ready to be drawn. */
export type Note = {
  readonly language: Language;
  readonly partnership: string;
  readonly title: string;
  readonly subtitle: string;
  readonly meta: string;
  readonly disclaimer: string;
  readonly page: string;
  readonly sections: readonly NoteSection[];
};
