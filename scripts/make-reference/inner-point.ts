/** `[west, south, east, north]` in degrees. */
type Box = [number, number, number, number];
type Ring = readonly (readonly number[])[];
type Polygon = readonly Ring[];

/** The smallest box round all polygons. */
export function boxOf(polygons: readonly Polygon[]): Box {
  const lons = polygons.flat(2).map(([lon = 0]) => lon);
  const lats = polygons.flat(2).map(([, lat = 0]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)].map(
    fiveDecimals,
  ) as Box;
}

/**
 * A point to stand for the area: the centre of gravity of its largest polygon, or, where that falls outside
 * (a crescent, a hole), the grid point farthest from any border.
 */
export function innerPointOf(polygons: readonly Polygon[]): [number, number] {
  const largest = polygons.reduce((best, polygon) =>
    Math.abs(centroid(polygon[0] ?? []).area) > Math.abs(centroid(best[0] ?? []).area)
      ? polygon
      : best,
  );
  const centre = centroid(largest[0] ?? []);
  const point: [number, number] = [fiveDecimals(centre.lon), fiveDecimals(centre.lat)];
  return contains(largest, point) ? point : deepestPoint(largest);
}

/** Whether the point lies inside the polygon and not in one of its holes. */
export function contains(polygon: Polygon, [lon, lat]: readonly [number, number]): boolean {
  let inside = false;
  for (const ring of polygon) {
    for (let at = 0; at + 1 < ring.length; at++) {
      const [x1 = 0, y1 = 0] = ring[at] ?? [];
      const [x2 = 0, y2 = 0] = ring[at + 1] ?? [];
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1)
        inside = !inside;
    }
  }
  return inside;
}

function centroid(ring: Ring): { area: number; lon: number; lat: number } {
  // Measured from the first point: products of whole degrees would lose the last digits.
  const [lon0 = 0, lat0 = 0] = ring[0] ?? [];
  let [area, x, y] = [0, 0, 0];
  for (let at = 0; at + 1 < ring.length; at++) {
    const [ax, ay] = [(ring[at]?.[0] ?? 0) - lon0, (ring[at]?.[1] ?? 0) - lat0];
    const [bx, by] = [(ring[at + 1]?.[0] ?? 0) - lon0, (ring[at + 1]?.[1] ?? 0) - lat0];
    const twice = ax * by - bx * ay;
    area += twice / 2;
    x += (ax + bx) * twice;
    y += (ay + by) * twice;
  }
  return { area, lon: lon0 + x / (6 * area), lat: lat0 + y / (6 * area) };
}

function deepestPoint(polygon: Polygon): [number, number] {
  const [west, south, east, north] = boxOf([polygon]);
  let best: { point: [number, number]; depth: number } | null = null;
  const steps = 60;
  for (let i = 1; i < steps; i++) {
    for (let j = 1; j < steps; j++) {
      const point: [number, number] = [
        fiveDecimals(west + ((east - west) * i) / steps),
        fiveDecimals(south + ((north - south) * j) / steps),
      ];
      if (!contains(polygon, point)) continue;
      const depth = Math.min(
        ...polygon.flat().map(([x = 0, y = 0]) => Math.hypot((x - point[0]) * 0.63, y - point[1])),
      );
      if (!best || depth > best.depth) best = { point, depth };
    }
  }
  if (!best) throw new Error("no point of the grid lies inside the polygon");
  return best.point;
}

const fiveDecimals = (degrees: number) => Math.round(degrees * 100_000) / 100_000;
