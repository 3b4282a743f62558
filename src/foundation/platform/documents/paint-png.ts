import { crc32, deflateSync } from "node:zlib";

export type Rgb = readonly [red: number, green: number, blue: number];

/** Shapes to paint over one another on white, in the units of the drawing. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
};

export type Shape = {
  readonly colour: Rgb;
  /** Rings of points; what lies inside an even number of them is a hole. */
  readonly rings: readonly (readonly (readonly [x: number, y: number])[])[];
};

// Each pixel row is painted in so many thin lines, so that edges come out smooth.
const linesPerPixel = 4;

/**
 * The drawing as a PNG file, for programs that cannot show SVG. Painted line by line: on each line the
 * crossings with the edges, sorted, are where a shape begins and ends.
 */
export function paintPng({ width, height, shapes }: Drawing): Uint8Array {
  const pixels = new Float32Array(width * height * 3).fill(255);
  const coverage = new Float32Array(width);
  for (const { colour, rings } of shapes) {
    const edges = rings.flatMap(edgesOf);
    const top = Math.max(0, Math.floor(Math.min(...edges.map(({ y0 }) => y0))));
    const bottom = Math.min(height - 1, Math.ceil(Math.max(...edges.map(({ y1 }) => y1))));
    for (let y = top; y <= bottom; y++) {
      coverage.fill(0);
      for (let line = 0; line < linesPerPixel; line++) {
        cover(coverage, edges, y + (line + 0.5) / linesPerPixel);
      }
      blend(pixels, y * width, coverage, colour);
    }
  }
  return encode(width, height, pixels);
}

type Edge = {
  readonly x0: number;
  readonly y0: number;
  readonly y1: number;
  readonly slope: number;
};

/** The sides of a ring, each from its upper to its lower end. */
const edgesOf = (ring: readonly (readonly [number, number])[]): Edge[] =>
  ring.flatMap((from, at) => {
    const to = ring[(at + 1) % ring.length] ?? from;
    const [[x0, y0], [x1, y1]] = from[1] < to[1] ? [from, to] : [to, from];
    return y0 === y1 ? [] : [{ x0, y0, y1, slope: (x1 - x0) / (y1 - y0) }];
  });

function cover(coverage: Float32Array, edges: readonly Edge[], y: number): void {
  const crossings = edges
    .filter(({ y0, y1 }) => y0 <= y && y < y1)
    .map(({ x0, y0, slope }) => x0 + (y - y0) * slope)
    .sort((a, b) => a - b);
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const from = Math.max(0, crossings[at] ?? 0);
    const to = Math.min(coverage.length, crossings[at + 1] ?? 0);
    for (let x = Math.floor(from); x < to; x++) {
      const part = Math.min(to, x + 1) - Math.max(from, x);
      coverage[x] = (coverage[x] ?? 0) + part / linesPerPixel;
    }
  }
}

function blend(pixels: Float32Array, start: number, coverage: Float32Array, colour: Rgb): void {
  for (const [x, share] of coverage.entries()) {
    if (share === 0) continue;
    for (const [channel, value] of colour.entries()) {
      const at = (start + x) * 3 + channel;
      pixels[at] = (pixels[at] ?? 255) * (1 - share) + value * share;
    }
  }
}

/** @see https://www.w3.org/TR/png/ */
function encode(width: number, height: number, pixels: Float32Array): Uint8Array {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    const row = y * (1 + width * 3) + 1;
    for (let at = 0; at < width * 3; at++) {
      rows[row + at] = Math.round(pixels[y * width * 3 + at] ?? 255);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, content: Uint8Array): Buffer {
  const framed = Buffer.alloc(12 + content.length);
  framed.writeUInt32BE(content.length, 0);
  framed.write(kind, 4, "latin1");
  framed.set(content, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, 8 + content.length)), 8 + content.length);
  return framed;
}
