import { expect, test } from "vitest";
import { polygonsOf } from "./boundary-topology.ts";

// Two squares side by side: arc 0 is their common border, walked up by the left one and down by the right one.
const arcs = [
  [100_000, 0, 0, 100_000],
  [100_000, 100_000, -100_000, 0, 0, -100_000, 100_000, 0],
  [100_000, 0, 100_000, 0, 0, 100_000, -100_000, 0],
];

test("an area is rebuilt in degrees from its arcs", () => {
  expect(polygonsOf(arcs, [[[0, 1]]])).toEqual([
    [
      [
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
        [1, 0],
      ],
    ],
  ]);
});

test("a negative arc is walked backwards, so neighbours share the very same points", () => {
  expect(polygonsOf(arcs, [[[~0, 2]]])).toEqual([
    [
      [
        [1, 1],
        [1, 0],
        [2, 0],
        [2, 1],
        [1, 1],
      ],
    ],
  ]);
});

test("an arc that does not exist is an error", () => {
  expect(() => polygonsOf(arcs, [[[7]]])).toThrow(RangeError);
});
