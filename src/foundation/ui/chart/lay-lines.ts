import type { ChartSeries, ChartTone } from "./chart-types.ts";
import { labelsThatFit, niceTicks, position, spreadLabels } from "./scale.ts";

export interface LineRequest {
  readonly width: number;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Value and name at the end of each line; needs room at the right. */
  readonly endLabels: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LineLayout {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly feet: readonly { readonly text: string; readonly x: number }[];
  readonly lines: readonly {
    readonly name: string;
    readonly tone: ChartTone;
    readonly path: string;
    readonly points: readonly Point[];
    readonly label: (Point & { readonly value: number }) | null;
  }[];
}

const height = 280;
const top = 12;
const bottom = height - 32;
const labelRoom = 18;

/** Where every line, point and label stands, in drawing units (pixels at full width). */
export function layLines({ width, categories, series, endLabels }: LineRequest): LineLayout {
  const left = 56;
  const right = endLabels ? width - 168 : width - 20;
  const known = series.flatMap((one) => one.values.filter((value) => value !== null));
  const ticks = ticksFor(known);
  const domain = [ticks[0] ?? 0, ticks.at(-1) ?? 1] as const;
  const yOf = (value: number) => round(position(value, domain, [bottom, top]));
  const xOf = (at: number) =>
    round(position(at, [0, categories.length - 1], [left + 12, right - 8]));
  const written = labelsThatFit(categories.length, right - left, 56);
  const ends = series.map((one) => lastKnown(one.values));
  const labelYs = spreadLabels(
    ends.map((end) => yOf(end?.value ?? 0)),
    labelRoom,
    [top, bottom],
  );

  return {
    height,
    left,
    right,
    ticks: ticks.map((value) => ({ value, y: yOf(value) })),
    feet: categories.flatMap((text, at) => (written.has(at) ? [{ text, x: xOf(at) }] : [])),
    lines: series.map((one, at) => {
      const end = ends[at];
      return {
        name: one.name,
        tone: one.tone,
        path: pathThrough(one.values, xOf, yOf),
        points: one.values.flatMap((value, place) =>
          value === null ? [] : [{ x: xOf(place), y: yOf(value) }],
        ),
        label:
          endLabels && end ? { x: xOf(end.at) + 12, y: labelYs[at] ?? 0, value: end.value } : null,
      };
    }),
  };
}

/**
 * From nought, unless all values lie in the upper half: a line tells change by its slope, and a
 * rate between 72 and 77 would show none.
 */
function ticksFor(known: readonly number[]): readonly number[] {
  const low = Math.min(...known);
  const high = Math.max(...known);
  if (known.length === 0) return niceTicks(0, 1);
  return low > high / 2 && high > low ? niceTicks(low, high) : niceTicks(Math.min(0, low), high);
}

/** SVG path that lifts the pen where a figure is missing. */
export function pathThrough(
  values: readonly (number | null)[],
  xOf: (at: number) => number,
  yOf: (value: number) => number,
): string {
  return values
    .flatMap((value, at) => {
      if (value === null) return [];
      const before = at > 0 ? values[at - 1] : null;
      return [`${before === null || before === undefined ? "M" : "L"}${xOf(at)} ${yOf(value)}`];
    })
    .join("");
}

function lastKnown(values: readonly (number | null)[]): { at: number; value: number } | null {
  const at = values.findLastIndex((value) => value !== null);
  const value = values[at];
  return value === null || value === undefined ? null : { at, value };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
