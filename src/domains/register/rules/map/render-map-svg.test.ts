import { expect, test } from "vitest";
import { type DrawnArea, renderMapSvg } from "./render-map-svg.ts";

const square: DrawnArea = {
  name: "Halle & <omgeving>",
  isMember: true,
  polygons: [
    [
      [
        [4.1, 50.6],
        [4.3, 50.6],
        [4.3, 50.8],
        [4.1, 50.8],
        [4.1, 50.6],
      ],
    ],
  ],
  lon: 4.2,
  lat: 50.7,
};
const bounds = [4, 50.5, 4.4, 50.9] as const;
const middle = { x: 4.2 / 360 + 0.5, y: 0.336, positions: [] };

test("names of places are written, never read as markup", () => {
  const svg = renderMapSvg({ bounds, width: 600, areas: [square], clusters: [], title: "a<b" });
  expect(svg).toContain("Halle &amp; &lt;omgeving&gt;");
  expect(svg).toContain("<title>a&lt;b</title>");
  expect(svg).not.toContain("<omgeving>");
});

test("a cluster shows its number and the share of the social economy", () => {
  const clusters = [{ ...middle, count: 12, social: 3 }];
  const svg = renderMapSvg({ bounds, width: 600, areas: [], clusters, title: "Kaart" });
  expect(svg).toContain(">12</text>");
  expect(svg).toMatch(/<path class="social" d="M[^"]* 0 0 1 /);
});

test("the drawing keeps the proportions of its bounds", () => {
  const svg = renderMapSvg({ bounds, width: 600, areas: [], clusters: [], title: "Kaart" });
  const [, height] = /viewBox="0 0 600 (\d+)"/.exec(svg) ?? [];
  // At 50.7° north a degree of latitude is about 1.58 times as tall as one of longitude is wide.
  expect(Number(height)).toBeGreaterThan(900);
  expect(Number(height)).toBeLessThan(1000);
});
