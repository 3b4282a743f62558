import fc from "fast-check";
import { expect, test } from "vitest";
import { countCrossings, type GraphNode, layGraph } from "./lay-graph.ts";

const node = (key: string, isSocial: boolean): GraphNode => ({ key, name: key, isSocial });
const edge = (left: string, right: string) => ({ key: `${left}-${right}`, left, right });
const fair = (count: number, pairs: readonly (readonly [number, number])[]) => ({
  nodes: Array.from({ length: count }, (_, at) => [
    node(`r${at}`, false),
    node(`s${at}`, true),
  ]).flat(),
  edges: pairs.map(([left, right]) => edge(`r${left}`, `s${right}`)),
});

test("companies that met in the opposite order are sorted so that no line crosses", () => {
  const { nodes, edges } = fair(
    6,
    [0, 1, 2, 3, 4, 5].map((at) => [at, 5 - at]),
  );
  const { shape, nodes: placed } = layGraph(nodes, edges);
  const order = (isSocial: boolean) =>
    placed.filter((one) => one.isSocial === isSocial).map(({ key }) => key);
  expect(shape).toBe("two-sides");
  expect(countCrossings(order(false), order(true), edges)).toBe(0);
});

test("sorting never makes more lines cross", () => {
  const pairs = fc.uniqueArray(fc.tuple(fc.nat(9), fc.nat(9)), {
    minLength: 1,
    maxLength: 40,
    selector: ([l, r]) => `${l}-${r}`,
  });
  fc.assert(
    fc.property(pairs, (met) => {
      const { nodes, edges } = fair(10, met);
      const keys = (list: readonly GraphNode[], isSocial: boolean) =>
        list.filter((one) => one.isSocial === isSocial).map(({ key }) => key);
      const before = countCrossings(keys(nodes, false), keys(nodes, true), edges);
      const laid = layGraph(nodes, edges).nodes;
      expect(countCrossings(keys(laid, false), keys(laid, true), edges)).toBeLessThanOrEqual(
        before,
      );
    }),
  );
});

test("a meeting of two of the same side makes it a circle, with everybody inside the picture", () => {
  const { shape, nodes, width, height } = layGraph(
    [node("a", true), node("b", true), node("c", false)],
    [edge("a", "b")],
  );
  expect(shape).toBe("circle");
  for (const { x, y } of nodes) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(height);
  }
});

test("seventy organisations each have a line of their own for their name", () => {
  const { nodes, edges } = fair(
    35,
    Array.from({ length: 250 }, (_, at) => [at % 35, (at * 7) % 35] as const),
  );
  const left = layGraph(nodes, edges).nodes.filter(({ isSocial }) => !isSocial);
  const heights = left.map(({ y }) => y).sort((one, other) => one - other);
  for (const [at, y] of heights.slice(1).entries()) {
    expect(y - (heights[at] ?? 0)).toBeGreaterThanOrEqual(20);
  }
});
