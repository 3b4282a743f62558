/** A report as a file; municipality-pdf is the page of one municipality for its council. */
export const reportForms = ["pdf", "docx", "pptx", "xlsx", "municipality-pdf"] as const;
export type ReportForm = (typeof reportForms)[number];

/** What a whole report is made into. */
export const wholeForms = ["pdf", "docx", "pptx", "xlsx"] as const satisfies readonly ReportForm[];

export const mediaTypeOf: Readonly<Record<ReportForm, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "municipality-pdf": "application/pdf",
};

export const extensionOf = (form: ReportForm): string =>
  form === "municipality-pdf" ? "pdf" : form;

/** What stands at the foot of every page of a file. */
export type Stamp =
  | { readonly kind: "draft" }
  | {
      readonly kind: "frozen";
      readonly number: number;
      readonly sha256: string;
      readonly frozenOn: string;
    };
