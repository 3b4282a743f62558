import {
  type Arc,
  type ArcPolygons,
  coordinateScale,
} from "../../src/domains/territory/rules/boundary-topology.ts";
import { crossingLines } from "./crossings.ts";
import { simplifyLine } from "./simplify-line.ts";

/** A point in whole hundred-thousandths of a degree. */
export type Point = readonly [x: number, y: number];
export type Line = readonly Point[];
type Area = { code: string; polygons: number[][][][] };
type Topology = { arcs: Arc[]; areas: { code: string; polygons: ArcPolygons }[] };

/**
 * Areas as shared arcs, simplified to `toleranceMetres`. A line whose simplified form would cross another
 * (or itself) keeps all its points, so areas never overlap.
 */
export function topologyOf(areas: readonly Area[], toleranceMetres: number): Topology {
  const rounded = areas.map(({ code, polygons }) => ({
    code,
    polygons: polygons.map((rings) => rings.map(roundedRing)),
  }));
  const junctions = junctionsOf(rounded.flatMap(({ polygons }) => polygons.flat()));
  const lines: Line[] = [];
  const indexOf = new Map<string, number>();
  const arcIndex = (line: Line): number => {
    const forward = isForward(line);
    const canonical = forward ? line : [...line].reverse();
    const key = canonical.join(" ");
    let index = indexOf.get(key);
    if (index === undefined) {
      index = lines.push(canonical) - 1;
      indexOf.set(key, index);
    }
    return forward ? index : ~index;
  };
  const indexed = rounded.map(({ code, polygons }) => ({
    code,
    polygons: polygons.map((rings) => rings.map((ring) => cutAt(ring, junctions).map(arcIndex))),
  }));
  return { arcs: withoutCrossings(lines, toleranceMetres).map(deltas), areas: indexed };
}

function withoutCrossings(lines: readonly Line[], toleranceMetres: number): Line[] {
  let simplified = lines.map((line) => simplifyLine(line, toleranceMetres));
  for (let round = 0; round < 10; round++) {
    const crossing = crossingLines(simplified);
    const stillSimple = [...crossing].filter((at) => simplified[at] !== lines[at]);
    if (stillSimple.length === 0) break;
    simplified = simplified.map((line, at) => (crossing.has(at) ? (lines[at] as Line) : line));
  }
  return simplified;
}

function roundedRing(ring: readonly number[][]): Point[] {
  const points: Point[] = [];
  for (const [lon = 0, lat = 0] of ring) {
    const point: Point = [Math.round(lon * coordinateScale), Math.round(lat * coordinateScale)];
    const last = points.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  return points;
}

/** Points where borders meet or part: those with other than two neighbours. */
function junctionsOf(rings: readonly Line[]): Set<string> {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of rings) {
    for (let at = 0; at + 1 < ring.length; at++) {
      const [a, b] = [String(ring[at]), String(ring[at + 1])];
      neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
      neighbours.set(b, (neighbours.get(b) ?? new Set()).add(a));
    }
  }
  return new Set([...neighbours].filter(([, near]) => near.size !== 2).map(([point]) => point));
}

/** The closed ring as lines from junction to junction; without any, as one closed line from its lowest point. */
function cutAt(ring: Line, junctions: ReadonlySet<string>): Line[] {
  const open = ring.slice(0, -1);
  const first = open.findIndex((point) => junctions.has(String(point)));
  const start = first >= 0 ? first : lowestPoint(open);
  const turned = [...open.slice(start), ...open.slice(0, start + 1)];
  const lines: Point[][] = [];
  let line: Point[] = [turned[0] as Point];
  for (const point of turned.slice(1)) {
    line.push(point);
    if (junctions.has(String(point))) {
      lines.push(line);
      line = [point];
    }
  }
  if (line.length > 1) lines.push(line);
  return lines;
}

function lowestPoint(points: Line): number {
  let lowest = 0;
  points.forEach((point, at) => {
    if (compare(point, points[lowest] as Point) < 0) lowest = at;
  });
  return lowest;
}

/** One of the two directions of a line, always the same one whichever area walks it. */
function isForward(line: Line): boolean {
  for (let near = 0, far = line.length - 1; near < far; near++, far--) {
    const order = compare(line[near] as Point, line[far] as Point);
    if (order !== 0) return order < 0;
  }
  return true;
}

const compare = (a: Point, b: Point) => a[0] - b[0] || a[1] - b[1];

function deltas(line: Line): Arc {
  let [lastX, lastY] = [0, 0];
  return line.flatMap(([x, y]) => {
    const step = [x - lastX, y - lastY];
    [lastX, lastY] = [x, y];
    return step;
  });
}
