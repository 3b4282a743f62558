import type { ReactNode } from "react";
import { formatDay } from "../format.ts";
import { Island } from "../island/island.tsx";
import { useUi } from "../ui-context.tsx";
import {
  type FieldSource,
  listNotes,
  type NumberedSource,
  numberSources,
} from "./number-sources.ts";

export interface Description {
  readonly term: string;
  readonly value: ReactNode;
  readonly source?: FieldSource;
  /** Another source that says something else, and the rule that chose between them. */
  readonly conflict?: {
    readonly others: readonly { readonly value: ReactNode; readonly source: FieldSource }[];
    readonly rule: string;
  };
}

export interface DescriptionListProps {
  /** Makes the marks of this list unique on the page. */
  readonly id: string;
  readonly items: readonly Description[];
  /** Narrow columns put the term above its value. */
  readonly layout?: "beside" | "above";
  /** Numbers of the sources of the whole page; the page then shows their SourceNotes itself, once. */
  readonly pageSources?: readonly NumberedSource[];
}

/** Fields of a record. Each shows its source on hover and focus, and in print as a numbered note. */
export function DescriptionList(props: DescriptionListProps) {
  const { id, items, layout = "beside", pageSources } = props;
  const numbered = numberSources(
    items.map((item) => item.source),
    pageSources,
  );
  return (
    <div className="description-list">
      <dl className={`description-list__items description-list__items--${layout}`}>
        {items.map((item, at) => {
          const source = numbered[at];
          return (
            <div className="description-list__item" key={item.term}>
              <dt>{item.term}</dt>
              <dd>
                {item.value}
                {source ? (
                  <SourceMark id={`${id}-${at}`} term={item.term} numbered={source} />
                ) : null}
                {item.conflict ? <Conflict {...item.conflict} /> : null}
              </dd>
            </div>
          );
        })}
      </dl>
      {pageSources ? null : <SourceNotes notes={listNotes(numbered)} />}
    </div>
  );
}

/** On paper: what each number stands for. On screen the numbers tell it themselves. */
export function SourceNotes({ notes }: { readonly notes: readonly NumberedSource[] }) {
  const { words } = useUi();
  if (notes.length === 0) return null;
  return (
    <div className="source-notes">
      <p className="source-notes__title">{words.sources}</p>
      <ol className="source-notes__list">
        {notes.map((note) => (
          <li key={note.number}>
            <SourceText source={note.source} />
          </li>
        ))}
      </ol>
    </div>
  );
}

export interface SourceMarkProps {
  readonly id: string;
  readonly term: string;
  readonly numbered: NumberedSource;
}

/** A small number that tells where the value before it comes from. */
export function SourceMark({ id, term, numbered }: SourceMarkProps) {
  const { words } = useUi();
  return (
    <span className="source-mark" data-island-source-mark>
      <button className="source-mark__number numeric" type="button" aria-describedby={id}>
        <span className="visually-hidden">{words.sourceOf(term)}: </span>
        {numbered.number}
      </button>
      <span className="source-mark__note" role="tooltip" id={id}>
        <SourceText source={numbered.source} />
      </span>
      <Island name="source-mark" />
    </span>
  );
}

function SourceText({ source }: { readonly source: FieldSource }) {
  const { language, words } = useUi();
  const parts = [
    source.file ? `${words.sourceFile} ${source.file}` : "",
    source.row ? `${words.sourceRow.toLowerCase()} ${source.row}` : "",
    source.date ? formatDay(language, source.date) : "",
    source.licence ? `${words.sourceLicence} ${source.licence}` : "",
  ].filter(Boolean);
  return (
    <>
      <strong className="source-mark__publisher">
        {source.href ? <a href={source.href}>{source.publisher}</a> : source.publisher}
      </strong>
      {parts.length > 0 ? <span> {parts.join(" · ")}</span> : null}
    </>
  );
}

function Conflict({ others, rule }: NonNullable<Description["conflict"]>) {
  const { words } = useUi();
  return (
    <details className="description-list__conflict">
      <summary>{words.sourcesDiffer}</summary>
      <ul className="description-list__others">
        {others.map((other) => (
          <li key={`${other.source.publisher} ${other.source.date ?? ""}`}>
            {other.value} <span className="soft">({other.source.publisher})</span>
          </li>
        ))}
      </ul>
      <p className="soft">{rule}</p>
    </details>
  );
}
