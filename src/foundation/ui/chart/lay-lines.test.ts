import { expect, test } from "vitest";
import { layLines, pathThrough } from "./lay-lines.ts";

test("a missing year lifts the pen instead of drawing a nought", () => {
  const path = pathThrough(
    [1, 2, null, 4, 5],
    (at) => at * 10,
    (value) => value,
  );
  expect(path).toBe("M0 1L10 2M30 4L40 5");
});

test("two lines that end close together keep their labels apart", () => {
  const layout = layLines({
    width: 720,
    categories: ["2024", "2025", "2026"],
    series: [
      { name: "Halle", tone: "social", values: [10, 20, 50] },
      { name: "Vlaanderen", tone: "regular", values: [12, 30, 51] },
    ],
    endLabels: true,
  });
  const [one, other] = layout.lines.map((line) => line.label?.y ?? 0);
  expect(Math.abs((one ?? 0) - (other ?? 0))).toBeGreaterThanOrEqual(18);
});

test("a series without any figure is drawn as nothing, not as a fault", () => {
  const layout = layLines({
    width: 360,
    categories: ["2025", "2026"],
    series: [{ name: "leeg", tone: "ink", values: [null, null] }],
    endLabels: true,
  });
  expect(layout.lines[0]).toMatchObject({ path: "", points: [], label: null });
});

test("a single year stands at a real place", () => {
  const layout = layLines({
    width: 360,
    categories: ["2026"],
    series: [{ name: "Halle", tone: "social", values: [3] }],
    endLabels: false,
  });
  expect(Number.isFinite(layout.lines[0]?.points[0]?.x)).toBe(true);
});
