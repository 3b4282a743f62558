import { type LightSpan, parseLightText } from "#kernel/light-text";
import type { ReportFacts } from "./report-facts.ts";

const mostNamed = 8;

/** What a coordinator should look at before sending the report. */
export type MissingInReport = {
  /** Priorities of frames whose minimum is not met. */
  readonly priorities: readonly { readonly frameKey: string; readonly code: string }[];
  /** Actions finished on paper, without evidence of the year; the first few. */
  readonly withoutEvidence: readonly { readonly id: string; readonly title: string }[];
  readonly withoutEvidenceCount: number;
  /** Pieces of evidence of the year that prove no action yet. */
  readonly trayCount: number;
  /** Blocks without text. */
  readonly emptyBlocks: readonly string[];
  /** `[[key]]` in a text for which there is no figure: it would be printed as it was typed. */
  readonly unknownFigures: readonly { readonly block: string; readonly figure: string }[];
};

/** @param figures keys of the figures this report knows */
export function missingInReport(
  facts: ReportFacts,
  blockKeys: readonly string[],
  figures: ReadonlySet<string>,
): MissingInReport {
  const bare = facts.actions.filter(({ state }) => state === "done-without-evidence");
  return {
    priorities: facts.coverage.frames.flatMap(({ frame, priorities }) =>
      priorities
        .filter(({ whole }) => whole.state === "missing" || whole.state === "planned")
        .map(({ priority }) => ({ frameKey: frame.key, code: priority.code })),
    ),
    withoutEvidence: bare.slice(0, mostNamed).map(({ id, title }) => ({ id, title })),
    withoutEvidenceCount: bare.length,
    trayCount: facts.evidence.filter(({ actionId }) => actionId === null).length,
    emptyBlocks: blockKeys.filter((key) => (facts.blocks[key] ?? "").trim() === ""),
    unknownFigures: blockKeys.flatMap((block) =>
      [...new Set(referencesIn(facts.blocks[block] ?? ""))]
        .filter((figure) => !figures.has(figure))
        .map((figure) => ({ block, figure })),
    ),
  };
}

function referencesIn(text: string): string[] {
  const spansOf = (spans: readonly LightSpan[]) =>
    spans.flatMap((span) => (span.kind === "reference" ? [span.key] : []));
  return parseLightText(text).flatMap((block) =>
    block.kind === "list" ? block.items.flatMap(spansOf) : spansOf(block.spans),
  );
}
