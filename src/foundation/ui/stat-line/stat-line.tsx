import type { ReactNode } from "react";
import { formatDay } from "../format.ts";
import { Icon } from "../icon/icon.tsx";
import type { SourceReference } from "../source-line/source-line.tsx";
import { useUi } from "../ui-context.tsx";

export interface StatProps {
  /** Unique on the page. */
  readonly id: string;
  /** Already in the local form: "128", "€ 412.300". */
  readonly value: string;
  /** "organisaties", "euro in 2026" */
  readonly unit: string;
  readonly label: string;
  readonly definition: ReactNode;
  readonly source: SourceReference;
  /** The rows behind it. */
  readonly rows?: { readonly href: string; readonly label: string };
  readonly tone?: "plain" | "social" | "regular";
}

/** Figures next to each other, each openable down to its rows. */
export function StatLine({ stats }: { readonly stats: readonly StatProps[] }) {
  return (
    <ul className="stat-line">
      {stats.map((stat) => (
        <li className={`stat stat--${stat.tone ?? "plain"}`} key={stat.id}>
          <Stat {...stat} />
        </li>
      ))}
    </ul>
  );
}

/** As many characters fit in the narrowest figure beside others. */
const roomy = 10;

/** One figure; its button opens a panel at the side, without script. */
function Stat({ id, value, unit, label, definition, source, rows }: StatProps) {
  const { language, words } = useUi();
  const panel = `${id}-panel`;
  return (
    <>
      <p className="stat__label">{label}</p>
      <button className="stat__open" type="button" popoverTarget={panel}>
        <span className={`stat__value numeric${value.length > roomy ? " stat__value--long" : ""}`}>
          {value}
        </span>
        <span className="stat__unit">{unit}</span>
        <span className="visually-hidden">. {words.openFigure(label)}</span>
      </button>
      <p className="stat__source">
        {source.title}
        {source.date ? `, ${formatDay(language, source.date)}` : null}
      </p>
      <section className="side-panel" popover="auto" id={panel} aria-label={label}>
        <div className="side-panel__top">
          <h2>{label}</h2>
          <button
            className="button button--quiet button--icon"
            type="button"
            popoverTarget={panel}
            popoverTargetAction="hide"
          >
            <Icon name="close" />
            <span className="visually-hidden">{words.close}</span>
          </button>
        </div>
        <p className="side-panel__value">
          <span className="stat__value numeric">{value}</span>{" "}
          <span className="stat__unit">{unit}</span>
        </p>
        <h3>{words.definition}</h3>
        <div className="text">{definition}</div>
        <h3>{words.source}</h3>
        <p>
          {source.href ? <a href={source.href}>{source.title}</a> : source.title}
          {source.date ? `, ${formatDay(language, source.date)}` : null}
        </p>
        {rows ? (
          <>
            <h3>{words.rowsBehind}</h3>
            <p>
              <a href={rows.href}>{rows.label}</a>
            </p>
          </>
        ) : null}
      </section>
    </>
  );
}
