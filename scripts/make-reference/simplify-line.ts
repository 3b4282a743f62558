import type { Line, Point } from "./topology.ts";

// At 51° north a hundred-thousandth of a degree is 1.11 m northward and 0.70 m eastward.
const metresPerUnit = { x: 0.7, y: 1.11 };

/**
 * The line without the points that lie within `toleranceMetres` of it (Douglas–Peucker). Ends are kept;
 * a closed line keeps at least a triangle. The very same line comes back when nothing could go.
 */
export function simplifyLine(line: Line, toleranceMetres: number): Line {
  if (toleranceMetres <= 0 || line.length < 3) return line;
  const keep = new Set([0, line.length - 1, ...anchorsOf(line)]);
  const anchors = [...keep].sort((a, b) => a - b);
  for (let at = 0; at + 1 < anchors.length; at++) {
    keepBetween(line, anchors[at] as number, anchors[at + 1] as number, toleranceMetres, keep);
  }
  return keep.size === line.length ? line : line.filter((_, at) => keep.has(at));
}

/** A closed line has no two ends to measure from: its farthest point, and the point farthest from that chord. */
function anchorsOf(line: Line): number[] {
  const [first, last] = [line[0] as Point, line.at(-1) as Point];
  if (first[0] !== last[0] || first[1] !== last[1]) return [];
  const farthest = indexOfMax(line, (point) => distance(point, first, first));
  const opposite = indexOfMax(line, (point) => distance(point, first, line[farthest] as Point));
  return [farthest, opposite];
}

function keepBetween(line: Line, from: number, to: number, tolerance: number, keep: Set<number>) {
  let [farthest, farthestMetres] = [-1, tolerance];
  for (let at = from + 1; at < to; at++) {
    const metres = distance(line[at] as Point, line[from] as Point, line[to] as Point);
    if (metres > farthestMetres) [farthest, farthestMetres] = [at, metres];
  }
  if (farthest < 0) return;
  keep.add(farthest);
  keepBetween(line, from, farthest, tolerance, keep);
  keepBetween(line, farthest, to, tolerance, keep);
}

/** Metres from a point to the segment a–b. */
function distance(point: Point, a: Point, b: Point): number {
  const [px, py] = [(point[0] - a[0]) * metresPerUnit.x, (point[1] - a[1]) * metresPerUnit.y];
  const [bx, by] = [(b[0] - a[0]) * metresPerUnit.x, (b[1] - a[1]) * metresPerUnit.y];
  const squared = bx * bx + by * by;
  const along = squared === 0 ? 0 : Math.max(0, Math.min(1, (px * bx + py * by) / squared));
  return Math.hypot(px - along * bx, py - along * by);
}

function indexOfMax(line: Line, measure: (point: Point) => number): number {
  let best = 0;
  line.forEach((point, at) => {
    if (measure(point) > measure(line[best] as Point)) best = at;
  });
  return best;
}
