import type { ChartSeries, ChartTone } from "./chart-types.ts";

export interface RadarRequest {
  readonly width: number;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Per category from where to where a value may lie; null: it is known. */
  readonly spans: readonly (readonly [number, number] | null)[];
  /** The outermost ring. */
  readonly top: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface RadarLayout {
  readonly height: number;
  readonly centre: Point;
  readonly rings: readonly { readonly value: number; readonly path: string; readonly y: number }[];
  readonly spokes: readonly Point[];
  readonly labels: readonly (Point & {
    readonly lines: readonly string[];
    readonly anchor: "start" | "middle" | "end";
  })[];
  readonly spans: readonly { readonly from: Point; readonly to: Point }[];
  readonly shapes: readonly {
    readonly name: string;
    readonly tone: ChartTone;
    readonly path: string;
    /** No value is missing: the shape can be filled. */
    readonly isClosed: boolean;
    readonly points: readonly Point[];
  }[];
}

const ringCount = 4;
const lineHeight = 17;
/** Letters that stand beside the drawing before a label goes on to a second line. */
const longestLine = { wide: 22, narrow: 12 } as const;

/** Where rings, spokes, shapes and names stand; the first category points up, the others follow the clock. */
export function layRadar({ width, categories, series, spans, top }: RadarRequest): RadarLayout {
  const isNarrow = width < 500;
  const radius = isNarrow ? 88 : 132;
  const height = 2 * radius + 4 * lineHeight + 24;
  const centre = { x: width / 2, y: height / 2 };
  const angleOf = (at: number) => (2 * Math.PI * at) / categories.length - Math.PI / 2;
  const pointAt = (at: number, share: number): Point => ({
    x: round(centre.x + Math.cos(angleOf(at)) * radius * share),
    y: round(centre.y + Math.sin(angleOf(at)) * radius * share),
  });
  const around = (share: number) =>
    `${categories.map((_, at) => pathTo(pointAt(at, share), at > 0)).join("")}Z`;
  return {
    height,
    centre,
    rings: Array.from({ length: ringCount }, (_, at) => {
      const share = (at + 1) / ringCount;
      return { value: top * share, path: around(share), y: round(centre.y - radius * share) };
    }),
    spokes: categories.map((_, at) => pointAt(at, 1)),
    labels: categories.map((text, at) => {
      const lines = wrap(text, isNarrow ? longestLine.narrow : longestLine.wide);
      const { x, y } = pointAt(at, 1 + 14 / radius);
      const across = Math.cos(angleOf(at));
      const up = Math.sin(angleOf(at));
      const anchor = Math.abs(across) < 0.2 ? "middle" : across > 0 ? "start" : "end";
      // Above the drawing the last line stands nearest to it, below it the first.
      const lift = ((1 - up) / 2) * (lines.length - 1) * lineHeight;
      return { x, y: round(y - lift + 5 + up * 5), lines, anchor };
    }),
    spans: spans.flatMap((span, at) =>
      span && span[1] > span[0]
        ? [{ from: pointAt(at, span[0] / top), to: pointAt(at, span[1] / top) }]
        : [],
    ),
    shapes: series.map(({ name, tone, values }) => {
      const isClosed = values.every((value) => value !== null);
      return {
        name,
        tone,
        isClosed,
        path: isClosed
          ? `${values.map((value, at) => pathTo(pointAt(at, (value ?? 0) / top), at > 0)).join("")}Z`
          : pathThrough(values, (at, value) => pointAt(at, value / top)),
        points: values.flatMap((value, at) => (value === null ? [] : [pointAt(at, value / top)])),
      };
    }),
  };
}

/** From each value to the next round the circle; where one is missing the line stops. */
function pathThrough(
  values: readonly (number | null)[],
  pointOf: (at: number, value: number) => Point,
): string {
  return values
    .flatMap((value, at) => {
      const next = values[(at + 1) % values.length];
      return value === null || next === null || next === undefined
        ? []
        : [
            pathTo(pointOf(at, value), false),
            pathTo(pointOf((at + 1) % values.length, next), true),
          ];
    })
    .join("");
}

const pathTo = ({ x, y }: Point, draws: boolean): string => `${draws ? "L" : "M"}${x} ${y}`;

function wrap(text: string, longest: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < longest) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

const round = (value: number): number => Math.round(value * 10) / 10;
