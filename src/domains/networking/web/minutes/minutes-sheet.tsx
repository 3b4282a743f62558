import { colon } from "#kernel/language";
import type { DocumentBlock, MinutesDocument } from "../../rules/minutes/minutes-document.ts";
import "./minutes-sheet.css";

interface MinutesSheetProps {
  readonly document: MinutesDocument;
  /** The page has the title as its heading already. */
  readonly hasTitle?: boolean;
  /** Of the headings of its parts: one below what it stands under. */
  readonly level?: 2 | 3;
}

/** Minutes as they are read and printed. */
export function MinutesSheet({ document, hasTitle = false, level = 3 }: MinutesSheetProps) {
  const { attendance, sections, actions } = document;
  const Heading = `h${level}` as const;
  return (
    <article className="minutes-sheet" lang={document.language}>
      <header className="minutes-sheet__head">
        <p className="minutes-sheet__partnership">{document.partnership}</p>
        {hasTitle ? null : <h2 className="minutes-sheet__title">{titleOf(document)}</h2>}
        <p>
          <strong>{document.meta}</strong>
        </p>
        <p className="soft">{document.standing}</p>
      </header>
      {attendance.length > 0 ? (
        <section>
          <Heading>{document.attendanceTitle}</Heading>
          {attendance.map(({ label, text }) => (
            <p key={label}>
              <strong>{label}</strong> {text}
            </p>
          ))}
        </section>
      ) : null}
      {sections.map((section) => (
        <section key={section.title} className="minutes-sheet__item">
          <Heading>{section.title}</Heading>
          {section.meta ? <p className="soft">{section.meta}</p> : null}
          <Blocks blocks={section.blocks} under={level} />
          {section.lists.map(({ kind, label, lines }) => (
            <div key={kind} className={`minutes-sheet__list minutes-sheet__list--${kind}`}>
              <p>
                <strong>{label}</strong>
              </p>
              <ul>
                {lines.map((line, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same line may stand twice, drawn once
                  <li key={at}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
      {actions.rows.length > 0 ? (
        <section>
          <Heading>{document.actionsTitle}</Heading>
          <ActionTable document={document} />
        </section>
      ) : null}
    </article>
  );
}

/** "Verslag: Rondetafel groen" */
export const titleOf = ({ kind, title, language }: MinutesDocument): string =>
  [kind, title].join(colon(language));

function ActionTable({ document }: { readonly document: MinutesDocument }) {
  const { columns, rows } = document.actions;
  return (
    <div className="minutes-sheet__table">
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same action may stand twice, drawn once
            <tr key={at}>
              {row.map((cell, place) => (
                <td key={columns[place]} data-label={columns[place]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface BlocksProps {
  readonly blocks: readonly DocumentBlock[];
  readonly under: 2 | 3;
}

function Blocks({ blocks, under }: BlocksProps) {
  const [first, second] = under === 2 ? (["h3", "h4"] as const) : (["h4", "h5"] as const);
  return blocks.map((block, at) => {
    if (block.kind === "list") {
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn once, its blocks have no other name
        <ul key={at}>
          {block.items.map((spans, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={place}>
              <Spans spans={spans} />
            </li>
          ))}
        </ul>
      );
    }
    const Element = block.kind === "paragraph" ? "p" : block.level === 1 ? first : second;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Element key={at}>
        <Spans spans={block.spans} />
      </Element>
    );
  });
}

type SpansProps = {
  readonly spans: readonly { readonly text: string; readonly strong: boolean }[];
};

function Spans({ spans }: SpansProps) {
  return spans.map(({ text, strong }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    strong ? <strong key={at}>{text}</strong> : <span key={at}>{text}</span>,
  );
}
