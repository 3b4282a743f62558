import { ChartFigure } from "./chart-figure.tsx";
import type { ChartProps, DrawingProps } from "./chart-types.ts";
import { layRadar } from "./lay-radar.ts";
import "./radar-chart.css";

export interface RadarChartProps extends ChartProps {
  /** The outermost ring: 100 for percentages. */
  readonly top: number;
  /** Per category from where to where a value may lie while not all is known. */
  readonly spans?: readonly (readonly [number, number] | null)[];
}

/** A few subjects round a circle: the shape of a profile at a glance, its figures in the table below. */
export function RadarChart({ top, spans = [], ...chart }: RadarChartProps) {
  return (
    <ChartFigure
      chart={chart}
      draw={(drawing) => <RadarDrawing key={drawing.size} {...drawing} top={top} spans={spans} />}
    />
  );
}

type RadarProps = DrawingProps & Required<Pick<RadarChartProps, "top" | "spans">>;

function RadarDrawing(props: RadarProps) {
  const { size, title, description, width, write } = props;
  const layout = layRadar(props);
  const { centre } = layout;
  return (
    <svg
      className={`chart__drawing chart__drawing--${size}`}
      viewBox={`0 0 ${width} ${layout.height}`}
      role="img"
      aria-label={`${title}. ${description}`}
    >
      {layout.rings.map((ring) => (
        <path key={ring.value} className="chart__grid radar__ring" d={ring.path} />
      ))}
      {layout.spokes.map(({ x, y }) => (
        <line key={`${x} ${y}`} className="chart__grid" x1={centre.x} y1={centre.y} x2={x} y2={y} />
      ))}
      {layout.spans.map(({ from, to }) => (
        <line
          key={`${to.x} ${to.y}`}
          className="radar__span"
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
        />
      ))}
      {layout.shapes.map((shape) => (
        <g key={shape.name}>
          <path
            className={`chart__line chart__line--${shape.tone} radar__shape${
              shape.isClosed ? ` radar__shape--${shape.tone}` : ""
            }`}
            d={shape.path}
          />
          {shape.points.map(({ x, y }) => (
            <circle
              key={`${x} ${y}`}
              className={`chart__point chart__point--${shape.tone}`}
              cx={x}
              cy={y}
              r={3.5}
            />
          ))}
        </g>
      ))}
      {layout.rings.map((ring) => (
        <text key={ring.value} className="chart__tick radar__tick" x={centre.x + 4} y={ring.y + 14}>
          {write(ring.value)}
        </text>
      ))}
      {layout.labels.map(({ x, y, lines, anchor }) => (
        <text key={lines.join(" ")} className="chart__label" y={y} textAnchor={anchor}>
          {lines.map((line, at) => (
            <tspan key={line} x={x} dy={at === 0 ? 0 : 17}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  );
}
