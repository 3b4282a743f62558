import { expect, test } from "vitest";
import { paintPng } from "#platform/documents/paint-png";
import { exampleMembers } from "../../examples/selection.ts";
import { drawAreaMap, paintableMap } from "./draw-area-map.ts";

const inside = { lon: 4.23, lat: 50.73 };
const far = { lon: 5.5, lat: 50.73 };

test("every municipality is drawn, and only points that lie on the drawing count", () => {
  const { svg, shown } = drawAreaMap({
    boundaries: exampleMembers,
    points: [inside, far],
    language: "nl",
    look: "map",
  });
  expect(shown).toBe(1);
  expect(svg.match(/<path /g)).toHaveLength(4);
  expect(svg.match(/<circle /g)).toHaveLength(1);
  expect(svg).toContain("Sint-Pieters-Leeuw");
});

test("a name with marks of XML cannot leave its place", () => {
  const [first] = exampleMembers;
  const named = { ...first, name: { nl: "</text><script>&" } } as (typeof exampleMembers)[number];
  const { svg } = drawAreaMap({ boundaries: [named], points: [], language: "nl", look: "map" });
  expect(svg).not.toContain("<script");
});

test("north is up and the sides keep their proportion", () => {
  const [halle] = exampleMembers;
  if (!halle) throw new Error("no member");
  const { width, height, shapes } = paintableMap({ boundaries: [halle], points: [inside] });
  // A tenth of a degree of longitude is about 7.0 km here, six hundredths of latitude 6.7 km.
  expect(width / height).toBeCloseTo(1.05, 1);
  const [south, north] = [0, 2].map((at) => shapes[0]?.rings[0]?.[at]?.[1] ?? Number.NaN);
  expect(south).toBeGreaterThan(north ?? 0);
});

test("the painted picture has colour where the shape is and white beside it", () => {
  const square = [
    [2, 2],
    [8, 2],
    [8, 8],
    [2, 8],
  ] as const;
  const png = Buffer.from(
    paintPng({ width: 10, height: 10, shapes: [{ colour: [179, 107, 11], rings: [square] }] }),
  );
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(10);
});
