import type { Language } from "#kernel/language";

/** What goes to the thread that sets the document. */
export type PdfQuestion = {
  readonly main: string;
  /** JSON */
  readonly data: string;
  readonly files: readonly { readonly path: string; readonly content: Uint8Array }[];
  readonly language: Language;
  readonly title: string;
};

export type PdfAnswer =
  | { readonly kind: "made"; readonly pdf: Uint8Array }
  | { readonly kind: "refused"; readonly why: string };
