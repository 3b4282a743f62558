/** Levels of the grid points are filed under; a cell of level 20 is about 24 metres wide in Belgium. */
export const finestLevel = 20;

/** One dot of the map: an organisation at one of its places. */
export type MapPoint = {
  /** Position of the organisation in the snapshot. */
  readonly position: number;
  readonly lon: number;
  readonly lat: number;
};

/**
 * Points sorted along the Z-order curve, so that the points of every map tile, at every zoom, lie next to
 * each other. Coordinates are shares of the Web Mercator square, 0 to 1, from the north-west.
 */
export type PointSet = {
  readonly codes: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Position of the organisation in the snapshot. */
  readonly positions: Uint32Array;
};

export const mercatorX = (lon: number): number => lon / 360 + 0.5;

export function mercatorY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return clamp(0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI);
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

export function buildPointSet(points: readonly MapPoint[]): PointSet {
  const cells = 2 ** finestLevel;
  const cell = (share: number) => Math.min(cells - 1, Math.floor(share * cells));
  const codes = Float64Array.from(points, ({ lon, lat }) =>
    zOrder(cell(clamp(mercatorX(lon))), cell(mercatorY(lat))),
  );
  const order = Uint32Array.from(points.keys()).sort((a, b) => (codes[a] ?? 0) - (codes[b] ?? 0));
  const picked = (value: (point: MapPoint) => number) =>
    Float64Array.from(order, (at) => value(points[at] as MapPoint));
  return {
    codes: Float64Array.from(order, (at) => codes[at] ?? 0),
    x: picked(({ lon }) => clamp(mercatorX(lon))),
    y: picked(({ lat }) => mercatorY(lat)),
    positions: Uint32Array.from(order, (at) => points[at]?.position ?? 0),
  };
}

/**
 * The set after some organisations moved, went or arrived; the same as building it anew.
 * @param to       by position before: the position now, -1 when the organisation went or changed; ascending otherwise
 * @param arrivals points of organisations that are new or changed, at their positions now
 */
export function patchPointSet(
  before: PointSet,
  to: Int32Array,
  arrivals: readonly MapPoint[],
): PointSet {
  const added = buildPointSet(arrivals);
  let kept = 0;
  for (const position of before.positions) if ((to[position] ?? -1) >= 0) kept++;
  const size = kept + added.positions.length;
  const [codes, x, y] = [0, 0, 0].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const positions = new Uint32Array(size);
  let filled = 0;
  const take = (points: PointSet, at: number, position: number) => {
    codes[filled] = points.codes[at] ?? 0;
    x[filled] = points.x[at] ?? 0;
    y[filled] = points.y[at] ?? 0;
    positions[filled++] = position;
  };
  let next = 0;
  // Points of one cell stand in the order of their organisations.
  const takeAhead = (code: number, position: number) => {
    for (; next < added.positions.length; next++) {
      const [itsCode, its] = [added.codes[next] ?? 0, added.positions[next] ?? 0];
      if (itsCode > code || (itsCode === code && its > position)) return;
      take(added, next, its);
    }
  };
  for (let at = 0; at < before.positions.length; at++) {
    const position = to[before.positions[at] ?? 0] ?? -1;
    if (position < 0) continue;
    takeAhead(before.codes[at] ?? 0, position);
    take(before, at, position);
  }
  takeAhead(Number.POSITIVE_INFINITY, 0);
  return { codes, x, y, positions };
}

/** Bits of column and row of a cell, taken in turns: cells of one larger cell get neighbouring numbers. */
export function zOrder(column: number, row: number): number {
  const low = spread(column & 0x3ff) + 2 * spread(row & 0x3ff);
  const high = spread(column >>> 10) + 2 * spread(row >>> 10);
  return high * 2 ** 20 + low;
}

/** A zero before each of ten bits. */
function spread(bits: number): number {
  let spaced = bits;
  spaced = (spaced | (spaced << 8)) & 0x00ff00ff;
  spaced = (spaced | (spaced << 4)) & 0x0f0f0f0f;
  spaced = (spaced | (spaced << 2)) & 0x33333333;
  return (spaced | (spaced << 1)) & 0x55555555;
}
