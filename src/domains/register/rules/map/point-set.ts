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
