import fc from "fast-check";
import { expect, test } from "vitest";
import { polygonsOf } from "../../src/domains/territory/rules/boundary-topology.ts";
import { crossingLines } from "./crossings.ts";
import { contains, innerPointOf } from "./inner-point.ts";
import { simplifyLine } from "./simplify-line.ts";
import { type Line, type Point, topologyOf } from "./topology.ts";

const square = (x: number, y: number): number[][] => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y],
];

test("a border between neighbours is kept once", () => {
  const { arcs } = topologyOf(
    [
      { code: "left", polygons: [[square(0, 0)]] },
      { code: "right", polygons: [[square(1, 0)]] },
    ],
    0,
  );
  expect(arcs).toHaveLength(3);
});

test("an enclave and the hole it fills share one closed line", () => {
  const around = [
    [0, 0],
    [3, 0],
    [3, 3],
    [0, 3],
    [0, 0],
  ];
  const { arcs, areas } = topologyOf(
    [
      { code: "around", polygons: [[around, [...square(1, 1)].reverse()]] },
      { code: "inside", polygons: [[square(1, 1)]] },
    ],
    0,
  );
  expect(arcs).toHaveLength(2);
  expect(areas[1]?.polygons[0]?.[0]).toHaveLength(1);
});

test("without simplifying, every area of any grid of squares comes back as it went in", () => {
  const cells = fc.uniqueArray(fc.tuple(fc.nat(4), fc.nat(4)), {
    minLength: 1,
    selector: ([x, y]) => `${x},${y}`,
  });
  fc.assert(
    fc.property(cells, (chosen) => {
      const areas = chosen.map(([x, y]) => ({ code: `${x},${y}`, polygons: [[square(x, y)]] }));
      const topology = topologyOf(areas, 0);
      topology.areas.forEach(({ polygons }, at) => {
        const [ring = []] = polygonsOf(topology.arcs, polygons)[0] ?? [];
        const [x, y] = chosen[at] as [number, number];
        expect(ring).toHaveLength(5);
        expect(ring[0]).toEqual(ring[4]);
        expect(new Set(ring.map(String))).toEqual(new Set(square(x, y).map(String)));
      });
    }),
  );
});

/** Shortest way from a point to a line, walked along the line in thousandths of each stretch. */
function metresToLine([x, y]: Point, line: Line): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < line.length; at++) {
    const [a, b] = [line[at] as Point, (line[at + 1] ?? line[at]) as Point];
    for (let share = 0; share <= 1; share += 0.001) {
      const [nearX, nearY] = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
      shortest = Math.min(shortest, Math.hypot((x - nearX) * 0.7, (y - nearY) * 1.11));
    }
  }
  return shortest;
}

test("a simplified line stays within its tolerance and keeps its ends", () => {
  const wiggle = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(wiggle, (heights) => {
      const line = heights.map((y, at) => [at * 20, y] as const);
      const simple = simplifyLine(line, 12);
      expect(simple[0]).toEqual(line[0]);
      expect(simple.at(-1)).toEqual(line.at(-1));
      for (const point of line) {
        expect(metresToLine(point, simple)).toBeLessThanOrEqual(12.1);
      }
    }),
  );
});

test("a small island does not collapse to a line", () => {
  const island = [
    [0, 0],
    [3, 0],
    [3, 3],
    [0, 3],
    [0, 0],
  ].map(([x = 0, y = 0]) => [x, y] as const);
  expect(simplifyLine(island, 1000).length).toBeGreaterThanOrEqual(4);
});

test("two lines that cross are found, two that only touch are not", () => {
  const across = [
    [0, 0],
    [100, 100],
  ].map(([x = 0, y = 0]) => [x, y] as const);
  const other = [
    [0, 100],
    [100, 0],
  ].map(([x = 0, y = 0]) => [x, y] as const);
  const touching = [
    [100, 100],
    [200, 0],
  ].map(([x = 0, y = 0]) => [x, y] as const);
  expect([...crossingLines([across, other])].sort()).toEqual([0, 1]);
  expect([...crossingLines([across, touching])]).toEqual([]);
});

test("the point of a horseshoe lies on its iron, not in its opening", () => {
  const horseshoe = [
    [
      [0, 0],
      [5, 0],
      [5, 5],
      [4, 5],
      [4, 1],
      [1, 1],
      [1, 5],
      [0, 5],
      [0, 0],
    ],
  ];
  expect(contains(horseshoe, innerPointOf([horseshoe]))).toBe(true);
});
