import { expect, test } from "vitest";
import { layBars } from "./lay-bars.ts";

const request = {
  width: 720,
  categories: ["Halle", "Beersel"],
  series: [
    { name: "sociaal", tone: "social" as const, values: [30, 10] },
    { name: "regulier", tone: "regular" as const, values: [60, null] },
  ],
  stacked: false,
  labelsAbove: false,
};

test("a bar of twice the value is twice as long", () => {
  const [thirty, sixty] = layBars(request).bars;
  expect(sixty?.width).toBeCloseTo((thirty?.width ?? 0) * 2, 0);
});

test("a missing figure has no bar, but its place says so", () => {
  const layout = layBars(request);
  expect(layout.bars).toHaveLength(3);
  expect(layout.values.map((value) => value.value)).toEqual([30, 60, 10, null]);
});

test("stacked parts follow each other without a gap", () => {
  const [social, regular] = layBars({ ...request, stacked: true }).bars;
  expect(regular?.x).toBeCloseTo((social?.x ?? 0) + (social?.width ?? 0), 0);
  expect(regular?.y).toBe(social?.y);
});

test("nothing is drawn beyond the edges, wide or narrow", () => {
  for (const [width, labelsAbove] of [
    [720, false],
    [360, true],
  ] as const) {
    const layout = layBars({ ...request, width, labelsAbove });
    for (const bar of layout.bars) {
      expect(bar.x + bar.width).toBeLessThanOrEqual(width);
      expect(bar.y + bar.height).toBeLessThanOrEqual(layout.plotHeight);
    }
  }
});

test("what is counted has a scale of whole numbers, what is measured keeps its parts", () => {
  const ticksOf = (value: number) =>
    layBars({
      ...request,
      series: [{ name: "clausules", tone: "social", values: [value, 0] }],
    }).ticks.map((tick) => tick.value);
  expect(ticksOf(1)).toEqual([0, 1]);
  expect(ticksOf(2)).toEqual([0, 1, 2]);
  expect(ticksOf(0.9).some((value) => !Number.isInteger(value))).toBe(true);
});
