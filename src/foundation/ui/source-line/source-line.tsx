import type { ReactNode } from "react";
import { formatDay } from "../format.ts";
import { useUi } from "../ui-context.tsx";

export interface SourceReference {
  /** "KBO Open Data", "Departement WSE, lijst maatwerkbedrijven" */
  readonly title: string;
  /** Day the facts stand for, "2026-11-01". */
  readonly date?: string;
  readonly href?: string;
}

export interface SourceLineProps {
  readonly sources: readonly SourceReference[];
  /** What stands before the sources: "128 organisaties". */
  readonly before?: ReactNode;
}

/** "Bron": where the facts above come from. Stands under everything that shows facts. */
export function SourceLine({ sources, before }: SourceLineProps) {
  const { language, words } = useUi();
  return (
    <p className="source-line">
      {before ? <span className="source-line__before">{before}</span> : null}
      <span className="source-line__word">{sources.length > 1 ? words.sources : words.source}</span>
      {sources.map((source) => (
        <span className="source-line__source" key={`${source.title} ${source.date ?? ""}`}>
          {source.href ? <a href={source.href}>{source.title}</a> : source.title}
          {source.date ? `, ${formatDay(language, source.date)}` : null}
        </span>
      ))}
    </p>
  );
}
