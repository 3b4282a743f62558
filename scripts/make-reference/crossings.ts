import type { Line, Point } from "./topology.ts";

type Segment = { line: number; a: Point; b: Point };

// Cells of about 700 m: a border segment touches few of them.
const cellSize = 1000;

/** Which lines cross another line, or themselves, elsewhere than at a common end point. */
export function crossingLines(lines: readonly Line[]): Set<number> {
  const cells = new Map<string, Segment[]>();
  const crossing = new Set<number>();
  lines.forEach((line, index) => {
    for (let at = 0; at + 1 < line.length; at++) {
      const segment = { line: index, a: line[at] as Point, b: line[at + 1] as Point };
      for (const key of cellsOf(segment)) {
        const others = cells.get(key) ?? [];
        for (const other of others) {
          if (cross(segment, other)) {
            crossing.add(segment.line);
            crossing.add(other.line);
          }
        }
        others.push(segment);
        cells.set(key, others);
      }
    }
  });
  return crossing;
}

function cellsOf({ a, b }: Segment): string[] {
  const keys: string[] = [];
  const low = (i: 0 | 1) => Math.floor(Math.min(a[i], b[i]) / cellSize);
  const high = (i: 0 | 1) => Math.floor(Math.max(a[i], b[i]) / cellSize);
  for (let x = low(0); x <= high(0); x++) {
    for (let y = low(1); y <= high(1); y++) keys.push(`${x},${y}`);
  }
  return keys;
}

function cross(one: Segment, other: Segment): boolean {
  const turn = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return (
    turn(one.a, one.b, other.a) * turn(one.a, one.b, other.b) < 0 &&
    turn(other.a, other.b, one.a) * turn(other.a, other.b, one.b) < 0
  );
}
