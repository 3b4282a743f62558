import { LightText } from "#ui";
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
  return (
    <div className="report-prose">
      <LightText
        text={body}
        headingLevel={depth >= 3 ? 4 : 3}
        reference={(key) => {
          const figure = figures[key];
          if (!figure) return `[[${key}]]`;
          return <FigureLink figure={figure} href={traceOf(key)} text={figure.shown} />;
        }}
      />
    </div>
  );
}
