import {
  type LightBlock,
  type LightSpan,
  parseLightText,
  withSteadyHeadings,
} from "#kernel/light-text";
import { printableText } from "#kernel/printable-text";
import type { Agreement, Indicator, Vision } from "./vision.ts";

type Span = { readonly text: string; readonly strong: boolean };

/** One block of text as documents set it. */
export type SetBlock = {
  readonly kind: LightBlock["kind"];
  /** 1 or 2 for a heading. */
  readonly level: number;
  readonly spans: readonly Span[];
  readonly items: readonly (readonly Span[])[];
};

type SetTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** The vision as PDF and Word print it; all text is printable. */
export type VisionDocument = {
  readonly title: string;
  readonly partnership: string;
  /** "Versie 2 · 2026–2031 · goedgekeurd". */
  readonly line: string;
  /** Said at the top of what does not hold; empty: it holds. */
  readonly warning: string;
  readonly madeOn: string;
  readonly blocks: readonly SetBlock[];
  readonly goalsTitle: string;
  readonly goals: readonly {
    readonly title: string;
    readonly blocks: readonly SetBlock[];
    readonly indicators: SetTable | null;
  }[];
  readonly agreementsTitle: string;
  readonly agreements: SetTable | null;
  readonly noAgreements: string;
};

/** How words and figures are said in the language of the document. */
export type DocumentWords = {
  readonly line: string;
  readonly warning: string;
  readonly madeOn: string;
  readonly goals: string;
  readonly agreedBy: string;
  readonly noAgreements: string;
  readonly indicatorColumns: readonly string[];
  readonly agreementColumns: readonly string[];
  indicatorRow(indicator: Indicator): readonly string[];
  agreementRow(agreement: Agreement): readonly string[];
};

/** @param strict only Latin letters, for when a font turned out to have less than it should */
export function composeDocument(
  vision: Pick<Vision, "title" | "body" | "goals">,
  agreements: readonly Agreement[],
  partnership: string,
  words: DocumentWords,
  strict = false,
): VisionDocument {
  const say = (text: string) => printableText(text, strict);
  const table = (
    columns: readonly string[],
    rows: readonly (readonly string[])[],
  ): SetTable | null =>
    rows.length === 0 ? null : { columns: columns.map(say), rows: rows.map((row) => row.map(say)) };
  return {
    title: say(vision.title),
    partnership: say(partnership),
    line: say(words.line),
    warning: say(words.warning),
    madeOn: say(words.madeOn),
    blocks: setBlocks(vision.body, strict),
    goalsTitle: say(words.goals),
    goals: vision.goals.map(({ title, body, indicators }) => ({
      title: say(title),
      blocks: setBlocks(body, strict),
      indicators: table(words.indicatorColumns, indicators.map(words.indicatorRow)),
    })),
    agreementsTitle: say(words.agreedBy),
    agreements: table(words.agreementColumns, agreements.map(words.agreementRow)),
    noAgreements: say(words.noAgreements),
  };
}

const setBlocks = (text: string, strict: boolean): SetBlock[] =>
  withSteadyHeadings(parseLightText(text)).map((block) => ({
    kind: block.kind,
    level: block.kind === "heading" ? block.level : 0,
    spans: block.kind === "list" ? [] : setSpans(block.spans, strict),
    items: block.kind === "list" ? block.items.map((spans) => setSpans(spans, strict)) : [],
  }));

const setSpans = (spans: readonly LightSpan[], strict: boolean): Span[] =>
  spans.map((span) => {
    const text = span.kind === "text" ? span.text : `[[${span.key}]]`;
    const edge = (shape: RegExp) => (shape.test(text) ? " " : "");
    return {
      text: `${edge(/^\s/)}${printableText(text, strict)}${edge(/\s$/)}`,
      strong: span.strong,
    };
  });
