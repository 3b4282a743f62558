import type { ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-paths.tsx";

export interface TimelineEntry {
  readonly id: string;
  /** Written for a reader: "ma 23 nov 2026, 14:02". */
  readonly when: string;
  /** For machines: a Day or an Instant. */
  readonly dateTime: string;
  readonly who?: string;
  readonly icon?: IconName;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** A small form with an undo button. */
  readonly undo?: ReactNode;
  /** Already taken back. */
  readonly undone?: boolean;
}

/** What happened, newest first. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li
          className={entry.undone ? "timeline__entry timeline__entry--undone" : "timeline__entry"}
          key={entry.id}
        >
          <span className="timeline__sign">
            <Icon name={entry.icon ?? "edit"} size="small" />
          </span>
          <div className="timeline__body">
            <p className="timeline__title">{entry.title}</p>
            <p className="timeline__when numeric">
              <time dateTime={entry.dateTime}>{entry.when}</time>
              {entry.who ? ` · ${entry.who}` : null}
            </p>
            {entry.children ? <div className="timeline__more">{entry.children}</div> : null}
          </div>
          {entry.undo ? <div className="timeline__undo">{entry.undo}</div> : null}
        </li>
      ))}
    </ol>
  );
}

/** The value before and after a change. */
export function ValueChange(props: { readonly before: ReactNode; readonly after: ReactNode }) {
  return (
    <span className="value-change">
      <del>{props.before}</del> <Icon name="arrow-right" size="small" /> <ins>{props.after}</ins>
    </span>
  );
}
