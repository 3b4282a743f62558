import encodeQR from "qr";
import decodeQR from "qr/decode.js";
import { expect, test } from "vitest";
import { qrPath } from "./qr-path.ts";

test("each run of dark modules is one bar", () => {
  expect(
    qrPath([
      [true, true, false, true],
      [false, false, false, false],
    ]),
  ).toBe("M0 0h2v1h-2zM3 0h1v1h-1z");
});

test("a camera that sees the path reads the address again", () => {
  const address = "https://regiekamer.example/doe-mee/KLMN2345";
  const side = encodeQR(address, "raw", { border: 3 }).length;
  const path = qrPath(encodeQR(address, "raw", { border: 3 }));
  expect(decodeQR(drawn(path, side, 4))).toBe(address);
});

/** Paints the bars as pixels, as a screen does. */
function drawn(path: string, side: number, scale: number) {
  const size = side * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let dy = 0; dy < scale; dy += 1) {
      for (let dx = 0; dx < Number(width) * scale; dx += 1) {
        const at = ((Number(y) * scale + dy) * size + Number(x) * scale + dx) * 4;
        data.fill(0, at, at + 3);
      }
    }
  }
  return { width: size, height: size, data };
}
