import type { ChartSeries, ChartTone } from "./chart-types.ts";
import { niceTicks, position } from "./scale.ts";

export interface BarRequest {
  readonly width: number;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly stacked: boolean;
  readonly labelsAbove: boolean;
}

export interface BarLayout {
  readonly height: number;
  readonly plotHeight: number;
  readonly bars: readonly {
    readonly tone: ChartTone;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly labels: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly anchor: "start" | "end";
  }[];
  readonly values: readonly {
    readonly value: number | null;
    readonly x: number;
    readonly y: number;
  }[];
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
}

const barHeight = 18;
const rowGap = 14;
const labelColumn = 176;
const labelLine = 22;
const valueColumn = 64;
const footHeight = 26;
const baseline = 14;

/** Where every bar, name and value of a bar chart stands, in drawing units (pixels at full width). */
export function layBars(request: BarRequest): BarLayout {
  const { width, categories, series, stacked, labelsAbove } = request;
  const left = labelsAbove ? 8 : labelColumn;
  const right = width - valueColumn;
  const nice = niceTicks(0, Math.max(1, highest(request)), labelsAbove ? 4 : 6);
  // Of things that are counted there is no half: what the bars say in whole numbers, so does the scale.
  const isCounted = series.every(({ values }) => values.every((one) => Number.isInteger(one ?? 0)));
  const ticks = isCounted ? nice.filter(Number.isInteger) : nice;
  const domain = [0, ticks.at(-1) ?? 1] as const;
  const xOf = (value: number) => round(position(value, domain, [left, right]));
  const linesPerRow = stacked ? 1 : series.length;
  const rowHeight = linesPerRow * (barHeight + 2) + (labelsAbove ? labelLine : 0) + rowGap;
  const plotHeight = categories.length * rowHeight + rowGap / 2;
  const topOf = (row: number) => rowGap / 2 + row * rowHeight + (labelsAbove ? labelLine : 0);

  return {
    height: plotHeight + footHeight,
    plotHeight,
    ticks: ticks.map((value) => ({ value, x: xOf(value) })),
    labels: categories.map((text, row) =>
      labelsAbove
        ? { text, x: left, y: topOf(row) - 6, anchor: "start" }
        : { text, x: left - 12, y: topOf(row) + baseline, anchor: "end" },
    ),
    bars: categories.flatMap((_, row) => barsOfRow(request, row, topOf(row), xOf)),
    values: categories.flatMap((_, row) =>
      stacked
        ? [{ value: total(series, row), x: xOf(total(series, row)) + 8, y: topOf(row) + baseline }]
        : series.map((one, at) => {
            const value = one.values[row] ?? null;
            const y = topOf(row) + at * (barHeight + 2) + baseline;
            return { value, x: xOf(value ?? 0) + 8, y };
          }),
    ),
  };
}

function barsOfRow(
  { series, stacked }: BarRequest,
  row: number,
  top: number,
  xOf: (value: number) => number,
): BarLayout["bars"] {
  let before = 0;
  return series.flatMap((one, at) => {
    const value = one.values[row];
    if (value === null || value === undefined || value <= 0) return [];
    const from = stacked ? before : 0;
    before += value;
    const y = stacked ? top : top + at * (barHeight + 2);
    const x = xOf(from);
    return [{ tone: one.tone, x, y, width: round(xOf(from + value) - x), height: barHeight }];
  });
}

function highest({ categories, series, stacked }: BarRequest): number {
  return stacked
    ? Math.max(...categories.map((_, row) => total(series, row)))
    : Math.max(...series.flatMap((one) => one.values.map((value) => value ?? 0)));
}

function total(series: readonly ChartSeries[], row: number): number {
  return series.reduce((sum, one) => sum + (one.values[row] ?? 0), 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
