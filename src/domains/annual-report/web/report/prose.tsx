import type { ReactNode } from "react";
import { type LightSpan, parseLightText } from "#kernel/light-text";
import type { ReportContent } from "../../rules/report/report-content.ts";
import { FigureLink } from "./figure-link.tsx";

interface ProseProps {
  readonly body: string;
  /** Level of the heading above it: 2 for h2. */
  readonly depth: number;
  readonly figures: ReportContent["figures"];
  readonly traceOf: (key: string) => string;
}

/** What people wrote, with its figures filled in. */
export function Prose({ body, depth, figures, traceOf }: ProseProps) {
  const spans = (all: readonly LightSpan[]) =>
    all.map((span, at) => {
      const said: ReactNode =
        span.kind === "text" ? (
          span.text
        ) : (
          <Reference span={span} figures={figures} traceOf={traceOf} />
        );
      const Tag = span.strong ? "strong" : "span";
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one fixed text
      return <Tag key={at}>{said}</Tag>;
    });
  return (
    <div className="report-prose">
      {parseLightText(body).map((block, at) => {
        const key = `${block.kind}${at}`;
        if (block.kind === "paragraph") return <p key={key}>{spans(block.spans)}</p>;
        if (block.kind === "list") {
          return (
            <ul key={key}>
              {block.items.map((item, index) => {
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of one fixed text
                return <li key={index}>{spans(item)}</li>;
              })}
            </ul>
          );
        }
        const Heading = depth >= 3 ? "h4" : "h3";
        return <Heading key={key}>{spans(block.spans)}</Heading>;
      })}
    </div>
  );
}

interface ReferenceProps extends Pick<ProseProps, "figures" | "traceOf"> {
  readonly span: Extract<LightSpan, { readonly kind: "reference" }>;
}

function Reference({ span, figures, traceOf }: ReferenceProps) {
  const figure = figures[span.key];
  if (!figure) return `[[${span.key}]]`;
  return <FigureLink figure={figure} href={traceOf(figure.key)} text={figure.shown} />;
}
