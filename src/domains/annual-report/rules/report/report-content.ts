import type { Day } from "#kernel/day";
import type { Language } from "#kernel/language";
import type { FigureKind } from "./figure-kinds.ts";

/** A row a figure was counted from. */
export type TraceRow = {
  readonly kind:
    | "action"
    | "evidence"
    | "question"
    | "advice"
    | "contract"
    | "spend"
    | "gathering"
    | "line";
  /** Of the record; of a line: its place in the count; of spend: the page and question below /uitgaven. */
  readonly id: string;
  readonly label: string;
  /** What it adds, as shown; empty: it counts as one. */
  readonly adds: string;
};

export type Trace = {
  /** How it was counted, in a sentence. */
  readonly how: string;
  readonly source: string;
  /** The day on which it was counted. */
  readonly on: Day;
  /** All rows; `rows` holds the first hundred of them. */
  readonly total: number;
  readonly rows: readonly TraceRow[];
};

/** No number stands in the report without one of these. */
export type Figure = {
  readonly key: string;
  readonly kind: FigureKind | "benchmark";
  readonly label: string;
  /** The label without what it is of, for where that is plain. */
  readonly bareLabel: string;
  /** Null: a count of 1 to 3 people, or what would give one away. Money in EUR cents. */
  readonly value: number | null;
  readonly unit: string;
  /** With its unit: "3 acties". */
  readonly shown: string;
  /** Without: "3". */
  readonly short: string;
  readonly definition: string;
  readonly trace: Trace;
};

export type Cell = {
  readonly text: string;
  /** Key of the figure it shows. */
  readonly figure?: string;
  readonly row?: { readonly kind: TraceRow["kind"]; readonly id: string };
  /** For a state, so that it can be drawn with its sign. */
  readonly tone?: "good" | "weak" | "open" | "wrong";
};

export type TableColumn = {
  readonly label: string;
  readonly numeric?: boolean;
  readonly share: number;
};

export type EvidenceLine = {
  readonly id: string;
  readonly day: string;
  readonly title: string;
  /** "fair · 12 organisations · € 400" */
  readonly facts: string;
};

export type ActionEntry = {
  readonly id: string;
  /** "A-12", with its code in the multi-year plan. */
  readonly reference: string;
  readonly title: string;
  readonly state: "done" | "done-without-evidence" | "planned";
  readonly stateWord: string;
  /** Period, municipalities, owner, partners. */
  readonly line: string;
  readonly description: string;
  readonly money: string;
  readonly evidence: readonly EvidenceLine[];
  /** "and 4 more pieces of evidence"; empty: that is all. */
  readonly more: string;
};

export type Part =
  | { readonly kind: "text"; readonly text: string }
  /** Light text that people wrote. */
  | { readonly kind: "block"; readonly key: string; readonly body: string }
  | { readonly kind: "figures"; readonly keys: readonly string[] }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly Cell[])[];
      readonly total?: readonly Cell[];
      readonly note: string;
    }
  | {
      readonly kind: "chart";
      readonly caption: string;
      /** What the drawing says, for who cannot see it. */
      readonly description: string;
      readonly series: readonly string[];
      readonly bars: readonly {
        readonly label: string;
        readonly values: readonly { readonly value: number; readonly shown: string }[];
      }[];
    }
  | {
      readonly kind: "actions";
      readonly caption: string;
      readonly actions: readonly ActionEntry[];
      readonly more: string;
    }
  | { readonly kind: "warnings"; readonly title: string; readonly lines: readonly string[] };

export type Section = {
  readonly key: string;
  readonly title: string;
  /** Under the title: what it is about, when it is not plain. */
  readonly lede: string;
  readonly parts: readonly Part[];
  readonly sections: readonly Section[];
};

/** The page one municipality lays before its council. */
export type CouncilPage = {
  readonly nis: string;
  readonly name: string;
  readonly title: string;
  readonly sections: readonly Section[];
};

/** Everything of the year in rows, for the workbook. */
export type ReportLists = {
  readonly actions: readonly (readonly (string | number | null)[])[];
  readonly evidence: readonly (readonly (string | number | null)[])[];
};

/** Words that stand round the content, kept with it so that a frozen report reads the same for ever. */
export type ReportLabels = Readonly<
  Record<
    | "contents"
    | "draft"
    | "frozen"
    | "fingerprint"
    | "madeOn"
    | "source"
    | "sourceName"
    | "figure"
    | "value"
    | "unit"
    | "definition"
    | "how"
    | "rows"
    | "countedOn"
    | "figuresSheet"
    | "actionsSheet"
    | "evidenceSheet"
    | "moneySheet"
    | "aboutSheet"
    | "example"
    | "municipalities"
    | "year"
    | "title"
    | "evidence"
    | "councilPage"
    | "key"
    | "page"
    | "emptyBlock"
    | "version",
    string
  >
> & {
  /** Later words; absent in what was frozen before. */
  readonly rowsSheet?: string;
  readonly row?: string;
  readonly actionColumns: readonly string[];
  readonly evidenceColumns: readonly string[];
};

/** All that a report says, in one language. What is frozen is exactly this. */
export type ReportContent = {
  /** Of this shape; a later shape gets a higher one. */
  readonly format: 1;
  readonly year: number;
  readonly language: Language;
  readonly title: string;
  readonly partnership: { readonly name: string; readonly isExample: boolean };
  readonly municipalities: readonly { readonly nis: string; readonly name: string }[];
  readonly countedOn: Day;
  /** As people write that day. */
  readonly countedOnShown: string;
  readonly labels: ReportLabels;
  readonly sections: readonly Section[];
  readonly councilPages: readonly CouncilPage[];
  readonly figures: Readonly<Record<string, Figure>>;
  readonly lists: ReportLists;
};
