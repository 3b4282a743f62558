import { useUi } from "#ui";
import type { Figure } from "../../rules/report/report-content.ts";
import { reportPageWords } from "../../text/report/index.ts";

interface FigureLinkProps {
  readonly figure: Figure;
  readonly href: string;
  readonly text: string;
}

/** A number with a dotted line: it opens how it was counted. */
export function FigureLink({ figure, href, text }: FigureLinkProps) {
  const words = reportPageWords(useUi().language);
  return (
    <a className="report-figure numeric" href={href} title={words.openTrace(figure.label)}>
      {text}
    </a>
  );
}
