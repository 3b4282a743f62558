import { ChartFigure } from "./chart-figure.tsx";
import type { ChartProps, DrawingProps } from "./chart-types.ts";
import { layLines } from "./lay-lines.ts";

/** How something went through time; a missing figure breaks the line. */
export function LineChart(chart: ChartProps) {
  return (
    <ChartFigure
      chart={chart}
      draw={(drawing) => <LineDrawing key={drawing.size} {...drawing} />}
    />
  );
}

function LineDrawing(props: DrawingProps) {
  const { size, title, description, width, write } = props;
  const layout = layLines({ ...props, endLabels: size === "wide" });
  return (
    <svg
      className={`chart__drawing chart__drawing--${size}`}
      viewBox={`0 0 ${width} ${layout.height}`}
      role="img"
      aria-label={`${title}. ${description}`}
    >
      {layout.ticks.map((tick) => (
        <g key={tick.value}>
          <line
            className={tick.value === 0 ? "chart__zero" : "chart__grid"}
            x1={layout.left}
            x2={layout.right}
            y1={tick.y}
            y2={tick.y}
          />
          <text className="chart__tick" x={layout.left - 8} y={tick.y + 5} textAnchor="end">
            {write(tick.value)}
          </text>
        </g>
      ))}
      {layout.feet.map((foot) => (
        <text
          key={foot.text}
          className="chart__tick"
          x={foot.x}
          y={layout.height - 4}
          textAnchor="middle"
        >
          {foot.text}
        </text>
      ))}
      {layout.lines.map((line) => (
        <g key={line.name}>
          <path className={`chart__line chart__line--${line.tone}`} d={line.path} />
          {line.points.map((point) => (
            <circle
              key={point.x}
              className={`chart__point chart__point--${line.tone}`}
              cx={point.x}
              cy={point.y}
              r={3.5}
            />
          ))}
          {line.label ? (
            <text className="chart__end" x={line.label.x} y={line.label.y + 5}>
              {write(line.label.value)}
              <tspan className="chart__end-name"> {line.name}</tspan>
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}
