import { expect, test } from "vitest";
import { typedOf } from "../typed-form.ts";
import { readDemands } from "./demands-form.ts";

test("a guest may ask several orders; rows left open and rows said twice add nothing", () => {
  const form = new FormData();
  form.set("guest", "g");
  const rows = [
    ["a", "b"],
    ["b", "c"],
    ["a", "b"],
    ["d", "d"],
    ["e", ""],
  ] as const;
  for (const [first, after] of rows) {
    form.append("first", first);
    form.append("after", after);
  }
  form.append("away", "09:00-09:15");
  form.append("away", "10:00-10:15");
  const demands = readDemands(typedOf(form), form);
  expect(demands.orders).toEqual([
    { first: "a", after: "b" },
    { first: "b", after: "c" },
  ]);
  expect(demands.away.map(({ from }) => from)).toEqual(["09:00", "10:00"]);
});
