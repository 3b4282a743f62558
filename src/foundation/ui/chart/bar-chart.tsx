import { ChartFigure, fillOf, Hatch } from "./chart-figure.tsx";
import type { ChartProps, DrawingProps } from "./chart-types.ts";
import { type BarLayout, layBars } from "./lay-bars.ts";

export interface BarChartProps extends ChartProps {
  /** Parts of a whole after each other instead of under each other. */
  readonly stacked?: boolean;
}

/** Lying bars, so that names of municipalities can be read. */
export function BarChart({ stacked = false, ...chart }: BarChartProps) {
  return (
    <ChartFigure
      chart={chart}
      draw={(drawing) => <BarDrawing key={drawing.size} {...drawing} stacked={stacked} />}
    />
  );
}

function BarDrawing(props: DrawingProps & { readonly stacked: boolean }) {
  const { id, size, title, description, width, series, write } = props;
  const layout = layBars({ ...props, labelsAbove: size === "narrow" });
  return (
    <svg
      className={`chart__drawing chart__drawing--${size}`}
      viewBox={`0 0 ${width} ${layout.height}`}
      role="img"
      aria-label={`${title}. ${description}`}
    >
      {series.map((one) => (
        <Hatch key={one.name} id={`${id}-${one.tone}-${size}`} tone={one.tone} />
      ))}
      <Grid layout={layout} write={write} />
      {layout.labels.map((label) => (
        <text
          key={label.text}
          className="chart__label"
          x={label.x}
          y={label.y}
          textAnchor={label.anchor}
        >
          {label.text}
        </text>
      ))}
      {layout.bars.map((bar) => (
        <rect
          key={`${bar.x} ${bar.y}`}
          className={`chart__bar chart__bar--${bar.tone}`}
          x={bar.x}
          y={bar.y}
          width={bar.width}
          height={bar.height}
          {...fillOf(`${id}-${bar.tone}-${size}`, bar.tone)}
        />
      ))}
      {layout.values.map((value) => (
        <text key={`${value.x} ${value.y}`} className="chart__value" x={value.x} y={value.y}>
          {value.value === null ? "–" : write(value.value)}
        </text>
      ))}
    </svg>
  );
}

interface GridProps {
  readonly layout: BarLayout;
  readonly write: (value: number) => string;
}

function Grid({ layout, write }: GridProps) {
  return layout.ticks.map((tick) => (
    <g key={tick.value}>
      <line
        className={tick.value === 0 ? "chart__zero" : "chart__grid"}
        x1={tick.x}
        x2={tick.x}
        y1={0}
        y2={layout.plotHeight}
      />
      <text className="chart__tick" x={tick.x} y={layout.height - 4} textAnchor="middle">
        {write(tick.value)}
      </text>
    </g>
  ));
}
