import type { SourceReference } from "../source-line/source-line.tsx";

/** social: ochre; regular: grey hatching; act: green-blue; ink: a whole or a comparison. */
export type ChartTone = "social" | "regular" | "act" | "ink";

export interface ChartSeries {
  readonly name: string;
  readonly tone: ChartTone;
  /** One per category; null where there is no figure. */
  readonly values: readonly (number | null)[];
}

export interface ChartProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What the drawing shows, in words that stand without it. */
  readonly description: string;
  /** "organisaties", "%": behind the title and in the table. */
  readonly unit: string;
  /** Heading of the categories in the table: "Gemeente", "Jaar". */
  readonly categoryLabel: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** How a value is written; the local number form when absent. */
  readonly format?: (value: number) => string;
  readonly sources: readonly SourceReference[];
}

export interface DrawingProps extends ChartProps {
  readonly width: number;
  /** wide and narrow are both in the page; the style sheet shows one. */
  readonly size: "wide" | "narrow";
  readonly write: (value: number) => string;
}
