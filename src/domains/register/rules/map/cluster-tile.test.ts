import fc from "fast-check";
import { expect, test } from "vitest";
import { clusterTile, deepestZoom, isTile } from "./cluster-tile.ts";
import { buildPointSet, type MapPoint, mercatorX, mercatorY } from "./point-set.ts";

const somePoints = fc.array(
  fc.record({
    lon: fc.double({ min: 2.5, max: 6.4, noNaN: true }),
    lat: fc.double({ min: 50.6, max: 51.5, noNaN: true }),
  }),
  { maxLength: 60 },
);
const numbered = (places: readonly { lon: number; lat: number }[]): MapPoint[] =>
  places.map((place, position) => ({ ...place, position }));

test("at every zoom the tiles together hold every selected point once", () => {
  fc.assert(
    fc.property(somePoints, fc.integer({ min: 0, max: deepestZoom }), (places, z) => {
      const points = buildPointSet(numbered(places));
      const members = Uint8Array.from(places, (_, position) => (position % 3 === 0 ? 0 : 1));
      const tiles = new Set(
        places.map(
          ({ lon, lat }) =>
            `${Math.floor(mercatorX(lon) * 2 ** z)} ${Math.floor(mercatorY(lat) * 2 ** z)}`,
        ),
      );
      const counts = [...tiles].flatMap((tile) => {
        const [x = 0, y = 0] = tile.split(" ").map(Number);
        return clusterTile(points, { z, x, y }, members, () => false).map(({ count }) => count);
      });
      const selected = members.filter((member) => member === 1).length;
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(selected);
    }),
  );
});

test("a cluster knows how many of its places are social enterprises", () => {
  const points = buildPointSet(
    numbered([
      { lon: 4.2, lat: 50.7 },
      { lon: 4.2, lat: 50.7 },
      { lon: 4.2001, lat: 50.7 },
    ]),
  );
  const all = Uint8Array.of(1, 1, 1);
  const [cluster] = clusterTile(points, { z: 0, x: 0, y: 0 }, all, (position) => position === 0);
  expect(cluster).toMatchObject({ count: 3, social: 1, isOneSpot: false });
});

test("places on one spot stay together however near one looks", () => {
  const spot = { lon: 4.2345, lat: 50.7345 };
  const points = buildPointSet(numbered([spot, spot]));
  const z = deepestZoom;
  const tile = {
    z,
    x: Math.floor(mercatorX(spot.lon) * 2 ** z),
    y: Math.floor(mercatorY(spot.lat) * 2 ** z),
  };
  expect(clusterTile(points, tile, Uint8Array.of(1, 1), () => true)).toMatchObject([
    { count: 2, isOneSpot: true, positions: [0, 1] },
  ]);
});

test("addresses outside the world are no tiles", () => {
  expect(isTile({ z: 3, x: 8, y: 0 })).toBe(false);
  expect(isTile({ z: -1, x: 0, y: 0 })).toBe(false);
  expect(isTile({ z: 2.5, x: 0, y: 0 })).toBe(false);
  expect(isTile({ z: 3, x: 7, y: 7 })).toBe(true);
});
