import { expect, test } from "vitest";
import { layRadar } from "./lay-radar.ts";

const lay = (values: readonly (number | null)[], spans: ([number, number] | null)[] = []) =>
  layRadar({
    width: 720,
    categories: values.map((_, at) => `Onderwerp ${at}`),
    series: [{ name: "nu", tone: "act", values }],
    spans,
    top: 100,
  });

test("the first subject points straight up and the outermost ring is the whole", () => {
  const { centre, spokes, rings, shapes } = lay([100, 100, 100, 100]);
  expect(spokes[0]).toMatchObject({ x: centre.x });
  expect(spokes[0]?.y).toBeLessThan(centre.y);
  expect(rings.map(({ value }) => value)).toEqual([25, 50, 75, 100]);
  expect(shapes[0]?.path).toBe(rings.at(-1)?.path);
});

test("a subject without a figure leaves a gap, and the shape is not filled", () => {
  const [shape] = lay([50, null, 50, 50]).shapes;
  expect(shape).toMatchObject({ isClosed: false });
  expect(shape?.points).toHaveLength(3);
  // Four sides of which two touch the gap.
  expect(shape?.path.match(/M/g)).toHaveLength(2);
});

test("what is not known is a span on its own spoke, and a known one draws none", () => {
  const { spans, centre } = lay([50, 50, 50], [[0, 100], null, [50, 50]]);
  expect(spans).toHaveLength(1);
  expect(spans[0]?.from).toEqual(centre);
});

test("long names go on to a second line, on a phone sooner", () => {
  const radar = (width: number) =>
    layRadar({ width, categories: ["Omgeving en samenleving"], series: [], spans: [], top: 100 });
  expect(radar(720).labels[0]?.lines).toEqual(["Omgeving en", "samenleving"]);
  expect(radar(360).labels[0]?.lines).toEqual(["Omgeving en", "samenleving"]);
});
