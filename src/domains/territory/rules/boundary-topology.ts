/**
 * Borders kept as arcs: a border shared by two areas is stored once, so it stays shared however it is
 * simplified. Coordinates are whole hundred-thousandths of a degree (WGS84), about one metre.
 */
export const coordinateScale = 100_000;

/** `x0, y0, dx1, dy1, dx2, dy2, …`: the first point, then the step to each next one. */
export type Arc = readonly number[];

/** Index of an arc; `~index` (negative) when it is walked backwards. */
export type ArcIndex = number;

/** Polygons of one area; each a list of rings (the first is the outer one); each ring a list of arcs. */
export type ArcPolygons = readonly (readonly (readonly ArcIndex[])[])[];

export type Position = [lon: number, lat: number];

/** GeoJSON MultiPolygon coordinates of one area: closed rings of `[lon, lat]`. */
export function polygonsOf(arcs: readonly Arc[], polygons: ArcPolygons): Position[][][] {
  return polygons.map((rings) => rings.map((ring) => ringOf(arcs, ring)));
}

function ringOf(arcs: readonly Arc[], ring: readonly ArcIndex[]): Position[] {
  const positions: Position[] = [];
  for (const index of ring) {
    const arc = arcs[index < 0 ? ~index : index];
    if (!arc) throw new RangeError(`no arc ${index}`);
    const points = pointsOf(arc);
    if (index < 0) points.reverse();
    // The last point of one arc is the first of the next.
    positions.push(...(positions.length === 0 ? points : points.slice(1)));
  }
  return positions;
}

function pointsOf(arc: Arc): Position[] {
  const points: Position[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at + 1 < arc.length; at += 2) {
    x += arc[at] ?? 0;
    y += arc[at + 1] ?? 0;
    points.push([x / coordinateScale, y / coordinateScale]);
  }
  return points;
}
