import type { ReactNode } from "react";
import { formatNumber } from "../format.ts";
import { SourceLine } from "../source-line/source-line.tsx";
import { useUi } from "../ui-context.tsx";
import type { ChartProps, ChartTone, DrawingProps } from "./chart-types.ts";

export interface ChartFigureProps {
  readonly chart: ChartProps;
  readonly draw: (drawing: DrawingProps) => ReactNode;
}

/** Title, legend, drawing in two widths, the figures as a table, and the source. */
export function ChartFigure({ chart, draw }: ChartFigureProps) {
  const { language } = useUi();
  const write = chart.format ?? ((value: number) => formatNumber(language, value));
  return (
    <figure className="chart" aria-labelledby={`${chart.id}-title`}>
      <figcaption className="chart__title" id={`${chart.id}-title`}>
        {chart.title} <span className="chart__unit">({chart.unit})</span>
      </figcaption>
      {chart.series.length > 1 ? <ChartLegend chart={chart} /> : null}
      <div className="chart__drawings">
        {draw({ ...chart, width: 720, size: "wide", write })}
        {draw({ ...chart, width: 360, size: "narrow", write })}
      </div>
      <ChartTable chart={chart} write={write} />
      <SourceLine sources={chart.sources} />
    </figure>
  );
}

function ChartLegend({ chart }: { readonly chart: ChartProps }) {
  return (
    <ul className="chart__legend" aria-hidden="true">
      {chart.series.map((series) => (
        <li className="chart__key" key={series.name}>
          <svg className="chart__swatch" viewBox="0 0 20 14" aria-hidden="true" focusable="false">
            <Hatch id={`${chart.id}-${series.tone}-key`} tone={series.tone} />
            <rect
              className={`chart__bar chart__bar--${series.tone}`}
              x="0.5"
              y="0.5"
              width="19"
              height="13"
              {...fillOf(`${chart.id}-${series.tone}-key`, series.tone)}
            />
          </svg>
          {series.name}
        </li>
      ))}
    </ul>
  );
}

/** Ochre and grey are equally dark on a grey printer; hatching tells them apart there too. */
export function Hatch({ id, tone }: { readonly id: string; readonly tone: ChartTone }) {
  if (tone !== "regular") return null;
  return (
    <defs>
      <pattern
        id={id}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="chart__hatch-ground" width="5" height="5" />
        <rect className="chart__hatch-line" width="2" height="5" />
      </pattern>
    </defs>
  );
}

export function fillOf(id: string, tone: ChartTone): { fill?: string } {
  return tone === "regular" ? { fill: `url(#${id})` } : {};
}

interface ChartTableProps {
  readonly chart: ChartProps;
  readonly write: (value: number) => string;
}

function ChartTable({ chart, write }: ChartTableProps) {
  const { words } = useUi();
  return (
    <details className="chart__figures">
      <summary>{words.dataTable}</summary>
      <table className="data-table data-table--dense">
        <caption className="visually-hidden">
          {chart.title} ({chart.unit})
        </caption>
        <thead className="data-table__head">
          <tr>
            <th scope="col">{chart.categoryLabel}</th>
            {chart.series.map((series) => (
              <th scope="col" className="data-table__cell--numeric" key={series.name}>
                {series.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.categories.map((category, at) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {chart.series.map((series) => (
                <td className="data-table__cell--numeric" key={series.name}>
                  {writeValue(series.values[at], write)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** A figure that is missing is a dash, never a nought. */
function writeValue(value: number | null | undefined, write: (value: number) => string): string {
  return value === null || value === undefined ? "–" : write(value);
}
