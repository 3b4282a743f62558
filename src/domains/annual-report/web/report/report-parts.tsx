import type { ReactNode } from "react";
import { Icon, type IconName, useUi } from "#ui";
import type {
  ActionEntry,
  Cell,
  Part,
  ReportContent,
  TraceRow,
} from "../../rules/report/report-content.ts";
import { reportPageWords } from "../../text/report/index.ts";
import { FigureLink } from "./figure-link.tsx";

export interface Drawing {
  readonly content: ReportContent;
  readonly traceOf: (key: string) => string;
  /** Address of a record; null where the reader may not open it. */
  readonly recordOf: (kind: TraceRow["kind"], id: string) => string | null;
  /** Whether parts without anything stay: where they are being written. */
  readonly keepsEmpty: boolean;
  readonly drawBlock: (key: string, body: string, depth: number) => ReactNode;
}

interface PartProps {
  readonly part: Part;
  readonly depth: number;
  readonly drawing: Drawing;
}

export function ReportPart({ part, depth, drawing }: PartProps) {
  switch (part.kind) {
    case "block":
      return drawing.drawBlock(part.key, part.body, depth);
    case "text":
      return <p>{part.text}</p>;
    case "figures":
      return <Stats keys={part.keys} drawing={drawing} />;
    case "table":
      return <Table part={part} drawing={drawing} />;
    case "chart":
      return part.bars.length > 0 ? <Chart part={part} /> : null;
    case "actions":
      return <Actions part={part} drawing={drawing} />;
    case "warnings":
      return (
        <div className="report-warnings">
          <p className="report-warnings__title">
            <Icon name="warning" size="small" /> {part.title}
          </p>
          <ul>
            {part.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      );
  }
}

function Stats({ keys, drawing }: { readonly keys: readonly string[]; readonly drawing: Drawing }) {
  return (
    <dl className="report-stats">
      {keys.flatMap((key) => {
        const figure = drawing.content.figures[key];
        if (!figure) return [];
        return [
          <div className="report-stat" key={key}>
            <dt>{figure.bareLabel}</dt>
            <dd>
              <FigureLink figure={figure} href={drawing.traceOf(key)} text={figure.shown} />
            </dd>
          </div>,
        ];
      })}
    </dl>
  );
}

/** A table of so few rows is printed on one page. */
const mostRowsTogether = 14;
const windowLook = (rows: readonly unknown[]) =>
  `report-table-window${rows.length <= mostRowsTogether ? " report-table-window--short" : ""}`;

type TablePart = Extract<Part, { readonly kind: "table" }>;

function Table({ part, drawing }: { readonly part: TablePart; readonly drawing: Drawing }) {
  const isNumeric = (at: number) =>
    part.columns[at]?.numeric ? "numeric report-table__number" : undefined;
  const draw = (row: readonly Cell[], key: string) => (
    <tr key={key}>
      {row.map((cell, at) => {
        const Tag = at === 0 ? "th" : "td";
        return (
          <Tag
            key={part.columns[at]?.label}
            className={isNumeric(at)}
            {...(at === 0 ? { scope: "row" } : {})}
          >
            <CellText cell={cell} drawing={drawing} />
          </Tag>
        );
      })}
    </tr>
  );
  return (
    <>
      {part.rows.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a window that scrolls must be reached by the keyboard
        <section className={windowLook(part.rows)} tabIndex={0} aria-label={part.caption}>
          <table className="report-table">
            <caption className="visually-hidden">{part.caption}</caption>
            <thead>
              <tr>
                {part.columns.map(({ label }, at) => (
                  <th key={label} scope="col" className={isNumeric(at)}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{part.rows.map((row, at) => draw(row, String(at)))}</tbody>
            {part.total ? <tfoot>{draw(part.total, "total")}</tfoot> : null}
          </table>
        </section>
      ) : null}
      {part.note ? <p className="report-note">{part.note}</p> : null}
    </>
  );
}

const signOf: Record<NonNullable<Cell["tone"]>, IconName> = {
  good: "check",
  weak: "help",
  open: "clock",
  wrong: "warning",
};

function CellText({ cell, drawing }: { readonly cell: Cell; readonly drawing: Drawing }) {
  const figure = cell.figure ? drawing.content.figures[cell.figure] : undefined;
  if (figure)
    return <FigureLink figure={figure} href={drawing.traceOf(figure.key)} text={cell.text} />;
  const href = cell.row ? drawing.recordOf(cell.row.kind, cell.row.id) : null;
  if (href) return <a href={href}>{cell.text}</a>;
  if (!cell.tone) return cell.text;
  return (
    <span className={`report-tone report-tone--${cell.tone}`}>
      <Icon name={signOf[cell.tone]} size="small" /> {cell.text}
    </span>
  );
}

type ChartPart = Extract<Part, { readonly kind: "chart" }>;

/** Bars with their words and numbers as text; the meter says the same to who cannot see it. */
function Chart({ part }: { readonly part: ChartPart }) {
  const highest = Math.max(
    1,
    ...part.bars.flatMap(({ values }) => values.map(({ value }) => value)),
  );
  return (
    <figure className="report-chart">
      <figcaption>{part.caption}</figcaption>
      <dl className="report-chart__bars">
        {part.bars.map(({ label, values }) => (
          <div className="report-chart__row" key={label}>
            <dt>{label}</dt>
            {values.map(({ value, shown }, at) => (
              <dd key={part.series[at]}>
                <svg
                  className="report-chart__drawing"
                  viewBox="0 0 100 8"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect
                    className={`report-chart__bar report-chart__bar--${part.series.length > 1 ? at : "only"}`}
                    width={Math.max(0.4, (100 * value) / highest)}
                    height="8"
                  />
                </svg>
                <span className="numeric">
                  {shown}
                  {part.series.length > 1 ? ` ${part.series[at]?.toLowerCase()}` : ""}
                </span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </figure>
  );
}

type ActionsPart = Extract<Part, { readonly kind: "actions" }>;

function Actions({ part, drawing }: { readonly part: ActionsPart; readonly drawing: Drawing }) {
  return (
    <>
      {part.actions.length > 0 ? (
        <ul className="report-actions">
          {part.actions.map((action) => (
            <Action key={action.id} action={action} drawing={drawing} />
          ))}
        </ul>
      ) : null}
      {part.more ? <p className="report-note">{part.more}</p> : null}
    </>
  );
}

const actionTone = { done: "good", "done-without-evidence": "weak", planned: "open" } as const;

function Action({ action, drawing }: { readonly action: ActionEntry; readonly drawing: Drawing }) {
  const href = drawing.recordOf("action", action.id);
  const tone = actionTone[action.state];
  return (
    <li className={`report-action report-action--${action.state}`}>
      <p className="report-action__title">
        {href ? <a href={href}>{action.title}</a> : action.title}
        <span className={`report-tone report-tone--${tone}`}>
          <Icon name={signOf[tone]} size="small" /> {action.stateWord}
        </span>
      </p>
      <p className="report-action__line">
        {[action.reference, action.line, action.money].filter(Boolean).join(" · ")}
      </p>
      {action.description ? <p>{action.description}</p> : null}
      {action.evidence.length > 0 ? (
        <ul className="report-action__evidence">
          {action.evidence.map((piece) => {
            const to = drawing.recordOf("evidence", piece.id);
            return (
              <li key={piece.id}>
                {to ? <a href={to}>{piece.title}</a> : piece.title}, {piece.day}
                {piece.facts ? `. ${piece.facts}` : ""}
              </li>
            );
          })}
        </ul>
      ) : null}
      {action.more ? <p className="report-note">{action.more}</p> : null}
    </li>
  );
}

/** What stands between the words of a page in another language than the report. */
export const useReportWords = () => reportPageWords(useUi().language);
