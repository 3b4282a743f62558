import { Fragment, type ReactNode } from "react";
import {
  type LightBlock,
  type LightSpan,
  parseLightText,
  withSteadyHeadings,
} from "#kernel/light-text";

export interface LightTextProps {
  /** As typed: blank line, `# ` heading, `- ` list, `**strong**`. */
  readonly text: string;
  /** Level of a `# ` heading on this page: one below the heading the text stands under. */
  readonly headingLevel?: 2 | 3 | 4 | 5;
  /** What stands in the place of `[[key]]`; without it the key itself is shown. */
  readonly reference?: (key: string) => ReactNode;
}

/** Text with light marks, drawn as paragraphs, headings and lists. */
export function LightText({ text, headingLevel = 3, reference }: LightTextProps) {
  return (
    <div className="light-text text">
      {withSteadyHeadings(parseLightText(text)).map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn once, its blocks have no other name
        <Block key={at} block={block} headingLevel={headingLevel} reference={reference} />
      ))}
    </div>
  );
}

type Reference = LightTextProps["reference"];

interface BlockProps {
  readonly block: LightBlock;
  readonly headingLevel: 2 | 3 | 4 | 5;
  readonly reference: Reference;
}

function Block({ block, headingLevel, reference }: BlockProps) {
  if (block.kind === "paragraph") {
    return (
      <p>
        <Spans spans={block.spans} reference={reference} />
      </p>
    );
  }
  if (block.kind === "list") {
    return (
      <ul>
        {block.items.map((spans, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <li key={at}>
            <Spans spans={spans} reference={reference} />
          </li>
        ))}
      </ul>
    );
  }
  const Heading = `h${Math.min(6, headingLevel + block.level - 1)}` as "h2" | "h3" | "h4" | "h5";
  return (
    <Heading className={`light-text__heading light-text__heading--${block.level}`}>
      <Spans spans={block.spans} reference={reference} />
    </Heading>
  );
}

interface SpansProps {
  readonly spans: readonly LightSpan[];
  readonly reference: Reference;
}

function Spans({ spans, reference }: SpansProps) {
  return spans.map((span, at) => {
    const shown =
      span.kind === "text" ? span.text : reference ? reference(span.key) : `[[${span.key}]]`;
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    return span.strong ? <strong key={at}>{shown}</strong> : <Fragment key={at}>{shown}</Fragment>;
  });
}
