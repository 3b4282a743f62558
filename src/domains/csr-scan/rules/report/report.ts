import type { Language } from "#kernel/language";

export type ReportBlock =
  | {
      readonly kind: "paragraph";
      readonly text: string;
      readonly tone?: "plain" | "strong" | "soft";
    }
  | { readonly kind: "list"; readonly items: readonly string[] }
  /** Text to take over elsewhere, in a frame. */
  | { readonly kind: "quote"; readonly text: string }
  | {
      readonly kind: "table";
      readonly columns: readonly { readonly label: string; readonly share: number }[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Bars from 0 to 1; null: too little is known, no bar. */
  | {
      readonly kind: "scores";
      readonly columns: readonly [string, string, string];
      readonly rows: readonly {
        readonly label: string;
        readonly share: number | null;
        readonly said: string;
        readonly known: string;
      }[];
    };

export type ReportSection = {
  readonly title: string;
  readonly depth: 1 | 2;
  readonly blocks: readonly ReportBlock[];
};

/** The report of a scan, ready to be drawn. */
export type ScanReport = {
  readonly language: Language;
  readonly partnership: string;
  readonly title: string;
  readonly subtitle: string;
  readonly meta: readonly string[];
  readonly disclaimer: string;
  /** "Blz." before the number of a page. */
  readonly page: string;
  readonly sections: readonly ReportSection[];
};
