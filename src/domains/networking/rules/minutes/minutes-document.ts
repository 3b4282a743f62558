import type { Language } from "#kernel/language";

type Span = { readonly text: string; readonly strong: boolean };
export type DocumentBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly spans: readonly Span[] }
  | { readonly kind: "paragraph"; readonly spans: readonly Span[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Span[])[] };

export type DocumentSection = {
  readonly title: string;
  /** Who brought it; empty: not said. */
  readonly meta: string;
  readonly blocks: readonly DocumentBlock[];
  /** Papers, decisions, actions: a bold label and its lines. */
  readonly lists: readonly {
    readonly kind: "papers" | "decisions" | "actions";
    readonly label: string;
    readonly lines: readonly string[];
  }[];
};

/** Minutes as they are read: every word in its place, drawn alike on a page, in Word and as PDF. */
export type MinutesDocument = {
  readonly language: Language;
  readonly partnership: string;
  readonly kind: string;
  readonly title: string;
  readonly meta: string;
  /** Draft, edition, approved. */
  readonly standing: string;
  readonly attendanceTitle: string;
  readonly attendance: readonly { readonly label: string; readonly text: string }[];
  readonly sections: readonly DocumentSection[];
  readonly actionsTitle: string;
  readonly actions: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly page: string;
};
