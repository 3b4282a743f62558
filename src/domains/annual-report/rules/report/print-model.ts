import {
  type LightBlock,
  type LightSpan,
  parseLightText,
  withSteadyHeadings,
} from "#kernel/light-text";
import { printableText } from "#kernel/printable-text";
import type { ActionEntry, Cell, Part, ReportContent, Section } from "./report-content.ts";
import type { Stamp } from "./report-forms.ts";

export type PrintSpan = {
  readonly text: string;
  readonly strong: boolean;
  readonly isFigure: boolean;
};
export type PrintProse =
  | { readonly kind: "heading"; readonly depth: number; readonly spans: readonly PrintSpan[] }
  | { readonly kind: "paragraph"; readonly spans: readonly PrintSpan[] }
  | { readonly kind: "list"; readonly items: readonly (readonly PrintSpan[])[] };

type Kept = Exclude<Part, { readonly kind: "block" } | { readonly kind: "figures" }>;
export type PrintPart =
  | Kept
  | { readonly kind: "prose"; readonly blocks: readonly PrintProse[] }
  | {
      readonly kind: "stats";
      readonly stats: readonly {
        readonly label: string;
        readonly value: string;
        readonly unit: string;
      }[];
    };

export type PrintSection = {
  readonly key: string;
  readonly title: string;
  readonly lede: string;
  readonly depth: number;
  readonly parts: readonly PrintPart[];
  readonly sections: readonly PrintSection[];
};

/** A report, or the page of one municipality, as it is set: every reference filled in, every sign printable. */
export type PrintDocument = {
  readonly kind: "report" | "council-page";
  readonly language: ReportContent["language"];
  readonly title: string;
  readonly year: number;
  readonly partnership: string;
  readonly isExample: boolean;
  readonly municipalities: string;
  readonly countedOn: string;
  readonly labels: ReportContent["labels"];
  /** "Draft, 3 Nov 2026" or "Frozen, version 1, 3 Nov 2026". */
  readonly state: string;
  /** The fingerprint with its word; empty for a draft. */
  readonly fingerprint: string;
  readonly sections: readonly PrintSection[];
};

/**
 * @param choice.nis the page of this municipality instead of the whole report
 * @param choice.strict only letters that every font surely has
 */
export function printModel(
  content: ReportContent,
  stamp: Stamp,
  choice: { readonly nis?: string; readonly strict?: boolean } = {},
): PrintDocument {
  const set: Setting = { content, say: (text) => printableText(text, choice.strict ?? false) };
  const page = content.councilPages.find(({ nis }) => nis === choice.nis);
  const { labels } = content;
  const isFrozen = stamp.kind === "frozen";
  const state = isFrozen
    ? `${labels.frozen}, ${labels.version.toLowerCase()} ${stamp.number}, ${stamp.frozenOn}`
    : `${labels.draft}, ${content.countedOnShown}`;
  return {
    kind: page ? "council-page" : "report",
    language: content.language,
    title: set.say(page?.title ?? content.title),
    year: content.year,
    partnership: set.say(content.partnership.name),
    isExample: content.partnership.isExample,
    municipalities: set.say(content.municipalities.map(({ name }) => name).join(", ")),
    countedOn: content.countedOnShown,
    labels,
    state,
    fingerprint: isFrozen ? `${labels.fingerprint} ${stamp.sha256}` : "",
    sections: (page?.sections ?? content.sections).flatMap((section) =>
      printSection(section, page ? 2 : 1, set),
    ),
  };
}

type Setting = { readonly content: ReportContent; readonly say: (text: string) => string };

/** A section of which nothing is left to print is left out. */
function printSection(section: Section, depth: number, set: Setting): PrintSection[] {
  const parts = section.parts.flatMap((part) => printPart(part, depth, set));
  const sections = section.sections.flatMap((one) => printSection(one, depth + 1, set));
  if (parts.length + sections.length === 0) return [];
  return [
    {
      key: section.key,
      title: set.say(section.title),
      lede: set.say(section.lede),
      depth,
      parts,
      sections,
    },
  ];
}

function printPart(part: Part, depth: number, set: Setting): PrintPart[] {
  const { say, content } = set;
  switch (part.kind) {
    case "block": {
      const blocks = printProse(withSteadyHeadings(parseLightText(part.body)), depth, set);
      return blocks.length > 0 ? [{ kind: "prose", blocks }] : [];
    }
    case "figures":
      return [
        {
          kind: "stats",
          stats: part.keys.flatMap((key) => {
            const figure = content.figures[key];
            return figure ? [statOf(figure)] : [];
          }),
        },
      ];
    case "table":
      return [
        {
          ...part,
          rows: part.rows.map((row) => row.map((cell) => printCell(cell, say))),
          ...(part.total ? { total: part.total.map((cell) => printCell(cell, say)) } : {}),
        },
      ];
    case "actions":
      return [{ ...part, actions: part.actions.map((action) => printAction(action, say)) }];
    case "chart":
      if (part.bars.length === 0) return [];
      return [
        {
          ...part,
          description: say(part.description),
          bars: part.bars.map((bar) => ({ ...bar, label: say(bar.label) })),
        },
      ];
    case "warnings":
      return [{ ...part, lines: part.lines.map(say) }];
    case "text":
      return [{ ...part, text: say(part.text) }];
  }
}

const statOf = ({ bareLabel, short, shown }: ReportContent["figures"][string]) => ({
  label: bareLabel,
  value: short,
  unit: shown.startsWith(short) ? shown.slice(short.length).trim() : "",
});

const printCell = (cell: Cell, say: (text: string) => string): Cell => ({
  ...cell,
  text: say(cell.text),
});

const printAction = (action: ActionEntry, say: (text: string) => string): ActionEntry => ({
  ...action,
  title: say(action.title),
  line: say(action.line),
  description: say(action.description),
  reference: say(action.reference),
  evidence: action.evidence.map((piece) => ({
    ...piece,
    title: say(piece.title),
    facts: say(piece.facts),
  })),
});

/** Headings that people type stand under that of their section. */
function printProse(blocks: readonly LightBlock[], depth: number, set: Setting): PrintProse[] {
  return blocks.map((block): PrintProse => {
    if (block.kind === "list") {
      return { kind: "list", items: block.items.map((spans) => printSpans(spans, set)) };
    }
    const spans = printSpans(block.spans, set);
    if (block.kind === "paragraph") return { kind: "paragraph", spans };
    return { kind: "heading", depth: depth + block.level, spans };
  });
}

const printSpans = (spans: readonly LightSpan[], { content, say }: Setting): PrintSpan[] =>
  spans.map((span) => {
    if (span.kind === "text")
      return { text: keepEnds(span.text, say), strong: span.strong, isFigure: false };
    const figure = content.figures[span.key];
    return {
      text: say(figure?.shown ?? `[[${span.key}]]`),
      strong: span.strong,
      isFigure: figure !== undefined,
    };
  });

/** Words stay apart from what stands before and after them. */
const keepEnds = (text: string, say: (text: string) => string): string => {
  const said = say(text);
  if (said === "") return /\s/.test(text) ? " " : "";
  return `${/^\s/.test(text) ? " " : ""}${said}${/\s$/.test(text) ? " " : ""}`;
};
